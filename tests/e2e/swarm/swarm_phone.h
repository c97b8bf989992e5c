#pragma once

#include "domain/instant.h"
#include "e2e/swarm/chronicle.h"
#include "store/store.h"
#include "support/chance.h"
#include "sync/device/curl_transport.h"
#include "sync/device/runner.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lykta::swarm {

/// The system's clock, some way off.
class OffClock final : public WallClock
{
  public:
    Instant now() const override;
    std::int64_t aheadMs = 0;
};

/// An invitation's text (QR) for a role and a walk (uuid text, or empty), made by central.
using Invite = std::function<std::string(const std::string& role, const std::string& walk)>;

/// What one person is to the town.
struct Person
{
    std::string role;
    std::set<std::string> walks; ///< uuid texts: joined at any time
};

/// A phone and the person who carries it: the real store in a folder, the real engine turn by turn on the caller's
/// thread, libcurl. What happens to it is decided by its own chance.
class SwarmPhone
{
  public:
    SwarmPhone(std::uint64_t number, std::uint64_t seed, std::filesystem::path folder, std::string address,
               Person person, Chronicle& chronicle);
    ~SwarmPhone();

    /// Joins central, again and again until the answer comes through. False where no invitation is had now.
    bool join(const Invite& invite, const std::string& walk);
    Uuid planWalk();
    /// One thing that a person or fate does. `calm`: nothing breaks any more.
    void step();
    /// A round of the engine, whatever the policy says.
    void syncRound();
    /// The app's process is killed: the files stay as they are, nothing is closed.
    void crash();
    /// The folder is copied, as a backup of the phone does.
    void keepCopy();
    bool hasCopy() const { return m_copy.has_value(); }
    /// The copy takes the phone's place. What went with the disk that was in use.
    Traces comeBackFromCopy();
    /// The copy runs beside this one; both believe to be the one.
    std::unique_ptr<SwarmPhone> cloneFromCopy(std::uint64_t number, std::uint64_t seed, std::filesystem::path folder,
                                              std::string address);

    sync::SyncStatus status() const { return m_board->read(); }
    bool settled();
    bool isRevoked();
    bool mustJoinAgain() const;
    std::string device() const { return m_store->device().text(); }
    std::filesystem::path database() const { return m_folder / "lykta.db"; }
    const std::filesystem::path& folder() const { return m_folder; }
    store::Store& store() { return *m_store; }
    /// What lies on its disk, or in its open journal alone.
    Traces traces(bool onlyOpen = false) const;
    const Person& person() const { return m_person; }
    /// Its process is not killed any more, or again.
    void calm() { m_calm = true; }
    void rough() { m_calm = false; }
    std::uint64_t number() const { return m_number; }

  private:
    class Line;

    void open();
    void close();
    std::string mark() { return "~" + std::to_string(m_number) + "." + std::to_string(++m_marks) + "~"; }
    std::optional<Uuid> someWalk();
    std::optional<Uuid> someObservation();
    void observe();
    void edit();
    void remove();
    void move();
    void turnClock();

    std::uint64_t m_number;
    test::Chance m_chance;
    std::filesystem::path m_folder;
    std::string m_address;
    Person m_person;
    Chronicle& m_chronicle;
    OffClock m_clock;
    std::string m_token;
    std::uint64_t m_marks = 0;
    std::uint64_t m_steadyMs = 1;
    std::uint64_t m_joins = 0;
    bool m_calm = false;
    std::optional<std::filesystem::path> m_copy;
    std::string m_copyToken;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<sync::SyncStore> m_syncStore;
    std::unique_ptr<Line> m_line;
    std::unique_ptr<sync::Wishes> m_wishes;
    std::unique_ptr<sync::StatusBoard> m_board;
    std::unique_ptr<sync::Runner> m_runner;
};

} // namespace lykta::swarm
