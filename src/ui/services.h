#pragma once

#include "domain/instant.h"
#include "store/store.h"

namespace lykta::platform {
class Location;
class Camera;
class Connectivity;
class SecureStorage;
} // namespace lykta::platform

namespace lykta::capture {
class TrackRecorder;
} // namespace lykta::capture

namespace lykta::ui {

class SyncControl;

/// What the composition root made and the screens use. Everything outlives every screen.
struct Services
{
    store::Store& store;
    const WallClock& clock;
    platform::Location& location;
    platform::Camera& camera;
    platform::Connectivity& connectivity;
    platform::SecureStorage& secureStorage;
    SyncControl& sync;
    capture::TrackRecorder& track;
};

} // namespace lykta::ui
