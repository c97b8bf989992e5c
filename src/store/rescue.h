#pragma once

#include "domain/entities.h"
#include "sync/replica/replica.h"

#include <SQLiteCpp/Database.h>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lykta::store {

class PhotoFiles;

/// A photo of this phone's own whose bytes central does not have.
struct UnconfirmedPhoto
{
    Uuid id;
    Sha256 sha256{};
    std::filesystem::path file;
};

/// Everything here that central has not confirmed, ready to be carried there by hand.
struct Parcel
{
    std::string store;  ///< 16 bytes: the central store that this phone has joined
    std::string device; ///< 16 bytes
    std::uint64_t node = 0;
    std::vector<sync::FrozenBatch> batches;
    std::vector<UnconfirmedPhoto> photos;
};

/// What only this phone has. Throws DiskFull or StorageFailed.
class Rescue
{
  public:
    Rescue(SQLite::Database& database, sync::Replica& replica, const PhotoFiles& files)
        : m_database(database), m_replica(replica), m_files(files)
    {
    }

    /// How many photos are here that central does not have.
    std::uint64_t photosHere() const;
    /// Numbers what is open, as it will be sent from then on: whoever takes the parcel in has the same batches under
    /// the same numbers as later come over the network, and takes each once. A phone that has not joined gives an
    /// empty parcel.
    Parcel gather();

  private:
    SQLite::Database& m_database;
    sync::Replica& m_replica;
    const PhotoFiles& m_files;
};

} // namespace lykta::store
