#pragma once

#include "e2e/swarm/central_rows.h"
#include "e2e/swarm/swarm_phone.h"
#include "support/central_process.h"
#include "support/fault_proxy.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <vector>

namespace lykta::swarm {

struct SwarmOptions
{
    std::uint64_t phones = 25;
    std::uint64_t seconds = 60;
    std::uint64_t seed = 1;
    unsigned threads = 4;
    unsigned faultsPerMille = 60;
    std::filesystem::path centralProgram;
    std::string database;                  ///< postgres://…, migrated and empty; without it the store is embedded
    std::function<void()> restartDatabase; ///< as a power cut would; {}: it runs on
};

/// Many phones, their people and a real central, with whatever goes wrong. Phones are driven by a few threads, each
/// phone always by the same one; what happens to central happens on the caller's thread.
class Swarm
{
  public:
    Swarm(const SwarmOptions& options, const std::filesystem::path& folder);
    ~Swarm();

    /// People come, walks are planned, everyone joins.
    void gather();
    /// The storm.
    void run();
    /// Nothing breaks any more; everyone syncs until nothing moves. False: it does not come to rest.
    bool settle();

    std::vector<std::unique_ptr<SwarmPhone>>& phones() { return m_phones; }
    Chronicle& chronicle() { return m_chronicle; }
    const std::filesystem::path& centralData() const { return m_data; }
    const CentralRows& centralRows() const { return m_rows; }
    std::map<test::Fault::Kind, std::size_t> faults() const { return m_proxy->met(); }
    std::uint64_t centralPeakKiB() const { return m_centralPeakKiB; }
    std::string invite(const std::string& role, const std::string& walk);
    std::string door(std::uint64_t number);

  private:
    void worker(unsigned index);
    /// Does the same on every thread, and waits for all.
    void inParallel(const std::function<void()>& work);
    std::unique_lock<std::shared_mutex> alone();
    void incident();
    void killCentral();
    void backUp();
    void restoreCentral();
    void purgeSome();
    void revokeSomeone();
    void joinSomeone();
    void copySomeone();
    void comeBackSomeone();
    /// An event that took a disk: nobody answers for what lies on no other. Of `with`, the open journal alone counts.
    void lose(Traces gone, const std::string& event, const SwarmPhone* with = nullptr);
    Traces centralTraces() const;
    void befell(const std::string& what) const;
    SwarmPhone& anyPhone();
    void loseTheNetwork();
    void measureCentral();

    SwarmOptions m_options;
    std::filesystem::path m_folder, m_data;
    CentralRows m_rows;
    test::Chance m_chance;
    test::CentralProcess m_central;
    std::unique_ptr<test::FaultProxy> m_proxy;
    Chronicle m_chronicle;
    std::vector<std::unique_ptr<SwarmPhone>> m_phones;
    std::vector<std::string> m_walks;
    std::vector<std::filesystem::path> m_backups;
    /// Each step holds it shared; what must not meet a step holds it alone, and is let go first.
    std::shared_mutex m_world;
    std::atomic<bool> m_worldWanted = false;
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    std::atomic<bool> m_calm = false, m_stopping = false;
    std::uint64_t m_centralPeakKiB = 0;
    std::mutex m_doorsMutex;                    ///< codes and the proxy's doors
    std::map<std::string, std::string> m_codes; ///< by walk
};

/// VmHWM of a process, KiB; 0 where it is gone.
std::uint64_t peakKiB(const std::string& process);

} // namespace lykta::swarm
