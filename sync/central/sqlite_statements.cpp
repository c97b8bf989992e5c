#include "sync/central/sqlite_statements.h"

namespace lykta::central {

SQLite::Statement& SqliteStatements::of(const char* sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end())
        found = m_statements.emplace(sql, SQLite::Statement(m_database, sql)).first;
    found->second.reset();
    found->second.clearBindings();
    return found->second;
}

Query& Query::blob(std::string_view bytes)
{
    // A null pointer would be bound as NULL.
    m_statement.bind(m_next++, static_cast<const void*>(bytes.empty() ? "" : bytes.data()),
                     static_cast<int>(bytes.size()));
    return *this;
}

Query& Query::text(std::string_view text)
{
    m_statement.bind(m_next++, std::string(text));
    return *this;
}

Query& Query::number(std::int64_t value)
{
    m_statement.bind(m_next++, value);
    return *this;
}

Query& Query::null()
{
    m_statement.bind(m_next++);
    return *this;
}

std::string Query::bytes(int column) const
{
    const auto value = m_statement.getColumn(column);
    const auto* data = static_cast<const char*>(value.getBlob());
    return data ? std::string(data, static_cast<std::size_t>(value.getBytes())) : std::string();
}

std::int64_t Query::signedAt(int column) const
{
    return m_statement.getColumn(column).getInt64();
}

} // namespace lykta::central
