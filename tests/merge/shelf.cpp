#include "merge/shelf.h"

#include <SQLiteCpp/Statement.h>

namespace lykta::test {

void Shelf::keep(const std::string& name)
{
    m_database.exec("ATTACH ':memory:' AS " + name);
    m_tables.clear();
    {
        SQLite::Statement tables(m_database, "SELECT name FROM main.sqlite_schema WHERE type = 'table'");
        while (tables.executeStep())
            m_tables.push_back("\"" + tables.getColumn(0).getString() + "\"");
    }
    for (const auto& table : m_tables) {
        m_database.exec("CREATE TABLE " + name + "." + table + " AS SELECT * FROM main." + table);
    }
}

void Shelf::putBack(const std::string& name)
{
    for (const auto& table : m_tables) {
        m_database.exec("DELETE FROM main." + table);
        m_database.exec("INSERT INTO main." + table + " SELECT * FROM " + name + "." + table);
    }
}

} // namespace lykta::test
