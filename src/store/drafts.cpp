#include "store/drafts.h"

#include "store/failure.h"

#include <SQLiteCpp/Statement.h>

namespace lykta::store {
void Drafts::put(std::string_view key, std::string_view text)
{
    guarded(m_database, [&] {
        SQLite::Statement statement(m_database, "INSERT INTO draft(key, text) VALUES(?, ?) "
                                                "ON CONFLICT(key) DO UPDATE SET text = excluded.text");
        statement.bind(1, std::string(key));
        statement.bind(2, std::string(text));
        statement.exec();
    });
}

std::optional<std::string> Drafts::find(std::string_view key) const
{
    return guarded(m_database, [&]() -> std::optional<std::string> {
        SQLite::Statement statement(m_database, "SELECT text FROM draft WHERE key = ?");
        statement.bind(1, std::string(key));
        if (!statement.executeStep())
            return std::nullopt;
        return statement.getColumn(0).getString();
    });
}

void Drafts::drop(std::string_view key)
{
    guarded(m_database, [&] {
        SQLite::Statement statement(m_database, "DELETE FROM draft WHERE key = ?");
        statement.bind(1, std::string(key));
        statement.exec();
    });
}

std::vector<std::string> Drafts::keys() const
{
    return guarded(m_database, [&] {
        std::vector<std::string> keys;
        SQLite::Statement statement(m_database, "SELECT key FROM draft ORDER BY key");
        while (statement.executeStep())
            keys.push_back(statement.getColumn(0).getString());
        return keys;
    });
}

} // namespace lykta::store
