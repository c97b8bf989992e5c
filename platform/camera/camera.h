#pragma once

#include <filesystem>
#include <functional>

namespace lykta::platform {

enum class CameraState
{
    None /* no camera: choose a file */,
    Ready,
    Refused,
    Failed
};

/// Takes one picture into a file. The view finder is QML's; this says whether there is a camera at all.
class Camera
{
  public:
    virtual ~Camera() = default;
    virtual CameraState state() const = 0;
    virtual void onChange(std::function<void()> listener) = 0;
};

} // namespace lykta::platform
