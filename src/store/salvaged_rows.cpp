#include "store/salvaged_rows.h"

#include "schema/description.h"
#include "store/projections.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/lykta.pb.h"
#include "sync/replica/journal_table.h"
#include "sync/replica/replica.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <functional>
#include <vector>

namespace lykta::store {
namespace {

/// Deletes the rows of a table for which `keep` says no; `columns` begins with n.
void sift(SQLite::Database& database, const std::string& table, const std::string& columns,
          const std::function<bool(SQLite::Statement&)>& keep)
{
    std::vector<std::int64_t> unreadable;
    SQLite::Statement rows(database, "SELECT " + columns + " FROM " + table);
    while (rows.executeStep())
        if (!keep(rows))
            unreadable.push_back(rows.getColumn(0).getInt64());
    SQLite::Statement remove(database, "DELETE FROM " + table + " WHERE n = ?");
    for (const auto n : unreadable) {
        remove.reset();
        remove.bind(1, n);
        remove.exec();
    }
}

void dropUnreadable(SQLite::Database& database)
{
    sift(database, "record", "n, id, body", [](SQLite::Statement& row) {
        return row.getColumn(1).getBytes() == 16 &&
               (row.getColumn(2).isNull() || sync::parseBody(row.getColumn(2).getString()));
    });
    sift(database, "journal", "n, id, change", [](SQLite::Statement& row) {
        wire::Change change;
        return row.getColumn(1).getBytes() == 16 && change.ParseFromString(row.getColumn(2).getString()) &&
               sync::parseBody(change.body());
    });
}

/// Rows whose journal entries survived without them.
void rebuildFromJournal(SQLite::Database& database)
{
    SQLite::Statement lost(database, "SELECT j.tbl, j.id, j.change FROM journal j LEFT JOIN record r "
                                     "ON r.id = j.id AND r.tbl = j.tbl WHERE r.n IS NULL ORDER BY j.n");
    struct Row
    {
        std::int64_t table;
        std::string id;
        sync::Body body;
    };
    std::vector<Row> rows;
    while (lost.executeStep()) {
        wire::Change change;
        change.ParseFromString(lost.getColumn(2).getString());
        const Row part{lost.getColumn(0).getInt64(), lost.getColumn(1).getString(),
                       sync::parseBody(change.body()).value_or(sync::Body{})};
        const auto same = std::find_if(rows.begin(), rows.end(),
                                       [&](const Row& row) { return row.table == part.table && row.id == part.id; });
        if (same == rows.end())
            rows.push_back(part);
        else
            same->body = sync::merge(same->body, part.body);
    }
    SQLite::Statement insert(database,
                             "INSERT OR REPLACE INTO record(tbl, id, scope, seq, hash, body) VALUES(?, ?, ?, 0, 0, ?)");
    for (const auto& row : rows) {
        const auto scope = sync::scopeOf(row.body);
        if (!scope)
            continue; // an edit alone does not say whose row it was; central has the row
        const auto bytes = sync::serialise(row.body);
        insert.reset();
        insert.bind(1, row.table);
        insert.bind(2, row.id.data(), static_cast<int>(row.id.size()));
        insert.bind(3, *scope);
        insert.bind(4, bytes.data(), static_cast<int>(bytes.size()));
        insert.exec();
    }
}

/// Own rows that central never confirmed, without an entry that would bring them there.
void journalAgain(sync::Replica& replica)
{
    const auto device = replica.device();
    std::vector<sync::Record> forgotten;
    replica.forEach([&](const sync::Record& record) {
        const auto author = sync::bytesOf(record.body.cellOf(schema::authorField));
        if (record.hash == 0 && record.seq == 0 && author == device && !replica.isWaiting(record.table, record.id))
            forgotten.push_back(record);
    });
    for (const auto& record : forgotten) {
        std::vector<sync::CellEdit> edits;
        for (const auto& cell : record.body.cells)
            edits.push_back({cell.field, cell.cell});
        replica.save(record.table, record.id, edits);
    }
}

} // namespace

void repairRows(SQLite::Database& database, const WallClock& clock)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    dropUnreadable(database);
    rebuildFromJournal(database);
    {
        sync::Statements statements(database);
        sync::JournalTable(statements).disturb(); // entries may be missing
    }
    Projections projections(database);
    sync::Replica replica(database, projections, [&] { return static_cast<std::uint64_t>(clock.now().ms); });
    projections.rebuild(replica);
    journalAgain(replica);
    if (const auto enrolment = replica.enrolment())
        replica.enrol(enrolment->store);
    transaction.commit();
}

} // namespace lykta::store
