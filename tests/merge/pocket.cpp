#include "merge/pocket.h"

#include "sync/device/exchange.h"
#include "sync/device/status_board.h"
#include "sync/protocol/lykta.pb.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <stdexcept>

namespace lykta::test {

Pocket::Pocket(MemoryCentral& central, std::uint8_t number) : m_central(central)
{
    sync::Replica::createTables(m_database);
    const auto twoDigits = std::to_string(10 + number);
    m_database.exec("UPDATE meta SET value = CAST('device number ' || '" + twoDigits +
                    "' AS BLOB) WHERE key = 'device'");
    m_database.exec("UPDATE meta SET value = " + std::to_string(1'000 + number) + " WHERE key = 'node'");
}

void Pocket::join(central::Caller asDevice)
{
    m_caller = std::move(asDevice);
    sync::StoreId store{};
    std::copy_n(m_central.store.id().begin(), store.size(), store.begin());
    transaction([&] {
        m_replica.enrol(store);
        return std::vector<std::uint32_t>{};
    });
}

void Pocket::save(std::uint32_t table, const std::string& id, const std::vector<sync::CellEdit>& edits)
{
    transaction([&] {
        m_replica.save(table, id, edits);
        return std::vector<std::uint32_t>{table};
    });
}

std::optional<sync::Body> Pocket::body(std::uint32_t table, const std::string& id) const
{
    const auto record = m_replica.find(table, id);
    return record ? std::optional(record->body) : std::nullopt;
}

sync::Trouble Pocket::run()
{
    m_chance = m_replica.node() * 0x9e37'79b9'7f4a'7c15 + nowMs; // repeats with the run
    const sync::Timing timing{[this] { return nowMs; }, [] { return std::uint64_t{0}; },
                              [this] { return m_chance += 0x9e37'79b9'7f4a'7c15; }};
    sync::StatusBoard board({});
    return sync::Exchange(*this, *this, timing, board).run([] { return false; });
}

void Pocket::exchange()
{
    const auto trouble = run();
    if (trouble.any())
        throw std::runtime_error("the exchange failed: " + std::to_string(static_cast<int>(trouble.failure)) + " " +
                                 trouble.detail);
}

bool Pocket::loseAnswer()
{
    if (m_replica.standing().waiting == 0)
        return false;
    m_deaf = true;
    (void)run();
    m_deaf = false;
    return true;
}

bool Pocket::holds(const std::string& bytes) const
{
    SQLite::Statement query(m_database, "SELECT EXISTS (SELECT 1 FROM record WHERE instr(body, ?1)) OR "
                                        "EXISTS (SELECT 1 FROM journal WHERE instr(change, ?1))");
    query.bind(1, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
    query.executeStep();
    return query.getColumn(0).getInt() != 0;
}

void Pocket::transaction(const std::function<std::vector<std::uint32_t>()>& work)
{
    m_database.exec("SAVEPOINT work");
    try {
        work();
    } catch (...) {
        m_database.exec("ROLLBACK TO work; RELEASE work");
        throw;
    }
    m_database.exec("RELEASE work");
}

sync::HttpAnswer Pocket::perform(const sync::HttpRequest& request)
{
    auto answer = m_central.answer(request, m_caller);
    return m_deaf ? sync::HttpAnswer{} : answer;
}

} // namespace lykta::test
