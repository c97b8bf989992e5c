#include "platform/secure_storage/file_storage.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace lykta::platform {

namespace fs = std::filesystem;

namespace {

/// A file that only its owner may read, closed at the end.
class PrivateFile
{
  public:
    explicit PrivateFile(const fs::path& path)
        : m_handle(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR))
    {
        if (m_handle < 0)
            throw std::system_error(errno, std::generic_category(), "the secret cannot be kept");
    }
    ~PrivateFile() { ::close(m_handle); }
    PrivateFile(const PrivateFile&) = delete;
    PrivateFile& operator=(const PrivateFile&) = delete;

    void writeAll(const std::string& bytes)
    {
        std::size_t done = 0;
        while (done < bytes.size()) {
            const ssize_t wrote = ::write(m_handle, bytes.data() + done, bytes.size() - done);
            if (wrote < 0 && errno != EINTR)
                throw std::system_error(errno, std::generic_category(), "the secret cannot be kept");
            done += wrote > 0 ? static_cast<std::size_t>(wrote) : 0;
        }
        if (::fsync(m_handle) != 0)
            throw std::system_error(errno, std::generic_category(), "the secret cannot be kept");
    }

  private:
    int m_handle;
};

} // namespace

FileStorage::FileStorage(fs::path folder) : m_folder(std::move(folder))
{
}

/// Keys become hexadecimal names, so that no key leaves the folder.
fs::path FileStorage::pathOf(const std::string& key) const
{
    std::string name;
    for (unsigned char byte : key) {
        name += "0123456789abcdef"[byte >> 4U];
        name += "0123456789abcdef"[byte & 15U];
    }
    return m_folder / (name + ".secret");
}

std::optional<std::string> FileStorage::read(const std::string& key)
{
    std::ifstream in(pathOf(key), std::ios::binary);
    if (!in)
        return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(in), {}};
}

void FileStorage::write(const std::string& key, const std::string& secret)
{
    if (fs::create_directories(m_folder))
        fs::permissions(m_folder, fs::perms::owner_all);
    fs::path part = pathOf(key);
    part += ".part";
    fs::remove(part);
    try {
        PrivateFile(part).writeAll(secret);
        fs::rename(part, pathOf(key));
    } catch (...) {
        std::error_code ignored;
        fs::remove(part, ignored);
        throw;
    }
}

void FileStorage::remove(const std::string& key)
{
    fs::remove(pathOf(key));
}

} // namespace lykta::platform
