// Many phones against one central, with everything going wrong:
// `lykta-swarm --phones N --seconds S --seed X --store embedded|postgres`.
#include "e2e/swarm/inspection.h"
#include "support/postgres_cluster.h"
#include "support/temporary_folder.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sys/resource.h>

using namespace lykta;

namespace {

/// Each phone has a store of two connections, a line and a door.
void allowManyFiles()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

double secondsSince(std::chrono::steady_clock::time_point begun)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App program(
        "N simulated phones, each the real store and the real engine over real HTTP through a proxy that "
        "fails, against a real lykta-central that is killed, backed up and set back. At the end everything "
        "is compared. The seed decides what each phone does and meets, step by step and request by "
        "request, and what befalls central; how their steps interleave is the machine's.");
    swarm::SwarmOptions options;
    options.centralProgram = LYKTA_CENTRAL_PROGRAM;
    program.add_option("--phones", options.phones)->capture_default_str();
    program.add_option("--seconds", options.seconds, "how long the storm lasts")->capture_default_str();
    program.add_option("--seed", options.seed)->capture_default_str();
    program.add_option("--central", options.centralProgram, "the lykta-central to run")->capture_default_str();
    program.add_option("--threads", options.threads, "that drive the phones")->capture_default_str();
    program.add_option("--faults", options.faultsPerMille, "requests of a thousand that meet one")
        ->capture_default_str();
    std::string store = "embedded";
    program
        .add_option("--store", store,
                    "embedded, postgres (a cluster of the swarm's own, which is killed too), or the postgres://… of a "
                    "migrated, empty database")
        ->capture_default_str();
    CLI11_PARSE(program, argc, argv);
    allowManyFiles();
    if (store == "postgres") {
        options.database = test::postgresCluster().migratedDatabase();
        options.restartDatabase = [] { test::postgresCluster().restart(); };
    } else if (store.starts_with("postgres"))
        options.database = store;
    std::cerr << "seed " << options.seed << "\n";

    const test::TemporaryFolder folder;
    swarm::Swarm swarm(options, folder.path());
    const auto begun = std::chrono::steady_clock::now();
    swarm.gather();
    const auto gathered = secondsSince(begun);
    swarm.run();
    const auto stormed = secondsSince(begun);
    const bool rested = swarm.settle();
    const auto settled = secondsSince(begun);
    auto findings = swarm::inspect(swarm);
    if (!rested)
        findings.faults.emplace_back("the swarm does not come to rest");

    nlohmann::json said{{"store", options.database.empty() ? "embedded" : "postgres"},
                        {"phones", swarm.phones().size()},
                        {"seed", options.seed},
                        {"seconds_to_gather", gathered},
                        {"seconds_of_storm", stormed - gathered},
                        {"seconds_to_settle", settled - stormed},
                        {"rows", findings.rows},
                        {"photos_at_central", findings.photos},
                        {"quarantined", findings.quarantined},
                        {"losers", findings.losers},
                        {"central_peak_kib", swarm.centralPeakKiB()},
                        {"swarm_peak_kib", swarm::peakKiB("self")},
                        {"faults_found", findings.faults.size()}};
    for (const auto& [what, count] : swarm.chronicle().counts)
        said[what] = count;
    std::uint64_t requests = 0;
    for (const auto& [kind, count] : swarm.faults()) {
        requests += count;
        if (kind != test::Fault::Kind::None)
            said["faults"][test::nameOf(kind)] = count;
    }
    said["requests"] = requests;
    said["rounds_per_second"] = static_cast<double>(swarm.chronicle().counts["rounds"]) / (settled - gathered);
    std::cout << said.dump() << std::endl;
    for (std::size_t i = 0; i < findings.faults.size() && i < 40; ++i)
        std::cerr << findings.faults[i] << "\n";
    return findings.faults.empty() ? 0 : 1;
}
