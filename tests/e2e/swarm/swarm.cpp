#include "e2e/swarm/swarm.h"

#include "domain/uuid.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
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

void Swarm::incident()
{
    const auto fate = m_chance.below(100);
    if (fate < 22)
        killCentral();
    else if (fate < 38)
        backUp();
    else if (fate < 44)
        restoreCentral();
    else if (fate < 48)
        revokeSomeone();
    else if (fate < 52)
        purgeSome();
    else if (fate < 65)
        joinSomeone();
    else if (fate < 80)
        copySomeone();
    else if (fate < 95)
        comeBackSomeone();
    else if (m_options.restartDatabase && m_chance.oneIn(2)) {
        m_options.restartDatabase();
        m_chronicle.count("database_kills");
    } else
        loseTheNetwork();
}

void Swarm::loseTheNetwork()
{
    m_proxy->network(false);
    std::this_thread::sleep_for(300ms);
    m_proxy->network(true);
    m_chronicle.count("network_gone");
}

void Swarm::measureCentral()
{
    m_centralPeakKiB = std::max(m_centralPeakKiB, peakKiB(std::to_string(m_central.pid())));
}

void Swarm::killCentral()
{
    measureCentral();
    m_central.kill();
    std::this_thread::sleep_for(std::chrono::milliseconds(m_chance.below(200)));
    m_central.start();
    befell("central was killed");
    m_chronicle.count("central_kills");
}

void Swarm::backUp()
{
    const auto folder = m_folder / ("backup" + std::to_string(m_backups.size()));
    m_central.run("backup", {folder.string()});
    m_backups.push_back(folder);
    befell("a backup of central");
    m_chronicle.count("central_backups");
}

/// Phones let go only of what a backup before the last one has: either of the two may come back.
void Swarm::restoreCentral()
{
    const auto lock = alone();
    const auto older = m_backups.size() > 1 && m_chance.oneIn(3);
    const auto& backup = m_backups[m_backups.size() - (older ? 2 : 1)];
    measureCentral();
    m_central.kill();
    auto gone = centralTraces();
    // What was purged stays purged: that list is kept beside the photos, which a restored database does not touch.
    const auto purged = m_data / "photos" / "purged.ids", list = m_folder / "purged.ids";
    if (std::filesystem::exists(purged))
        std::filesystem::copy_file(purged, list, std::filesystem::copy_options::overwrite_existing);
    m_rows.putBack(backup, m_central);
    if (std::filesystem::exists(list))
        std::filesystem::copy_file(list, purged, std::filesystem::copy_options::overwrite_existing);
    lose(std::move(gone), "central was set back to before it");
    befell(older ? "central was set back to the backup before the last" : "central was set back to the last backup");
    m_codes.clear();
    m_backups.erase(m_backups.end() - (older ? 1 : 0), m_backups.end());
    m_central.start();
    m_chronicle.count("central_restores");
}

/// For whoever asks why something is missing.
void Swarm::befell(const std::string& what) const
{
    const std::chrono::duration<double> after = std::chrono::steady_clock::now() - m_begun;
    std::cerr << std::fixed << std::setprecision(1) << after.count() << " s: " << what << "\n";
}

Traces Swarm::centralTraces() const
{
    SQLite::Database database(m_rows.file().string(), SQLite::OPEN_READWRITE, 5'000);
    return tracesIn(database, centralChanges);
}

void Swarm::lose(Traces gone, const std::string& event, const SwarmPhone* with)
{
    gone.leaveOut(centralTraces());
    m_chronicle.tell(gone.marks, event);
    const auto all = gone.marks;
    for (auto& phone : m_phones) {
        const auto held = phone->traces(phone.get() == with);
        std::set<std::string> there;
        std::set_intersection(all.begin(), all.end(), held.marks.begin(), held.marks.end(),
                              std::inserter(there, there.end()));
        m_chronicle.tell(there, "then held by phone " + std::to_string(phone->number()));
        gone.leaveOut(held);
    }
    m_chronicle.excuse(gone);
}

SwarmPhone& Swarm::anyPhone()
{
    return *m_phones[m_chance.below(m_phones.size())];
}

void Swarm::purgeSome()
{
    const auto lock = alone();
    std::vector<std::string> ids;
    {
        SQLite::Database database(m_rows.file().string(), SQLite::OPEN_READONLY, 5'000);
        SQLite::Statement rows(database, "SELECT id FROM record WHERE tbl = 5 AND body IS NOT NULL LIMIT 3 OFFSET ?");
        const auto count = database.execAndGet("SELECT COUNT(*) FROM record WHERE tbl = 5 AND body IS NOT NULL");
        rows.bind(1, static_cast<std::int64_t>(m_chance.below(static_cast<std::uint64_t>(count.getInt64()) + 1)));
        while (rows.executeStep())
            ids.push_back(rows.getColumn(0).getString());
    }
    if (ids.empty())
        return;
    const auto list = m_folder / "purge";
    {
        std::ofstream lines(list);
        for (const auto& id : ids)
            lines << "5 " << Uuid::fromBytes(id).value().text() << "\n";
    }
    m_central.run("purge", {"--ids", list.string()});
    for (const auto& id : ids)
        m_chronicle.purge(id);
    m_chronicle.count("purged", ids.size());
}

void Swarm::revokeSomeone()
{
    const auto lock = alone();
    auto& phone = anyPhone();
    if (phone.person().role == "coordinator")
        return;
    try {
        m_central.run("revoke", {phone.device()});
        m_chronicle.count("revocations");
        // It lets go of what an earlier central had confirmed, and gives the rest.
        befell("phone " + std::to_string(phone.number()) + " was revoked");
        auto gone = phone.traces();
        gone.leaveOut(phone.traces(true));
        lose(std::move(gone), "phone " + std::to_string(phone.number()) + " was revoked", &phone);
    } catch (const std::exception&) {
        return; // central was set back to before this device came
    }
}

void Swarm::joinSomeone()
{
    const auto lock = alone();
    auto& phone = anyPhone();
    const auto asked = [this](const std::string& role, const std::string& walk) { return invite(role, walk); };
    if (phone.person().role != "coordinator" && phone.join(asked, m_walks[m_chance.below(m_walks.size())]))
        m_chronicle.count("joins");
}

void Swarm::copySomeone()
{
    const auto lock = alone();
    auto& phone = anyPhone();
    phone.keepCopy();
    befell("phone " + std::to_string(phone.number()) + " was copied");
    m_chronicle.count("phone_copies");
}

void Swarm::comeBackSomeone()
{
    const auto lock = alone();
    for (int tries = 0; tries < 20; ++tries) {
        auto& phone = anyPhone();
        if (!phone.hasCopy())
            continue;
        if (m_chance.oneIn(3) && m_phones.size() < m_options.phones + m_options.phones / 8 + 1) {
            const auto number = m_phones.size();
            befell("the copy of phone " + std::to_string(phone.number()) + " began to run beside it, as phone " +
                   std::to_string(number));
            m_phones.push_back(phone.cloneFromCopy(number, m_options.seed,
                                                   m_folder / ("phone" + std::to_string(number)), door(number)));
            m_phones.back()->rough();
        } else {
            befell("phone " + std::to_string(phone.number()) + " was set back to its copy");
            lose(phone.comeBackFromCopy(), "phone " + std::to_string(phone.number()) + " was set back to before it");
        }
        return;
    }
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
