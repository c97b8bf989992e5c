#include "crash/crash_campaign.h"

#include "support/hex.h"
#include "sync/device/enroller.h"
#include "sync/protocol/row_hash.h"

#include <SQLiteCpp/Database.h>
#include <chrono>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <thread>

namespace lykta::test {
namespace {

namespace fs = std::filesystem;

bool atRest(const sync::SyncStatus& status)
{
    return status.phase == sync::Phase::Idle && status.rows.waiting == 0 && status.photos.waiting == 0 &&
           status.photos.missing == 0 && status.lastConfirmedMs;
}

} // namespace

CrashCampaign::CrashCampaign(const CrashOptions& options)
    : m_options(options), m_chance(options.seed), m_central(options.central, m_folder.path() / "central")
{
    m_central.run("init");
    m_central.start();
    m_reader = std::make_unique<Handset>(m_folder.path() / "reader");
    m_reader->enrol(m_central, "coordinator");
    Walk walk;
    walk.id = walk.walk = m_walk = Uuid::v7(m_reader->clock().now().ms);
    walk.title = "Stationen";
    m_reader->store().door().commit([&](store::Writer& writer) { writer.create(walk); });
    m_reader->syncUntil("the walk", atRest);
    const auto invited =
        nlohmann::json::parse(m_central.run("invite", {"--role", "participant", "--walk", m_walk.text(), "--uses",
                                                       "10000", "--address", m_central.address(), "--json"}));
    m_code = invited.at("code").get<std::string>();
}

CrashReport CrashCampaign::run()
{
    while (kills() < m_options.kills && m_report.wrong.empty()) {
        const auto dice = m_chance.below(100);
        if (dice < 50)
            killPhones();
        else if (dice < 75)
            killCentral();
        else if (dice < 85)
            killNewPhone();
        else if (dice < 93)
            killWhileRebuilding();
        else
            setCentralBack();
    }
    bringToRest();
    if (m_report.wrong.empty())
        compare();
    return m_report;
}

void CrashCampaign::bringToRest()
{
    for (auto& phone : m_writers)
        kill(phone, "before all come to rest");
    // Twice: what the first brings after a rewind the others have yet to see.
    for (int round = 0; round < 2 && m_report.wrong.empty(); ++round)
        for (const auto& phone : m_writers)
            finish(phone.name);
}

unsigned CrashCampaign::kills() const
{
    unsigned sum = 0;
    for (const auto& [what, count] : m_report.kills)
        sum += count;
    return sum;
}

void CrashCampaign::pause(std::uint64_t atMostMs)
{
    std::this_thread::sleep_for(std::chrono::microseconds(m_chance.below(atMostMs * 1000 * m_options.patience)));
}

std::vector<std::string> CrashCampaign::optionsOf(const std::string& name, bool finish)
{
    std::vector<std::string> options{
        "--data", dataOf(name).string(), "--address", m_central.address(), "--code", m_code,
        "--walk", m_walk.text(),         "--name",    name.substr(0, 1),   "--seed", std::to_string(++m_started)};
    if (finish)
        options.emplace_back("--finish");
    return options;
}

void CrashCampaign::start(Writer& phone)
{
    if (!phone.process)
        phone.process.emplace(m_options.phone, optionsOf(phone.name, false));
}

void CrashCampaign::take(const std::vector<std::string>& lines, const std::string& whose)
{
    if (const auto words = m_promises[whose].take(lines); !words.empty())
        wrong("phone " + whose + ": " + words);
}

void CrashCampaign::kill(Writer& phone, const std::string& doing)
{
    if (!phone.process)
        return;
    take(phone.process->kill(), phone.name);
    phone.process.reset();
    ++m_report.kills["a phone " + doing];
}

void CrashCampaign::killPhones()
{
    for (auto& phone : m_writers)
        start(phone);
    // Now and then so early that the store is still being opened.
    pause(m_chance.oneIn(5) ? 60 : 1200);
    auto& victim = m_writers[m_chance.below(m_writers.size())];
    kill(victim, "at work");
}

void CrashCampaign::killCentral()
{
    for (auto& phone : m_writers)
        start(phone);
    pause(900);
    m_central.kill();
    ++m_report.kills["central at work"];
    if (!m_copied || m_chance.oneIn(3))
        copyCentral();
    m_central.start();
    if (m_chance.oneIn(3)) { // right after its start
        pause(30);
        m_central.kill();
        ++m_report.kills["central at its start"];
        m_central.start();
    }
}

void CrashCampaign::killNewPhone()
{
    const auto name = "n" + std::to_string(m_newPhones);
    {
        PhoneProcess phone(m_options.phone, optionsOf(name, true));
        pause(700);
        take(phone.kill(), name);
        ++m_report.kills["a new phone that fetches everything"];
    }
    if (++m_killsOfNew < 3)
        return;
    m_killsOfNew = 0;
    // It rests when nothing is missing: others may not go on writing, and have to bring again the photos that central
    // has lost with an older copy.
    bringToRest();
    if (m_report.wrong.empty())
        finish(name);
    ++m_newPhones; // another one next time
}

void CrashCampaign::killWhileRebuilding()
{
    auto& phone = m_writers[m_chance.below(m_writers.size())];
    kill(phone, "at work");
    if (!fs::exists(dataOf(phone.name) / "lykta.db"))
        return;
    try {
        SQLite::Database older((dataOf(phone.name) / "lykta.db").string(), SQLite::OPEN_READWRITE, 1000);
        older.exec("UPDATE meta SET value = 'an older build' WHERE key = 'projections'");
    } catch (const SQLite::Exception&) {
        return; // killed before it had any tables
    }
    start(phone);
    pause(120);
    kill(phone, "that rebuilds its tables");
}

void CrashCampaign::copyCentral()
{
    // Phones that are not in the copy would be strangers to it.
    for (const auto& phone : m_writers)
        if (!m_promises[phone.name].joined())
            return;
    fs::remove_all(dataOf("night"));
    fs::copy(dataOf("central"), dataOf("night"), fs::copy_options::recursive);
    m_copied = true;
}

void CrashCampaign::setCentralBack()
{
    if (!m_copied)
        return killCentral();
    for (auto& phone : m_writers)
        start(phone);
    pause(300);
    m_central.kill();
    ++m_report.kills["central, and an older copy in its place"];
    fs::remove_all(dataOf("central"));
    fs::copy(dataOf("night"), dataOf("central"), fs::copy_options::recursive);
    m_central.start();
    if (m_killsOfNew > 0) { // it may have joined after the copy, and has written nothing
        fs::remove_all(dataOf("n" + std::to_string(m_newPhones)));
        m_killsOfNew = 0;
    }
    for (int i = 0; i < 3; ++i) {
        for (auto& phone : m_writers)
            start(phone);
        pause(500);
        kill(m_writers[m_chance.below(m_writers.size())], "that rewinds");
    }
}

bool CrashCampaign::finish(const std::string& name)
{
    PhoneProcess phone(m_options.phone, optionsOf(name, true));
    const auto lines = phone.wait();
    take(lines, name);
    const bool synced = !lines.empty() && lines.back() == "synced";
    if (!synced)
        wrong("phone " + name + " does not come to rest: " + (lines.empty() ? "silent" : lines.back()));
    return synced;
}

void CrashCampaign::compare()
{
    // At rest it was before it was asked, too: what it waits for is what the phones hold.
    const auto wanted = Handset(dataOf(m_writers.front().name)).rows();
    try {
        m_reader->syncUntil(
            "everything", [&](const sync::SyncStatus& status) { return atRest(status) && m_reader->rows() == wanted; });
    } catch (const std::runtime_error& error) {
        wrong(std::string("central's reader: ") + error.what());
    }
    std::multiset<std::string> notes;
    for (const auto& [row, state] : m_reader->store().observations().ofWalk(m_walk))
        notes.insert(row.note);
    for (const auto& note : notes)
        if (notes.count(note) > 1)
            wrong("twice at central: " + note);
    for (const auto& phone : m_writers)
        for (const auto& [id, promised] : m_promises[phone.name].observations()) {
            const auto row = m_reader->store().observations().find(Uuid::parse(id).value());
            if (!row)
                wrong("not at central: " + id + ", " + promised.note);
            else if (Promises::orderOf(row->note) < Promises::orderOf(promised.note))
                wrong("an older word at central: " + row->note + " instead of " + promised.note);
            comparePhotos(id, promised);
            ++m_report.observations;
        }
    for (const auto& phone : m_writers) {
        m_report.edits += m_promises[phone.name].edits();
        Handset handset(dataOf(phone.name));
        const auto here = handset.rows(), there = m_reader->rows();
        if (here != there)
            wrong("phone " + phone.name + " holds " + std::to_string(here.size()) + " rows, central's reader " +
                  std::to_string(there.size()) + ", and they differ");
    }
}

void CrashCampaign::comparePhotos(const std::string& id, const Promises::Observation& promised)
{
    const auto there = m_reader->photoBytes(Uuid::parse(id).value());
    for (const auto& [photo, hash] : promised.photos) {
        const auto at = there.find(photo);
        if (at == there.end()) {
            wrong("not at central: photo " + photo);
            continue;
        }
        const auto read = sync::sha256(at->second);
        if (hexOf({reinterpret_cast<const char*>(read.data()), read.size()}) != hash)
            wrong("other bytes at central: photo " + photo);
        ++m_report.photos;
    }
    if (there.size() != promised.photos.size() && !promised.photos.empty())
        wrong("more photos at central than were taken: " + id);
}

} // namespace lykta::test
