#include "sync/central/sqlite_tables.h"

#include "sync/central/sqlite_schema.h"
#include "sync/central/sqlite_statements.h"

namespace lykta::central {

namespace {

std::string listed(const StoreTable& table, std::size_t count, const char* each)
{
    std::string list;
    for (std::size_t i = 0; i < count; ++i)
        list += (i ? ", " : "") + (each ? std::string(each) : "\"" + table.columns[i].name + "\"");
    return list;
}

} // namespace

void SqliteTables::read(const StoreTable& table, const EachStoreRow& each)
{
    SQLite::Statement statement(m_database, "SELECT " + listed(table, table.columns.size(), nullptr) + " FROM \"" +
                                                table.name + "\" ORDER BY " + listed(table, table.keys, nullptr));
    const Query query(statement);
    StoreValues row(table.columns.size());
    while (statement.executeStep()) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto column = static_cast<int>(i);
            if (query.isNull(column))
                row[i].reset();
            else if (table.columns[i].kind == StoreColumn::Kind::Number)
                row[i] = std::to_string(query.signedAt(column));
            else
                row[i] = query.bytes(column);
        }
        each(row);
    }
}

void SqliteTables::write(const StoreTable& table, const StoreValues& row)
{
    const bool isStore = table.name == "store";
    if (isStore)
        createStore(m_database, *row.front());
    auto found = m_inserts.find(table.name);
    if (found == m_inserts.end()) {
        const auto columns = "(" + listed(table, row.size(), nullptr) + ")";
        const auto places = "(" + listed(table, row.size(), "?") + ")";
        const auto sql = isStore ? "UPDATE store SET " + columns + " = " + places
                                 : "INSERT INTO \"" + table.name + "\" " + columns + " VALUES " + places;
        found = m_inserts.emplace(table.name, SQLite::Statement(m_database, sql)).first;
    }
    found->second.reset();
    Query query(found->second);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!row[i])
            query.null();
        else if (table.columns[i].kind == StoreColumn::Kind::Number)
            query.number(static_cast<std::int64_t>(std::stoll(*row[i])));
        else if (table.columns[i].kind == StoreColumn::Kind::Text)
            query.text(*row[i]);
        else
            query.blob(*row[i]);
    }
    query.run();
}

} // namespace lykta::central
