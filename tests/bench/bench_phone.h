#pragma once

#include "bench/counting_transport.h"
#include "store/store.h"
#include "support/central_process.h"
#include "sync/device/sync_engine.h"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace lykta::bench {

/// A real store with the real engine over libcurl, enrolled as coordinator, whose bytes on the wire are counted.
class BenchPhone
{
  public:
    BenchPhone(const test::CentralProcess& central, const std::filesystem::path& folder);

    store::Store& store() { return *m_store; }
    const WireCount& wire() const { return m_wire; }

    Uuid planWalk();
    /// Saves rows, 250 a commit.
    void save(const std::vector<Observation>& rows);
    /// Saves pictures of the walk's first observation; gives their bytes.
    std::uint64_t savePhotos(const Uuid& walk, const std::vector<std::string>& photos);

    /// Seconds from the wish to sync until `enough` holds and the engine rests. Throws after an hour, and where the
    /// engine stops.
    double sync(const std::function<bool(const sync::SyncStatus&)>& enough);

  private:
    SystemClock m_clock;
    std::unique_ptr<store::Store> m_store;
    WireCount m_wire;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    sync::SyncStatus m_status;
    bool m_working = false; ///< the engine has begun what was asked last
    std::unique_ptr<sync::SyncEngine> m_engine;
    bool m_started = false;
};

} // namespace lykta::bench
