#pragma once

#include "domain/entities.h"
#include "store/change_notices.h"
#include "sync/protocol/body.h"
#include "sync/replica/replica.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <functional>

namespace lykta::store {

/// A row as somebody opened it to change it: the row, and the stamps that were seen then.
template <class Row>
struct Opened
{
    Row row;
    sync::Body seen;
};

/// What can be done inside one commit. Throws DiskFull or StorageFailed; then nothing of the commit is kept.
class Writer
{
  public:
    Writer(SQLite::Database& database, sync::Replica& replica, ChangeNotices::Tables& changed);

    /// A new row: every value but zero, empty and absent ones is written (schema/row_codec.h). `author` is filled in.
    template <class Row>
    void create(Row row);
    /// Only the members in which `row` differs from `opened.row` are written.
    template <class Row>
    void update(const Opened<Row>& opened, const Row& row);
    /// Tombstone, and back again.
    template <class Row>
    void remove(const Opened<Row>& opened);
    template <class Row>
    void restore(const Opened<Row>& opened);
    /// The file of a photo row (relative to the store's photo folder), so that it is uploaded later.
    void attachFile(const Uuid& photo, const Sha256& sha256, const std::string& fileName, std::uint64_t size);

  private:
    SQLite::Database& m_database;
    sync::Replica& m_replica;
    ChangeNotices::Tables& m_changed;
};

/// The only way to write synced rows: one immediate transaction that holds record, projection and journal entry
/// together (SYNC.md, invariant 1). Change notices go out after the commit.
class WriteDoor
{
  public:
    WriteDoor(SQLite::Database& database, sync::Replica& replica, ChangeNotices& notices);

    /// Throws DiskFull, StorageFailed, and what `work` throws; nothing is kept then, and nobody is told. Commits do not
    /// nest.
    void commit(const std::function<void(Writer&)>& work);

  private:
    SQLite::Database& m_database;
    sync::Replica& m_replica;
    ChangeNotices& m_notices;
    SQLite::Statement m_begin, m_commit;
};

} // namespace lykta::store
