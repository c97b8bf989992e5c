#include "merge/history.h"

#include "schema/description.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/lykta.pb.h"
#include "sync/protocol/row_hash.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <stdexcept>

namespace lykta::test {

using namespace sync;

namespace {

constexpr std::uint32_t table = 5, note = 17, suggestion = 18;
constexpr std::uint64_t morning = 1'794'500'000'000;
const std::string row = std::string("row of the tale\x01", 16);

bool isGone(const Body& body)
{
    return varintOf(body.cellOf(schema::goneField)).value_or(0) != 0;
}

std::string nameOf(const Step& step)
{
    static constexpr const char* names[] = {"note",
                                            "suggestion",
                                            "delete",
                                            "undelete",
                                            "unheard",
                                            "phone from copy",
                                            "central from copy",
                                            "central from before"};
    const auto kind = static_cast<std::size_t>(step.kind);
    return names[kind] + (step.kind < Step::Kind::CentralFromCopy ? " " + std::to_string(step.phone) : std::string());
}

} // namespace

std::vector<Step> everyStep()
{
    std::vector<Step> steps{{Step::Kind::CentralFromCopy, 0}, {Step::Kind::CentralFromBefore, 0}};
    for (std::size_t phone = 0; phone < 3; ++phone)
        for (auto kind = Step::Kind::EditNote; kind < Step::Kind::CentralFromCopy;
             kind = static_cast<Step::Kind>(static_cast<int>(kind) + 1))
            steps.push_back({kind, phone});
    return steps;
}

std::vector<Beginning> everyBeginning()
{
    std::vector<Beginning> all;
    for (const bool thirdIsCopy : {false, true})
        for (const auto& ahead : {std::array<std::uint64_t, 3>{0, 0, 0}, {0, 5'000, 9'000}, {9'000, 5'000, 0}})
            all.push_back({ahead, thirdIsCopy});
    return all;
}

std::string Beginning::words() const
{
    std::string text = "clocks";
    for (const auto ahead : aheadMs)
        text += " +" + std::to_string(ahead);
    return text + (thirdIsCopy ? ", the third phone is a copy of the first" : "");
}

History::History(const Beginning& beginning) : m_central("store of the tal"), m_beginning(beginning)
{
    m_told.now = morning;
    for (std::uint8_t number = 0; number < 3; ++number) {
        m_phones[number] = std::make_unique<Pocket>(m_central, beginning.thirdIsCopy && number == 2 ? 0 : number);
        m_shelves.emplace_back(m_phones[number]->database());
    }
    m_shelves.emplace_back(m_central.store.database());
    tick();
    for (std::size_t phone = 0; phone < 3; ++phone)
        m_phones[phone]->join(
            beginning.thirdIsCopy && phone == 2
                ? m_phones[0]->caller()
                : m_central.admit(m_phones[phone]->device(), m_phones[phone]->replica().node(), "coordinator"));

    m_shelves[3].keep("dawn");
    auto& author = *m_phones[0];
    author.save(table, row,
                {{schema::classField, varintCell(schema::classField, 1)},
                 {schema::authorField, bytesCell(schema::authorField, author.device())}});
    for (const auto field : {note, suggestion})
        edit(0, field);
    author.exchange();
    if (beginning.thirdIsCopy)
        SQLite::Backup(m_phones[2]->database(), author.database()).executeStep(-1);
    m_phones[1]->exchange();
    m_phones[2]->exchange();
    for (auto& shelf : m_shelves)
        shelf.keep("noon");
    m_told.words.clear();
}

void History::mark()
{
    for (auto& phone : m_phones)
        phone->database().exec("SAVEPOINT mark");
    m_central.store.database().exec("SAVEPOINT mark");
    m_marks.push_back(m_told);
}

void History::undo()
{
    for (auto& phone : m_phones)
        phone->database().exec("ROLLBACK TO mark; RELEASE mark");
    m_central.store.database().exec("ROLLBACK TO mark; RELEASE mark");
    m_told = std::move(m_marks.back());
    m_marks.pop_back();
}

void History::tick()
{
    m_central.nowMs = ++m_told.now;
    for (std::size_t phone = 0; phone < 3; ++phone)
        m_phones[phone]->nowMs = m_told.now + m_beginning.aheadMs[phone];
}

void History::take(const Step& step)
{
    tick();
    m_told.words += (m_told.words.empty() ? "" : "; ") + nameOf(step);
    auto& phone = *m_phones[step.phone];
    switch (step.kind) {
    case Step::Kind::EditNote:
        edit(step.phone, note);
        break;
    case Step::Kind::EditSuggestion:
        edit(step.phone, suggestion);
        break;
    case Step::Kind::Delete:
        setGone(step.phone, true);
        break;
    case Step::Kind::Undelete:
        setGone(step.phone, false);
        break;
    case Step::Kind::LoseAnswer:
        phone.loseAnswer();
        break;
    case Step::Kind::PhoneFromCopy:
        m_shelves[step.phone].putBack("noon");
        m_told.copyCameBack = true;
        mournLost();
        break;
    case Step::Kind::CentralFromCopy:
        m_shelves[3].putBack("noon");
        m_told.centralCameBack = true;
        mournLost();
        break;
    case Step::Kind::CentralFromBefore:
        m_shelves[3].putBack("dawn");
        m_told.centralCameBack = true;
        mournLost();
        break;
    }
}

void History::edit(std::size_t phone, std::uint32_t field)
{
    const auto seen = m_phones[phone]->body(table, row);
    if (!seen && !m_told.values.empty())
        return; // the phone does not have the row
    const auto number = m_told.values.size();
    Value value{field, bytesCell(field, "value " + std::to_string(number)), {}, false, false};
    if (seen) {
        value.sawDelete = isGone(*seen);
        for (auto& older : m_told.values)
            if (older.field == field && seen->cellOf(field) == older.cell)
                older.replacedBy.insert(number);
    }
    m_phones[phone]->save(table, row, {{field, value.cell}});
    m_told.values.push_back(std::move(value));
}

void History::setGone(std::size_t phone, bool gone)
{
    const auto seen = m_phones[phone]->body(table, row);
    if (!seen || isGone(*seen) == gone)
        return;
    m_phones[phone]->save(table, row, {{schema::goneField, varintCell(schema::goneField, gone ? 1 : 0)}});
    if (!gone) {
        m_told.undeleted = true;
        return;
    }
    std::set<std::size_t> known;
    for (std::size_t value = 0; value < m_told.values.size(); ++value)
        if (knows(*seen, value))
            known.insert(value);
    m_told.deletes.push_back(std::move(known));
}

void History::pause(Pause pause)
{
    static constexpr const char* names[] = {"", ", 0 syncs", ", 1 syncs", ", 2 syncs", ", all sync"};
    m_told.words += names[static_cast<std::size_t>(pause)];
    tick();
    for (std::size_t phone = 0; phone < 3; ++phone)
        if (pause == Pause::Everyone || static_cast<std::size_t>(pause) == phone + 1)
            m_phones[phone]->exchange();
}

void History::settle()
{
    auto& central = m_central.store.database();
    std::int64_t before = -1;
    for (int round = 0; round < 12; ++round) {
        tick();
        for (auto& phone : m_phones)
            phone->exchange();
        const auto head = central.execAndGet("SELECT head FROM store").getInt64();
        if (head == before)
            return;
        before = head;
    }
    throw std::runtime_error("it does not come to rest");
}

/// After a copy came back: what lies on no disk any more is nobody's fault.
void History::mournLost()
{
    for (auto& value : m_told.values)
        value.destroyed =
            value.destroyed || (!centralHolds(value.cell, "SELECT 1 FROM record WHERE instr(body, ?1) UNION ALL "
                                                          "SELECT 1 FROM quarantine WHERE instr(change, ?1)") &&
                                std::none_of(m_phones.begin(), m_phones.end(),
                                             [&](const auto& phone) { return phone->holds(value.cell); }));
}

bool History::centralHolds(const std::string& bytes, const char* sql) const
{
    SQLite::Statement query(m_central.store.database(), sql);
    query.bind(1, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
    return query.executeStep();
}

/// Whether a body shows the value, keeps it among its losers, or knows another that was put in its place on purpose.
bool History::knows(const Body& body, std::size_t value) const
{
    const auto& sought = m_told.values[value];
    return body.cellOf(sought.field) == sought.cell ||
           std::any_of(body.lost.begin(), body.lost.end(),
                       [&](const Lost& lost) { return lost.field == sought.field && lost.cell == sought.cell; }) ||
           std::any_of(sought.replacedBy.begin(), sought.replacedBy.end(),
                       [&](std::size_t later) { return knows(body, later); });
}

Body History::atCentral() const
{
    SQLite::Statement query(m_central.store.database(), "SELECT body FROM record");
    return query.executeStep() ? parseBody(query.getColumn(0).getString()).value() : Body{};
}

std::string History::fault() const
{
    for (std::size_t phone = 0; phone < 3; ++phone)
        if (auto fault = faultOfReplica(phone); !fault.empty())
            return fault;
    for (const auto& fault : {faultOfDigests(), faultOfValues(), faultOfDeletes()})
        if (!fault.empty())
            return fault;
    return {};
}

std::string History::faultOfReplica(std::size_t phone) const
{
    const auto all = [](SQLite::Database& database) {
        std::vector<std::string> rows;
        SQLite::Statement query(database,
                                "SELECT hex(id) || scope || ' ' || hash || hex(body) FROM record ORDER BY id");
        while (query.executeStep())
            rows.push_back(query.getColumn(0).getString());
        return rows;
    };
    auto& database = m_phones[phone]->database();
    const auto name = "phone " + std::to_string(phone);
    if (m_phones[phone]->replica().standing().waiting != 0)
        return name + " still has something to send";
    if (all(database) != all(m_central.store.database()))
        return name + " is not what central is";
    if (database.execAndGet("SELECT digest FROM scope WHERE scope = 1").getInt64() !=
        m_central.store.database()
            .execAndGet("SELECT coalesce((SELECT digest FROM scope WHERE scope = 1), 0)")
            .getInt64())
        return name + " has another digest";
    return {};
}

std::string History::faultOfDigests() const
{
    StoreId store{};
    std::copy_n(m_central.store.id().begin(), store.size(), store.begin());
    std::uint64_t sum = 0, digest = 0;
    SQLite::Statement rows(m_central.store.database(), "SELECT scope, body, hash FROM record");
    while (rows.executeStep()) {
        const auto hash = rowHash(store, table, row, rows.getColumn(0).getInt64(), rows.getColumn(1).getString());
        if (static_cast<std::int64_t>(hash) != rows.getColumn(2).getInt64())
            return "a hash at central is not its row's";
        sum += hash;
    }
    SQLite::Statement scope(m_central.store.database(), "SELECT digest FROM scope WHERE scope = 1");
    if (scope.executeStep())
        digest = static_cast<std::uint64_t>(scope.getColumn(0).getInt64());
    return sum == digest ? "" : "central's digest is not the sum of its rows";
}

bool History::kept(std::size_t value) const
{
    const auto& sought = m_told.values[value];
    return knows(atCentral(), value) || centralHolds(sought.cell, "SELECT 1 FROM quarantine WHERE instr(change, ?1)") ||
           std::any_of(sought.replacedBy.begin(), sought.replacedBy.end(),
                       [&](std::size_t later) { return !m_told.values[later].destroyed && kept(later); });
}

std::string History::faultOfValues() const
{
    for (std::size_t value = 0; value < m_told.values.size(); ++value)
        if (!m_told.values[value].destroyed && !kept(value))
            return "value " + std::to_string(value) + " has vanished";
    return {};
}

/// One delete, never taken back by a person, against the edits that central took in.
std::string History::faultOfDeletes() const
{
    if (m_told.deletes.size() != 1 || m_told.undeleted)
        return {};
    const auto body = atCentral();
    bool unseenEdit = false;
    for (std::size_t value = 0; value < m_told.values.size(); ++value)
        unseenEdit =
            unseenEdit || (!m_told.deletes[0].contains(value) && !m_told.values[value].sawDelete && knows(body, value));
    const bool lost = std::any_of(body.lost.begin(), body.lost.end(), [](const Lost& loser) {
        return loser.field == schema::goneField && varintOf(loser.cell).value_or(0) != 0;
    });
    const bool held = m_central.store.database().execAndGet("SELECT COUNT(*) FROM quarantine").getInt() > 0;
    // Two copies of one phone that both write before they meet central, after it had forgotten them, are one author to
    // it: the edit is then kept as a loser.
    if (unseenEdit && isGone(body) && !(m_beginning.thirdIsCopy && m_told.centralCameBack))
        return "an edit that the deleter had not seen is deleted";
    if (!m_told.copyCameBack && !held && !isGone(body) && !lost)
        return "a delete has vanished";
    return {};
}

} // namespace lykta::test
