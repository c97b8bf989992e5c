#include "sync/central/commands/move.h"

#include "sync/central/photo_directory.h"
#include "sync/central/postgres_connection.h"
#include "sync/central/secrets.h"
#include "sync/central/sqlite_store.h"
#include "sync/central/store_copy.h"

#include <stdexcept>

namespace lykta::central {

namespace fs = std::filesystem;

namespace {

/// The database only names photos; their bytes stay where they are, and must be there.
void requirePhotos(const CentralStore& store, const DataDirectory& data)
{
    std::vector<BlobRow> blobs;
    store.read([&](const Session& session) { blobs = session.blobs(); });
    const PhotoDirectory photos(data.photos(), data.uploads());
    for (const auto& blob : blobs) {
        const auto file = photos.find(blob.sha256);
        if (!file || fs::file_size(*file) != blob.size)
            throw std::runtime_error("the bytes of photo " + hex(blob.sha256) + " are missing or cut in the store");
    }
}

} // namespace

void move(const StorePlace& place, std::ostream& out)
{
    if (place.database.empty())
        throw std::runtime_error("say where to with --store postgres://…");
    const auto data = place.data();
    const DataLock lock(data, DataLock::Holders::One);
    if (data.storeInPostgres())
        throw std::runtime_error("the store of " + place.folder.string() + " lies in PostgreSQL already");
    std::string id;
    {
        // Opened as it is served: brought to this build's schema, and what lay in its log is moved into the file.
        Metrics metrics;
        const SqliteStore store(data.database(), metrics);
        id = store.id();
        requirePhotos(store, data);
    }
    const auto copied = copyToPostgres(data.database(), place.database, id);
    data.writeStoreInPostgres(id); // from here on the folder's store is the one in PostgreSQL
    const auto kept = fs::path(data.database()).concat(".moved");
    fs::rename(data.database(), kept);
    for (const auto& table : copied)
        out << table.name << " " << table.rows << "\n";
    out << (copied.empty() ? "was already there, and the same: " : "moved and compared: ")
        << withoutPassword(place.database) << "; the embedded file is kept as " << kept.string() << "\n";
}

} // namespace lykta::central
