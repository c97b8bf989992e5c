#include "sync/central/commands/backup.h"

#include "sync/central/departures.h"
#include "sync/central/http.h"
#include "sync/central/photo_directory.h"
#include "sync/central/secrets.h"
#include "sync/central/sqlite_connection.h"

#include <fcntl.h>
#include <set>
#include <stdexcept>
#include <unistd.h>

namespace lykta::central {

namespace fs = std::filesystem;

namespace {

void makeDurable(const fs::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool durable = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!durable)
        throw std::runtime_error("cannot make " + path.string() + " durable");
}

void copyDurably(const fs::path& from, const fs::path& to)
{
    const auto fresh = fs::path(to).concat(".new");
    fs::copy_file(from, fresh, fs::copy_options::overwrite_existing);
    makeDurable(fresh);
    fs::rename(fresh, to);
    makeDurable(to.parent_path());
}

/// False where a whole copy was there already.
bool copyPhoto(const PhotoDirectory& photos, const std::string& sha256, const fs::path& folder)
{
    const auto target = folder / PhotoDirectory::nameOf(sha256);
    if (fs::exists(target) && sha256OfFile(target) == sha256)
        return false;
    const auto source = photos.find(sha256);
    if (!source)
        throw std::runtime_error("the bytes of photo " + hex(sha256) + " are missing in the store");
    fs::create_directories(target.parent_path());
    copyDurably(*source, target);
    if (sha256OfFile(target) != sha256)
        throw std::runtime_error("the bytes of photo " + hex(sha256) + " are damaged in the store");
    return true;
}

struct CopiedPhotos
{
    std::size_t all = 0, fresh = 0;
};

/// Copies the bytes that the copied database names, and takes away those that it names no more. Bytes that were purged
/// meanwhile are not missed.
CopiedPhotos copyPhotos(const CentralStore& store, const DataDirectory& source, const DataDirectory& copy)
{
    PhotoDirectory photos(source.photos(), source.uploads()), copied(copy.photos(), copy.uploads());
    std::vector<BlobRow> blobs;
    {
        const SqliteConnection database(copy.database(), false);
        blobs = database.session.blobs();
    }
    CopiedPhotos count;
    std::set<std::string> named;
    for (const auto& blob : blobs) {
        bool purged = false;
        store.read([&](const Session& session) { purged = !session.blob(blob.sha256); });
        if (purged)
            continue;
        named.insert(blob.sha256);
        count.fresh += copyPhoto(photos, blob.sha256, copy.photos());
        ++count.all;
    }
    for (const auto& held : copied.blobs())
        if (!named.contains(held))
            copied.drop(held);
    return count;
}

/// An older copy may be replaced, by one of the same store alone and while nobody works with it.
void requireReplaceable(const DataDirectory& source, const DataDirectory& copy)
{
    if (!fs::exists(copy.database()))
        return;
    if (copy.secret() != source.secret())
        throw std::runtime_error(copy.root().string() + " holds the copy of another store");
    if (fs::exists(fs::path(copy.database()).concat("-wal")))
        throw std::runtime_error(copy.root().string() + " was or is being served: take another folder");
}

} // namespace

void backup(const StorePlace& place, const fs::path& folder, std::ostream& out)
{
    const DataDirectory source(place.folder), copy(folder);
    Metrics metrics;
    const auto store = openStore(place, metrics);
    fs::create_directories(folder);
    if (fs::equivalent(place.folder, folder))
        throw std::runtime_error("a copy belongs into another folder than the store's own");
    fs::permissions(folder, fs::perms::owner_all);
    requireReplaceable(source, copy);
    fs::create_directories(copy.photos());
    fs::create_directories(copy.uploads());
    for (const auto* secret : {"secret.key", "metrics.token"})
        copyDurably(place.folder / secret, folder / secret);
    // Before the database: a copy never holds a row whose purge it does not know of.
    if (fs::exists(source.purged()))
        copyDurably(source.purged(), copy.purged());
    const auto seq = store->backup(folder);
    makeDurable(folder);
    // The database first: whatever photos its rows name were there before it.
    const auto blobs = copyPhotos(*store, source, copy);
    // What this copy holds is only safe once the next one is whole too: one bad copy loses nothing.
    std::uint64_t safe = 0;
    store->write([&](Session& session) {
        session.noteBackup(seq);
        dropOldDepartures(session, systemNow()()); // a store may be served for years without a new start
        safe = session.head().backupSeq;
    });
    out << "copied to " << folder.string() << ": rows up to " << seq << ", " << blobs.all << " photos, of which "
        << blobs.fresh << " new; phones may let go of rows up to " << safe << "\n";
}

} // namespace lykta::central
