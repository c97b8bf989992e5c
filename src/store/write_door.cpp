#include "store/write_door.h"

#include "schema/description.h"
#include "schema/row_codec.h"
#include "store/failure.h"

#include <sqlite3.h>

namespace lykta::store {
namespace {

std::vector<sync::CellEdit> cellEdits(std::vector<schema::Edit> edits)
{
    std::vector<sync::CellEdit> cells;
    cells.reserve(edits.size());
    for (auto& edit : edits)
        cells.push_back({edit.field, std::move(edit.cell)});
    return cells;
}

/// A transaction by statements that are prepared once. Rolled back unless committed.
class WriteTransaction
{
  public:
    WriteTransaction(SQLite::Database& database, SQLite::Statement& begin, SQLite::Statement& commit)
        : m_database(database), m_commit(commit)
    {
        run(begin);
    }
    ~WriteTransaction()
    {
        if (sqlite3_get_autocommit(m_database.getHandle()) == 0)
            m_database.tryExec("ROLLBACK");
    }
    WriteTransaction(const WriteTransaction&) = delete;
    WriteTransaction& operator=(const WriteTransaction&) = delete;

    void commit() { run(m_commit); }

  private:
    static void run(SQLite::Statement& statement)
    {
        statement.tryReset(); // a failure of the time before is still in it
        statement.exec();
        statement.reset();
    }

    SQLite::Database& m_database;
    SQLite::Statement& m_commit;
};

template <class Row>
Row tombstoned(Row row, bool gone)
{
    row.gone = gone;
    return row;
}

} // namespace

Writer::Writer(SQLite::Database& database, sync::Replica& replica, ChangeNotices::Tables& changed)
    : m_database(database), m_replica(replica), m_changed(changed)
{
}

template <class Row>
void Writer::create(Row row)
{
    row.author = Uuid::fromBytes(m_replica.device()).value_or(Uuid{});
    m_replica.save(schema::TableOf<Row>::id, row.id.raw(), cellEdits(schema::cellsOf(row)));
    m_changed.insert(schema::TableOf<Row>::id);
}

template <class Row>
void Writer::update(const Opened<Row>& opened, const Row& row)
{
    const auto edits = cellEdits(schema::differences(opened.row, row));
    if (edits.empty())
        return;
    m_replica.save(schema::TableOf<Row>::id, opened.row.id.raw(), edits, &opened.seen);
    m_changed.insert(schema::TableOf<Row>::id);
}

template <class Row>
void Writer::remove(const Opened<Row>& opened)
{
    update(opened, tombstoned(opened.row, true));
}

template <class Row>
void Writer::restore(const Opened<Row>& opened)
{
    update(opened, tombstoned(opened.row, false));
}

void Writer::attachFile(const Uuid& photo, const Sha256& sha256, const std::string& fileName, std::uint64_t size)
{
    SQLite::Statement statement(m_database,
                                "INSERT INTO photo_file(id, sha256, path, size, sent) VALUES(?, ?, ?, ?, 0) "
                                "ON CONFLICT(id) DO UPDATE SET sha256 = excluded.sha256, path = excluded.path, "
                                "size = excluded.size, sent = 0, upload = NULL, failed = NULL");
    statement.bind(1, photo.bytes.data(), static_cast<int>(photo.bytes.size()));
    statement.bind(2, sha256.data(), static_cast<int>(sha256.size()));
    statement.bind(3, fileName);
    statement.bind(4, static_cast<std::int64_t>(size));
    statement.exec();
    m_changed.insert(schema::TableOf<Photo>::id);
}

WriteDoor::WriteDoor(SQLite::Database& database, sync::Replica& replica, ChangeNotices& notices)
    : m_database(database), m_replica(replica), m_notices(notices), m_begin(database, "BEGIN IMMEDIATE"),
      m_commit(database, "COMMIT")
{
}

void WriteDoor::commit(const std::function<void(Writer&)>& work)
{
    ChangeNotices::Tables changed;
    guarded(m_database, [&] {
        WriteTransaction transaction(m_database, m_begin, m_commit);
        Writer writer(m_database, m_replica, changed);
        work(writer);
        transaction.commit();
    });
    m_notices.publish(changed);
}

#define LYKTA_ROW(Row)                                                                                                 \
    template void Writer::create(Row);                                                                                 \
    template void Writer::update(const Opened<Row>&, const Row&);                                                      \
    template void Writer::remove(const Opened<Row>&);                                                                  \
    template void Writer::restore(const Opened<Row>&);

LYKTA_ROW(Organisation)
LYKTA_ROW(Place)
LYKTA_ROW(Walk)
LYKTA_ROW(Stop)
LYKTA_ROW(Observation)
LYKTA_ROW(Photo)
LYKTA_ROW(Presence)
LYKTA_ROW(TrackPiece)
LYKTA_ROW(ChecklistQuestion)
LYKTA_ROW(ChecklistAnswer)
LYKTA_ROW(ParticipantCount)
LYKTA_ROW(FollowUp)
LYKTA_ROW(FollowUpAnswer)
LYKTA_ROW(StopVisit)
LYKTA_ROW(Checklist)

} // namespace lykta::store
