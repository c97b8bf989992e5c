#pragma once

#include "capture/record_observation.h"
#include "domain/instant.h"
#include "store/store.h"
#include "support/central_process.h"
#include "sync/device/enroller.h"
#include "sync/device/sync_engine.h"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace lykta::test {

/// What happens to a call on its way: `pass` is the rest of the way.
using OnTheWay =
    std::function<sync::HttpAnswer(const sync::HttpRequest&, const std::function<sync::HttpAnswer()>& pass)>;

/// The way as it is now: a test changes it while the engine goes it.
class Line
{
  public:
    void set(OnTheWay way)
    {
        const std::lock_guard lock(m_mutex);
        m_way = std::make_shared<OnTheWay>(std::move(way));
    }
    std::shared_ptr<OnTheWay> way() const
    {
        const std::lock_guard lock(m_mutex);
        return m_way;
    }

  private:
    mutable std::mutex m_mutex;
    std::shared_ptr<OnTheWay> m_way = std::make_shared<OnTheWay>();
};

/// The system's clock, some way off.
class ShiftedClock final : public WallClock
{
  public:
    Instant now() const override
    {
        auto now = m_clock.now();
        now.ms += aheadMs;
        return now;
    }
    std::int64_t aheadMs = 0;

  private:
    SystemClock m_clock;
};

/// A whole phone without a screen: the real store in a folder, the use cases, the real engine over libcurl.
class Handset
{
  public:
    explicit Handset(std::filesystem::path folder);
    ~Handset();

    store::Store& store() { return *m_store; }
    const WallClock& clock() const { return m_clock; }
    void setAhead(std::int64_t ms) { m_clock.aheadMs = ms; }

    /// The same phone in another folder, as after a restored backup of it: both believe to be the one.
    std::unique_ptr<Handset> copiedTo(const std::filesystem::path& folder);
    /// As after a killed process: everything is let go, and the store opened anew from disk.
    void restart();

    /// Enrols with a code for the role, which central makes.
    void enrol(const CentralProcess& central, const std::string& role, const std::string& walk = {});
    /// Enrols once more, with the old token as proof; `agreed`: its person wants to go over to another store.
    void enrolAgain(const CentralProcess& central, const std::string& role, bool agreed = false,
                    const std::string& walk = {});
    /// Keeps syncing until the status is so. Throws where the engine stops or a minute passes.
    void syncUntil(const char* what, const std::function<bool(const sync::SyncStatus&)>& reached);
    void onTheWay(OnTheWay way) { m_line.set(std::move(way)); }

    /// An observation with `photos` pictures, each of its own noise; returns its id.
    Uuid observe(const Uuid& walk, const std::string& note, unsigned photos);

    /// Every synced row by (table, id) as its canonical bytes.
    std::map<std::pair<std::uint32_t, std::string>, std::string> rows();
    /// The bytes of every photo that is here, by its row's id.
    std::map<std::string, std::string> photoBytes(const Uuid& observation);

  private:
    void open();
    void startEngine();
    sync::Joined ask(const CentralProcess& central, const std::string& role, const std::string& walk,
                     const std::string& nonce);

    ShiftedClock m_clock;
    std::filesystem::path m_folder;
    std::unique_ptr<store::Store> m_store;
    std::string m_address, m_token;
    std::vector<std::string> m_pins;
    Line m_line;
    std::unique_ptr<sync::SyncEngine> m_engine;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    sync::SyncStatus m_status;
    std::optional<std::uint64_t> m_confirmed, m_confirmedBefore; ///< last, and when the present wait began
    unsigned m_pictures = 0;
};

} // namespace lykta::test
