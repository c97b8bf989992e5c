#include "sync/replica/meta_table.h"

namespace lykta::sync {

std::optional<std::string> MetaTable::text(std::string_view key) const
{
    Query query(m_statements, "SELECT value FROM meta WHERE key = CAST(?1 AS TEXT)", key);
    return query.step() ? std::optional(query.bytes(0)) : std::nullopt;
}

void MetaTable::set(std::string_view key, std::string_view value)
{
    Query(m_statements,
          "INSERT INTO meta(key, value) VALUES(CAST(?1 AS TEXT), ?2) "
          "ON CONFLICT(key) DO UPDATE SET value = excluded.value",
          key, value)
        .run();
}

void MetaTable::erase(std::string_view key)
{
    Query(m_statements, "DELETE FROM meta WHERE key = CAST(?1 AS TEXT)", key).run();
}

std::uint64_t MetaTable::number(std::string_view key) const
{
    Query query(m_statements, "SELECT value FROM meta WHERE key = CAST(?1 AS TEXT)", key);
    return query.step() ? query.number(0) : 0;
}

void MetaTable::setNumber(std::string_view key, std::uint64_t value)
{
    Query(m_statements,
          "INSERT INTO meta(key, value) VALUES(CAST(?1 AS TEXT), ?2) "
          "ON CONFLICT(key) DO UPDATE SET value = excluded.value",
          key, value)
        .run();
}

} // namespace lykta::sync
