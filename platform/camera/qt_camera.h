#pragma once

#include "platform/camera/camera.h"

#include <memory>

namespace lykta::platform {

/// Whether there is a camera. Qt Multimedia is asked the first time someone wants to know, not before; on desktop Linux
/// the device files answer, and the program does not even link it: loading it makes the start several times longer.
/// Pictures are taken by the page's own CaptureSession, which is loaded with the page.
class QtCamera final : public Camera
{
  public:
    QtCamera();
    ~QtCamera() override;

    CameraState state() const override;
    void onChange(std::function<void()> listener) override;

  private:
    class Watch;
    std::unique_ptr<Watch> m_watch;
};

} // namespace lykta::platform
