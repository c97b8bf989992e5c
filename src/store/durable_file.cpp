#include "store/durable_file.h"

#include "store/failure.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace lykta::store {
namespace {

[[noreturn]] void failed(const char* what, const std::filesystem::path& file)
{
    throwFileFailure(std::string(what) + ' ' + file.filename().string(), {errno, std::generic_category()});
}

/// An open file descriptor, closed at the end of its scope.
class Descriptor
{
  public:
    Descriptor(const std::filesystem::path& path, int flags, const char* what)
        : m_number(::open(path.c_str(), flags | O_CLOEXEC, 0600))
    {
        if (m_number < 0)
            failed(what, path);
    }
    ~Descriptor() { ::close(m_number); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return m_number; }

  private:
    int m_number;
};

void sync(int descriptor, const std::filesystem::path& path)
{
#ifdef F_FULLFSYNC // Apple's fsync leaves the bytes in the drive's cache
    if (::fcntl(descriptor, F_FULLFSYNC) == 0)
        return;
#endif
    if (::fsync(descriptor) != 0)
        failed("sync", path);
}

} // namespace

void writeDurably(const std::filesystem::path& file, std::string_view bytes)
{
    try {
        const Descriptor descriptor(file, O_WRONLY | O_CREAT | O_TRUNC, "create");
        while (!bytes.empty()) {
            const auto written = ::write(descriptor.number(), bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                failed("write", file);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        sync(descriptor.number(), file);
    } catch (...) {
        ::unlink(file.c_str());
        throw;
    }
}

void syncFile(const std::filesystem::path& file)
{
    const Descriptor descriptor(file, O_RDWR, "open");
    sync(descriptor.number(), file);
}

void syncFolder(const std::filesystem::path& folder)
{
    const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY, "open folder");
    sync(descriptor.number(), folder);
}

void renameDurably(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        failed("rename", from);
    syncFolder(to.parent_path());
}

void copyDurably(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::error_code code;
    std::filesystem::copy_file(from, to, code);
    if (code)
        throwFileFailure("copy " + from.filename().string(), code);
    syncFile(to);
}

} // namespace lykta::store
