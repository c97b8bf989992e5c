#include "merge/memory_central.h"

#include "sync/central/problem_json.h"
#include "sync/central/scopes.h"
#include "sync/central/sqlite_schema.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace lykta::test {

namespace {

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

sync::HttpAnswer received(const central::Answer& answer)
{
    sync::HttpAnswer out;
    out.outcome = sync::HttpAnswer::Outcome::Answered;
    out.status = answer.status;
    out.body = answer.body;
    for (const auto& [name, value] : answer.headers)
        out.headers[lower(name)] = value;
    return out;
}

} // namespace

MemoryStore::MemoryStore(std::string id)
    : m_id(std::move(id)), m_database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE), m_session(m_database)
{
    central::migrateSqlite(m_database);
    central::createStore(m_database, m_id);
}

void MemoryStore::write(const std::function<void(central::Session&)>& work)
{
    m_database.exec("SAVEPOINT job");
    m_session.forget();     // a history may have been taken back since
    m_session.beginGroup(); // each job is a group of its own
    m_session.mark();
    try {
        work(m_session);
    } catch (...) {
        m_session.backToMark();
        m_session.flush();
        m_database.exec("ROLLBACK TO job; RELEASE job");
        throw;
    }
    m_session.flush();
    m_database.exec("RELEASE job");
}

std::uint64_t MemoryStore::backup(const std::filesystem::path&) const
{
    throw std::logic_error("a store in memory is not copied");
}

central::Caller MemoryCentral::admit(const std::string& device, std::uint64_t node, const std::string& role,
                                     const std::string& walk)
{
    const auto tokenHash = device + device;
    store.write([&](central::Session& session) {
        central::DeviceRow row{device, role, tokenHash, node, nowMs, nowMs, 0, 0};
        session.putDevice(row);
        central::addGrants(session, row, central::grantsOf(role, walk), nowMs);
        session.putDevice(row);
    });
    return {device, role, tokenHash, false};
}

sync::HttpAnswer MemoryCentral::answer(const sync::HttpRequest& request, const central::Caller& caller)
{
    central::Request asked;
    asked.method = request.method;
    asked.path = request.path;
    for (const auto& [name, value] : request.headers)
        asked.headers[lower(name)] = value;
    asked.body = request.body;
    asked.caller = caller;
    try {
        return received(m_endpoint.handle(asked));
    } catch (const central::Refusal& refusal) {
        return received(refusal.answer());
    }
}

} // namespace lykta::test
