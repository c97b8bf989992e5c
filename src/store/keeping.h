#pragma once

#include "store/change_notices.h"
#include "store/photo_files.h"
#include "sync/replica/replica.h"

#include <SQLiteCpp/Database.h>
#include <cstdint>

namespace lykta::store {

/// What leaves this phone to make room, and comes back when it is opened (SYNC.md, invariant 8): only what central has
/// confirmed and a backup of its holds. Every call is a transaction of its own and throws DiskFull or StorageFailed.
class Keeping
{
  public:
    Keeping(SQLite::Database& database, sync::Replica& replica, const PhotoFiles& files, ChangeNotices& notices)
        : m_database(database), m_replica(replica), m_files(files), m_notices(notices)
    {
    }

    /// Removes the files of photos taken before `utcMs` that central has stored and could decode; gives the bytes that
    /// were freed. The rows stay.
    std::uint64_t releaseOriginals(std::int64_t utcMs);
    /// The photo's bytes come with the next round. False: they are here, or were never let go of.
    bool fetchOriginal(const Uuid& photo);

    /// Lets go of the observations, photos' rows, stops and tracks of walks that ended before `utcMs`; gives how many
    /// rows left. The walks themselves stay. A walk of which anything is not safe is left whole.
    std::uint64_t releaseWalksEndedBefore(std::int64_t utcMs);
    /// The rows of a walk come back with the next round; gives how many are missing.
    std::uint64_t fetchWalk(const Uuid& walk);

  private:
    SQLite::Database& m_database;
    sync::Replica& m_replica;
    const PhotoFiles& m_files;
    ChangeNotices& m_notices;
};

} // namespace lykta::store
