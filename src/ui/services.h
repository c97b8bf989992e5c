#pragma once

#include "capture/search_picture.h"
#include "domain/instant.h"
#include "store/store.h"

#include <filesystem>

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
    std::filesystem::path cascades = capture::standardCascades(); ///< with which photos are searched
};

} // namespace lykta::ui
