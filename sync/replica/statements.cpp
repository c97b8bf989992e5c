#include "sync/replica/statements.h"

namespace lykta::sync {

std::unique_ptr<SQLite::Statement> Statements::take(std::string_view sql)
{
    const auto idle = m_idle.find(sql);
    if (idle != m_idle.end() && idle->second)
        return std::move(idle->second);
    return std::make_unique<SQLite::Statement>(m_database, std::string(sql));
}

void Statements::giveBack(std::string_view sql, std::unique_ptr<SQLite::Statement> statement)
{
    m_idle[sql] = std::move(statement);
}

Query::~Query()
{
    m_statement->tryReset();
    m_statements.giveBack(m_sql, std::move(m_statement));
}

std::optional<std::uint64_t> Query::optionalNumber(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(number(column));
}

void Query::put(int index, const std::optional<std::uint64_t>& value)
{
    if (value)
        put(index, *value);
    else
        put(index, std::nullopt);
}

void Query::put(int index, std::string_view value)
{
    // A null pointer would be stored as NULL, which is something else than no bytes.
    m_statement->bindNoCopy(index, value.empty() ? "" : value.data(), static_cast<int>(value.size()));
}

} // namespace lykta::sync
