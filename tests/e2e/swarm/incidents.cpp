// What befalls a swarm: central killed, backed up and set back, phones revoked, copied and set back, rows purged.
#include "domain/uuid.h"
#include "e2e/swarm/swarm.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <thread>

namespace lykta::swarm {

using namespace std::chrono_literals;

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
    lose(std::move(gone),
         older ? "central was set back to the backup before the last" : "central was set back to the last backup");
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
    befell(event);
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
    } catch (const std::exception&) {
        return; // central was set back to before this device came
    }
    m_chronicle.count("revocations");
    // It lets go of what an earlier central had confirmed, and gives the rest.
    auto gone = phone.traces();
    gone.leaveOut(phone.traces(true));
    lose(std::move(gone), "phone " + std::to_string(phone.number()) + " was revoked", &phone);
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
        } else
            lose(phone.comeBackFromCopy(), "phone " + std::to_string(phone.number()) + " was set back to its copy");
        return;
    }
}

} // namespace lykta::swarm
