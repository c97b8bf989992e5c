#include "sync/central/commands/backup.h"

#include "sync/central/data_directory.h"
#include "sync/central/photo_directory.h"
#include "sync/central/secrets.h"
#include "sync/central/sqlite_store.h"

#include <fcntl.h>
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

void backup(const fs::path& data, const fs::path& folder, std::ostream& out)
{
    const DataDirectory source(data), copy(folder);
    Metrics metrics;
    const SqliteStore store(source.database(), metrics);
    fs::create_directories(folder);
    if (fs::equivalent(data, folder))
        throw std::runtime_error("a copy belongs into another folder than the store's own");
    fs::permissions(folder, fs::perms::owner_all);
    requireReplaceable(source, copy);
    fs::create_directories(copy.photos());
    fs::create_directories(copy.uploads());
    for (const auto* secret : {"secret.key", "metrics.token"})
        copyDurably(data / secret, folder / secret);
    const auto seq = store.backup(folder);
    makeDurable(folder);
    // The database first: whatever photos its rows name were there before it, and photos are never taken away.
    std::vector<BlobRow> blobs;
    store.read([&](const Session& session) { blobs = session.blobs(); });
    const PhotoDirectory photos(source.photos(), source.uploads());
    std::size_t fresh = 0;
    for (const auto& blob : blobs)
        fresh += copyPhoto(photos, blob.sha256, copy.photos());
    out << "copied to " << folder.string() << ": rows up to " << seq << ", " << blobs.size() << " photos, of which "
        << fresh << " new\n";
}

} // namespace lykta::central
