#pragma once

#include "schema/description.h"
#include "schema/row_codec.h"
#include "store/errors.h"
#include "store/failure.h"
#include "store/repositories.h"

#include <SQLiteCpp/Statement.h>
#include <string>
#include <vector>

// How the repositories read rows: a projection finds and sorts them, the record holds them whole.

namespace lykta::store {

/// How far the row of record r has come. An entry that only offers again what central lost (verdict 3) is nobody's
/// edit.
inline constexpr const char* stateColumn =
    "CASE WHEN EXISTS(SELECT 1 FROM journal j WHERE j.id = r.id AND j.tbl = r.tbl AND j.acked IS NULL"
    " AND j.verdict IS NOT 3) THEN 0 "
    "WHEN EXISTS(SELECT 1 FROM journal j WHERE j.id = r.id AND j.tbl = r.tbl AND j.verdict = 1) THEN 2 "
    "ELSE 1 END";

/// «SELECT id, body, state FROM projection p JOIN record r …»: the columns that readRow() expects first.
template <class Row>
std::string selectRows()
{
    return std::string("SELECT r.id, r.body, ") + stateColumn + " FROM " + schema::TableOf<Row>::name +
           " p JOIN record r ON r.n = p.n AND r.body IS NOT NULL ";
}

inline void bindId(SQLite::Statement& statement, int index, const Uuid& id)
{
    statement.bind(index, id.bytes.data(), static_cast<int>(id.bytes.size()));
}

/// The row of columns 0 (id) and 1 (body).
template <class Row>
Row readRow(SQLite::Statement& statement)
{
    const auto id = Uuid::fromBytes(statement.getColumn(0).getString());
    const auto body = sync::parseBody(statement.getColumn(1).getString());
    if (!id || !body)
        throw StorageFailed("a stored row cannot be read");
    return schema::rowFrom<Row>(*id, *body);
}

/// All rows of a statement that begins with selectRows().
template <class Row>
std::vector<Listed<Row>> readAll(SQLite::Statement& statement)
{
    std::vector<Listed<Row>> rows;
    while (statement.executeStep())
        rows.push_back({readRow<Row>(statement), static_cast<RowState>(statement.getColumn(2).getInt())});
    return rows;
}

/// All rows of such a statement, without how far they have come.
template <class Row>
std::vector<Row> rowsOf(SQLite::Statement& statement)
{
    std::vector<Row> rows;
    while (statement.executeStep())
        rows.push_back(readRow<Row>(statement));
    return rows;
}

} // namespace lykta::store
