#pragma once

#include "platform/camera/camera.h"

#include <vector>

namespace lykta::platform {

/// A camera that is there or not as a test says.
class FakeCamera final : public Camera
{
  public:
    CameraState state() const override { return m_state; }
    void onChange(std::function<void()> listener) override { m_listeners.push_back(std::move(listener)); }

    void become(CameraState state)
    {
        m_state = state;
        const auto told = m_listeners;
        for (const auto& listener : told)
            listener();
    }

  private:
    CameraState m_state = CameraState::None;
    std::vector<std::function<void()>> m_listeners;
};

} // namespace lykta::platform
