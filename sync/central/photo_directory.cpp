#include "sync/central/photo_directory.h"

#include "sync/central/central_store.h"
#include "sync/central/secrets.h"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace lykta::central {

namespace fs = std::filesystem;

namespace {

/// Longer than any request lasts: another process may be receiving into the same folder now.
constexpr auto receivedLives = std::chrono::hours(24);

[[noreturn]] void fail(const char* what, const fs::path& path)
{
    const int error = errno;
    if (error == ENOSPC || error == EDQUOT)
        throw StorageFull("no room for photos");
    throw StorageFailure(std::string(what) + " " + path.string() + ": " + std::system_category().message(error));
}

class Descriptor
{
  public:
    Descriptor(const fs::path& path, int flags) : m_path(path), m_file(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
    ~Descriptor()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool isOpen() const { return m_file >= 0; }
    int get() const { return m_file; }
    void sync() const
    {
        if (::fsync(m_file) != 0)
            fail("cannot make durable", m_path);
    }

  private:
    fs::path m_path;
    int m_file;
};

void syncFolder(const fs::path& folder)
{
    const Descriptor opened(folder, O_RDONLY | O_DIRECTORY);
    if (!opened.isOpen())
        fail("cannot open", folder);
    opened.sync();
}

class FilePartOpen final : public PhotoPart
{
  public:
    explicit FilePartOpen(const fs::path& path) : m_path(path), m_file(path, O_WRONLY) {}

    bool startAt(std::uint64_t offset)
    {
        struct stat info
        {
        };
        if (!m_file.isOpen() || ::fstat(m_file.get(), &info) != 0 || static_cast<std::uint64_t>(info.st_size) < offset)
            return false;
        cutTo(offset);
        return true;
    }

    void write(std::string_view bytes) override
    {
        while (!bytes.empty()) {
            const auto written = ::write(m_file.get(), bytes.data(), bytes.size());
            if (written < 0)
                fail("cannot write", m_path);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void sync() override { m_file.sync(); }

    void cutTo(std::uint64_t length) override
    {
        const auto at = static_cast<off_t>(length);
        if (::ftruncate(m_file.get(), at) != 0 || ::lseek(m_file.get(), at, SEEK_SET) != at)
            fail("cannot cut", m_path);
    }

  private:
    fs::path m_path;
    Descriptor m_file;
};

} // namespace

PhotoDirectory::PhotoDirectory(fs::path blobs, fs::path parts) : m_blobs(std::move(blobs)), m_parts(std::move(parts))
{
    fs::create_directories(m_blobs);
    fs::create_directories(m_parts);
    for (const auto& entry : fs::directory_iterator(m_parts)) {
        std::error_code gone;
        const auto written = entry.last_write_time(gone);
        if (!gone && entry.path().extension() == ".whole" && written + receivedLives < fs::file_time_type::clock::now())
            fs::remove(entry.path(), gone);
    }
}

fs::path PhotoDirectory::nameOf(std::string_view sha256)
{
    const auto name = hex(sha256);
    return fs::path(name.substr(0, 2)) / (name + ".jpg");
}

fs::path PhotoDirectory::partPath(std::string_view upload) const
{
    return m_parts / (hex(upload) + ".part");
}

fs::path PhotoDirectory::receivedPath(std::string_view upload) const
{
    return m_parts / (hex(upload) + ".whole");
}

void PhotoDirectory::begin(std::string_view upload)
{
    const auto path = partPath(upload);
    const Descriptor part(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!part.isOpen())
        fail("cannot make", path);
    syncFolder(m_parts);
}

std::unique_ptr<PhotoPart> PhotoDirectory::receive(std::string_view upload)
{
    const auto path = receivedPath(upload);
    const Descriptor made(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!made.isOpen())
        fail("cannot make", path);
    return std::make_unique<FilePartOpen>(path);
}

std::unique_ptr<PhotoPart> PhotoDirectory::open(std::string_view upload, std::uint64_t offset)
{
    auto part = std::make_unique<FilePartOpen>(partPath(upload));
    return part->startAt(offset) ? std::move(part) : nullptr;
}

std::string PhotoDirectory::hashOfPart(std::string_view upload) const
{
    return sha256OfFile(partPath(upload));
}

void PhotoDirectory::dropPart(std::string_view upload)
{
    std::error_code gone;
    fs::remove(partPath(upload), gone);
    fs::remove(receivedPath(upload), gone);
}

std::vector<std::string> PhotoDirectory::parts() const
{
    std::vector<std::string> uploads;
    for (const auto& entry : fs::directory_iterator(m_parts))
        if (auto upload = unhex(entry.path().stem().string()); upload && entry.path().extension() == ".part")
            uploads.push_back(std::move(*upload));
    return uploads;
}

void PhotoDirectory::drop(std::string_view sha256)
{
    const auto path = m_blobs / nameOf(sha256);
    std::error_code error;
    if (fs::remove(path, error))
        syncFolder(path.parent_path());
    if (error)
        throw StorageFailure("cannot remove " + path.string() + ": " + error.message());
}

std::vector<std::string> PhotoDirectory::blobs() const
{
    std::vector<std::string> hashes;
    for (const auto& entry : fs::recursive_directory_iterator(m_blobs))
        if (auto sha256 = unhex(entry.path().stem().string()); sha256 && sha256->size() == 32)
            hashes.push_back(std::move(*sha256));
    return hashes;
}

void PhotoDirectory::keep(std::string_view upload, std::string_view sha256)
{
    const auto target = m_blobs / nameOf(sha256);
    const auto folder = target.parent_path();
    if (!fs::exists(folder))
        makeFolders();
    const auto part = partPath(upload), received = receivedPath(upload);
    if (::rename(part.c_str(), target.c_str()) != 0 &&
        (errno != ENOENT || ::rename(received.c_str(), target.c_str()) != 0))
        fail("cannot keep", target);
    syncFolder(folder);
}

/// All of them at once: made one by one, almost every early photo would wait for one more folder to be durable.
void PhotoDirectory::makeFolders() const
{
    for (int first = 0; first < 256; ++first)
        fs::create_directories(m_blobs / hex(std::string(1, static_cast<char>(first))));
    syncFolder(m_blobs);
}

std::optional<fs::path> PhotoDirectory::find(std::string_view sha256) const
{
    auto path = m_blobs / nameOf(sha256);
    return fs::exists(path) ? std::optional(std::move(path)) : std::nullopt;
}

} // namespace lykta::central
