#include "e2e/swarm/swarm.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

namespace lykta::swarm {

using namespace std::chrono_literals;

std::uint64_t peakKiB(const std::string& process)
{
    std::ifstream status("/proc/" + process + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stoull(line.substr(6));
    return 0;
}

Swarm::Swarm(const SwarmOptions& options, const std::filesystem::path& folder)
    : m_options(options), m_folder(folder), m_data(folder / "central"), m_rows(m_data, options.database),
      m_chance(test::Chance(options.seed).stream(1'000'000)),
      m_central(options.centralProgram, m_data, 0, m_rows.options())
{
    m_central.run("init");
    m_central.start();
    m_proxy = std::make_unique<test::FaultProxy>(m_central.address());
}

Swarm::~Swarm() = default;

std::string Swarm::door(std::uint64_t number)
{
    const std::lock_guard lock(m_doorsMutex);
    const test::FaultSchedule schedule(m_options.seed * 1'000'003 + number, m_options.faultsPerMille);
    return m_proxy->open(
        [this, schedule](const test::Passing& request) { return m_calm ? test::Fault::none() : schedule(request); });
}

std::string Swarm::invite(const std::string& role, const std::string& walk)
{
    const bool shared = role == "participant" && !walk.empty(); // one code for all of a walk's participants
    if (shared) {
        const std::lock_guard lock(m_doorsMutex);
        if (m_codes.contains(walk))
            return m_codes[walk];
    }
    std::vector<std::string> options{"--role", role, "--address", m_central.address(), "--json"};
    if (!walk.empty())
        options.insert(options.end(), {"--walk", walk});
    if (shared)
        options.insert(options.end(), {"--uses", "10000"});
    try {
        std::string code = nlohmann::json::parse(m_central.run("invite", options)).at("qr");
        const std::lock_guard lock(m_doorsMutex);
        if (shared)
            m_codes[walk] = code;
        return code;
    } catch (const std::exception&) {
        return {}; // the walk is not there any more, or central is being set back
    }
}

void Swarm::gather()
{
    m_calm = true;
    const auto asked = [this](const std::string& role, const std::string& walk) { return invite(role, walk); };
    const auto newcomer = [this](std::uint64_t number, Person person) -> SwarmPhone& {
        m_phones[number] =
            std::make_unique<SwarmPhone>(number, m_options.seed, m_folder / ("phone" + std::to_string(number)),
                                         door(number), std::move(person), m_chronicle);
        m_phones[number]->calm();
        return *m_phones[number];
    };
    m_phones.resize(m_options.phones);
    const auto coordinators = std::max<std::uint64_t>(1, m_options.phones / 25);
    const auto walks = std::max<std::uint64_t>(2, m_options.phones / 20);
    for (std::uint64_t i = 0; i < coordinators; ++i) {
        auto& phone = newcomer(i, {"coordinator", {}});
        phone.join(asked, {});
        for (std::uint64_t walk = i; walk < walks; walk += coordinators)
            m_walks.push_back(phone.planWalk().text());
        phone.syncRound();
    }
    std::atomic<std::uint64_t> next = coordinators;
    inParallel([&] {
        for (auto number = next++; number < m_options.phones; number = next++) {
            const auto* role = number % 10 == 3 ? "officer" : number % 10 == 5 ? "leader" : "participant";
            newcomer(number, {role, {}}).join(asked, m_walks[number % m_walks.size()]);
        }
    });
    backUp();
    m_calm = false;
}

void Swarm::inParallel(const std::function<void()>& work)
{
    std::vector<std::thread> threads;
    for (unsigned index = 0; index < m_options.threads; ++index)
        threads.emplace_back(work);
    for (auto& thread : threads)
        thread.join();
}

void Swarm::worker(unsigned index)
{
    while (!m_stopping)
        for (std::size_t at = index; !m_stopping; at += m_options.threads) {
            while (m_worldWanted && !m_stopping)
                std::this_thread::sleep_for(1ms);
            const std::shared_lock step(m_world);
            if (at >= m_phones.size())
                break;
            m_phones[at]->step();
        }
}

std::unique_lock<std::shared_mutex> Swarm::alone()
{
    m_worldWanted = true;
    std::unique_lock lock(m_world);
    m_worldWanted = false;
    return lock;
}

void Swarm::run()
{
    for (auto& phone : m_phones)
        phone->rough();
    m_stopping = false;
    std::vector<std::thread> workers;
    std::exception_ptr failed;
    std::mutex failing;
    for (unsigned index = 0; index < m_options.threads; ++index)
        workers.emplace_back([&, index] {
            try {
                worker(index);
            } catch (...) {
                const std::lock_guard lock(failing);
                failed = std::current_exception();
                m_stopping = true;
            }
        });
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(m_options.seconds);
    while (std::chrono::steady_clock::now() < end && !m_stopping) {
        std::this_thread::sleep_for(std::chrono::milliseconds(200 + m_chance.below(1'000)));
        incident();
    }
    m_stopping = true;
    for (auto& thread : workers)
        thread.join();
    if (failed)
        std::rethrow_exception(failed);
}

void Swarm::measureCentral()
{
    m_centralPeakKiB = std::max(m_centralPeakKiB, peakKiB(std::to_string(m_central.pid())));
}

bool Swarm::settle()
{
    m_calm = true;
    m_proxy->network(true);
    m_proxy->deliverLate();
    const auto asked = [this](const std::string& role, const std::string& walk) { return invite(role, walk); };
    for (auto& phone : m_phones)
        phone->calm();
    std::int64_t before = -1;
    int quiet = 0;
    for (int pass = 0; pass < 60 && quiet < 2; ++pass) {
        bool settled = true;
        std::atomic<std::size_t> next = 0;
        inParallel([&] {
            for (auto at = next++; at < m_phones.size(); at = next++)
                m_phones[at]->syncRound();
        });
        for (auto& phone : m_phones) {
            if (phone->mustJoinAgain())
                phone->join(asked, phone->person().walks.empty() ? std::string() : *phone->person().walks.begin());
            settled = settled && (phone->settled() || phone->isRevoked());
        }
        const auto head = m_rows.head();
        quiet = settled && head == before ? quiet + 1 : 0;
        before = head;
    }
    measureCentral();
    if (quiet < 2)
        for (auto& phone : m_phones)
            if (const auto now = phone->status(); !phone->settled() && !phone->isRevoked())
                std::cerr << "phone " << phone->number() << " (" << phone->person().role << ") does not rest: phase "
                          << static_cast<int>(now.phase) << ", failure " << static_cast<int>(now.failure) << " "
                          << now.detail << ", rows " << now.rows.waiting << ", photos " << now.photos.waiting
                          << " waiting " << now.photos.missing << " missing\n";
    return quiet >= 2;
}

} // namespace lykta::swarm
