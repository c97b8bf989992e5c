#include "support/fault_vfs.h"

#include "support/unsynced.h"

#include <csignal>
#include <filesystem>
#include <mutex>
#include <sqlite3.h>
#include <stdexcept>
#include <string_view>

namespace lykta::test {

struct FaultVfs::Impl
{
    sqlite3_vfs vfs{};
    sqlite3_vfs* real = nullptr;
    mutable std::mutex mutex;
    Unsynced unsynced;
    Failure planned = Failure::None;
    std::uint64_t nth = 0, calls = 0;
    bool happened = false, dead = false, full = false;
    std::string where;

    /// What a call that changes something meets. Under the mutex.
    Failure fate(const char* what, const std::string& path, std::int64_t offset = 0, std::int64_t bytes = 0)
    {
        ++calls;
        const bool due = planned == Failure::WriteError ? calls >= nth && !happened && std::string_view(what) != "sync"
                                                        : calls == nth;
        if (!dead && planned != Failure::None && due) {
            if (planned == Failure::Killed)
                std::raise(SIGKILL);
            happened = true;
            where = std::string(what) + ' ' + std::filesystem::path(path).filename().string() + ' ' +
                    std::to_string(offset) + '+' + std::to_string(bytes);
            dead = planned == Failure::PowerCut;
            full = planned == Failure::Full;
            return planned == Failure::WriteError ? Failure::IoError : planned;
        }
        return dead ? Failure::PowerCut : full ? Failure::Full : Failure::None;
    }
};

namespace {

using Failure = FaultVfs::Failure;

/// One open file: SQLite's part first, then ours, then the system's own in the memory behind.
struct OpenFile
{
    sqlite3_file base;
    FaultVfs::Impl* disk;
    std::string* path; ///< nullptr: a nameless temporary one, which nobody needs after a power cut

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    static OpenFile& of(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }
};

sqlite3_int64 sizeOf(sqlite3_file* real)
{
    sqlite3_int64 size = 0;
    real->pMethods->xFileSize(real, &size);
    return size;
}

Unsynced::Read readerOf(sqlite3_file* real)
{
    return [real](std::int64_t offset, std::int64_t bytes) {
        std::string out(static_cast<std::size_t>(bytes), '\0');
        // A short read fills the rest with zeros.
        real->pMethods->xRead(real, out.data(), static_cast<int>(bytes), offset);
        return out;
    };
}

int close(sqlite3_file* file)
{
    auto& open = OpenFile::of(file);
    const int result = open.real()->pMethods->xClose(open.real());
    delete open.path;
    return result;
}

int read(sqlite3_file* file, void* to, int bytes, sqlite3_int64 offset)
{
    auto* real = OpenFile::of(file).real();
    return real->pMethods->xRead(real, to, bytes, offset);
}

int write(sqlite3_file* file, const void* from, int bytes, sqlite3_int64 offset)
{
    auto& open = OpenFile::of(file);
    auto* real = open.real();
    if (!open.path)
        return real->pMethods->xWrite(real, from, bytes, offset);
    const std::lock_guard lock(open.disk->mutex);
    const auto fate = open.disk->fate("write", *open.path, offset, bytes);
    if (fate == Failure::Full && offset + bytes > sizeOf(real))
        return SQLITE_FULL;
    if (fate == Failure::IoError || fate == Failure::PowerCut)
        return SQLITE_IOERR_WRITE;
    open.disk->unsynced.willWrite(*open.path, offset, bytes, readerOf(real));
    return real->pMethods->xWrite(real, from, bytes, offset);
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    auto& open = OpenFile::of(file);
    auto* real = open.real();
    if (!open.path)
        return real->pMethods->xTruncate(real, size);
    const std::lock_guard lock(open.disk->mutex);
    const auto fate = open.disk->fate("truncate", *open.path, size);
    if (fate == Failure::IoError || fate == Failure::PowerCut)
        return SQLITE_IOERR_TRUNCATE;
    open.disk->unsynced.willTruncate(*open.path, size, readerOf(real));
    return real->pMethods->xTruncate(real, size);
}

int sync(sqlite3_file* file, int flags)
{
    auto& open = OpenFile::of(file);
    auto* real = open.real();
    if (!open.path)
        return SQLITE_OK;
    const std::lock_guard lock(open.disk->mutex);
    const auto fate = open.disk->fate("sync", *open.path);
    if (fate == Failure::IoError)
        return SQLITE_IOERR_FSYNC;
    if (fate == Failure::PowerCut)
        return SQLITE_IOERR; // a dead process reads no answer; this one says nothing about the disk
    (void)flags;             // whether it would survive is what is simulated here, so the real disk is spared
    open.disk->unsynced.synced(*open.path, sizeOf(real));
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    auto* real = OpenFile::of(file).real();
    return real->pMethods->xFileSize(real, size);
}

int lock(sqlite3_file* file, int level)
{
    auto* real = OpenFile::of(file).real();
    return real->pMethods->xLock(real, level);
}

int unlock(sqlite3_file* file, int level)
{
    auto* real = OpenFile::of(file).real();
    return real->pMethods->xUnlock(real, level);
}

int checkReservedLock(sqlite3_file* file, int* result)
{
    auto* real = OpenFile::of(file).real();
    return real->pMethods->xCheckReservedLock(real, result);
}

int fileControl(sqlite3_file* file, int what, void* argument)
{
    auto* real = OpenFile::of(file).real();
    // Growing in advance would write around this file.
    if (what == SQLITE_FCNTL_SIZE_HINT || what == SQLITE_FCNTL_CHUNK_SIZE)
        return SQLITE_OK;
    return real->pMethods->xFileControl(real, what, argument);
}

int sectorSize(sqlite3_file* file)
{
    auto* real = OpenFile::of(file).real();
    return real->pMethods->xSectorSize(real);
}

int deviceCharacteristics(sqlite3_file* file)
{
    auto* real = OpenFile::of(file).real();
    return real->pMethods->xDeviceCharacteristics(real);
}

int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** out)
{
    auto* real = OpenFile::of(file).real();
    return real->pMethods->xShmMap(real, page, size, extend, out);
}

int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    auto* real = OpenFile::of(file).real();
    return real->pMethods->xShmLock(real, offset, count, flags);
}

void shmBarrier(sqlite3_file* file)
{
    auto* real = OpenFile::of(file).real();
    real->pMethods->xShmBarrier(real);
}

int shmUnmap(sqlite3_file* file, int deleteIt)
{
    auto* real = OpenFile::of(file).real();
    return real->pMethods->xShmUnmap(real, deleteIt);
}

// Version 2: without memory-mapped pages, which would write around this file.
const sqlite3_io_methods methods{2,
                                 close,
                                 read,
                                 write,
                                 truncate,
                                 sync,
                                 fileSize,
                                 lock,
                                 unlock,
                                 checkReservedLock,
                                 fileControl,
                                 sectorSize,
                                 deviceCharacteristics,
                                 shmMap,
                                 shmLock,
                                 shmBarrier,
                                 shmUnmap,
                                 nullptr,
                                 nullptr};

FaultVfs::Impl& diskOf(sqlite3_vfs* vfs)
{
    return *static_cast<FaultVfs::Impl*>(vfs->pAppData);
}

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    auto& disk = diskOf(vfs);
    auto& opened = OpenFile::of(file);
    opened.base.pMethods = nullptr;
    opened.disk = &disk;
    opened.path = nullptr;
    const std::lock_guard lock(disk.mutex);
    const bool isNew = name && !std::filesystem::exists(name);
    if (isNew && disk.dead)
        return SQLITE_CANTOPEN;
    const int result = disk.real->xOpen(disk.real, name, opened.real(), flags, outFlags);
    if (opened.real()->pMethods)
        opened.base.pMethods = &methods;
    if (result == SQLITE_OK && name) {
        opened.path = new std::string(name);
        disk.unsynced.opened(name, sizeOf(opened.real()), isNew,
                             (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL)) != 0);
    }
    return result;
}

int remove(sqlite3_vfs* vfs, const char* name, int syncFolder)
{
    auto& disk = diskOf(vfs);
    const std::lock_guard lock(disk.mutex);
    const auto fate = disk.fate("delete", name);
    if (fate == Failure::IoError || fate == Failure::PowerCut)
        return SQLITE_IOERR_DELETE;
    if (std::filesystem::exists(name)) {
        const auto size = static_cast<std::int64_t>(std::filesystem::file_size(name));
        disk.unsynced.willDelete(name, syncFolder != 0, size, [name](std::int64_t offset, std::int64_t bytes) {
            std::string out(static_cast<std::size_t>(bytes), '\0');
            if (auto* in = std::fopen(name, "rb")) {
                std::fseek(in, static_cast<long>(offset), SEEK_SET);
                if (std::fread(out.data(), 1, out.size(), in) == 0)
                    out.assign(out.size(), '\0');
                std::fclose(in);
            }
            return out;
        });
    }
    return disk.real->xDelete(disk.real, name, syncFolder);
}

} // namespace

FaultVfs::FaultVfs() : m_impl(std::make_unique<Impl>())
{
    m_impl->real = sqlite3_vfs_find(nullptr);
    m_impl->vfs = *m_impl->real; // everything but files is the system's
    m_impl->vfs.pNext = nullptr;
    m_impl->vfs.zName = "lykta-fault";
    m_impl->vfs.pAppData = m_impl.get();
    m_impl->vfs.szOsFile = static_cast<int>(sizeof(OpenFile)) + m_impl->real->szOsFile;
    m_impl->vfs.xOpen = open;
    m_impl->vfs.xDelete = remove;
    if (sqlite3_vfs_register(&m_impl->vfs, 1) != SQLITE_OK)
        throw std::runtime_error("SQLite takes no VFS");
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&m_impl->vfs);
    sqlite3_vfs_register(m_impl->real, 1);
}

void FaultVfs::failAt(std::uint64_t nth, Failure failure)
{
    const std::lock_guard lock(m_impl->mutex);
    m_impl->planned = failure;
    m_impl->nth = nth;
    m_impl->calls = 0;
    m_impl->happened = false;
    m_impl->where.clear();
}

std::uint64_t FaultVfs::calls() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->calls;
}

bool FaultVfs::happened() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->happened;
}

std::string FaultVfs::where() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->where;
}

void FaultVfs::heal()
{
    const std::lock_guard lock(m_impl->mutex);
    m_impl->planned = Failure::None;
    m_impl->full = false;
}

void FaultVfs::cutPower()
{
    const std::lock_guard lock(m_impl->mutex);
    m_impl->dead = true;
}

void FaultVfs::comeBack(std::optional<std::uint64_t> tornSeed)
{
    const std::lock_guard lock(m_impl->mutex);
    m_impl->unsynced.powerCut(tornSeed ? std::optional(Chance(*tornSeed)) : std::nullopt);
    m_impl->planned = Failure::None;
    m_impl->dead = m_impl->full = false;
}

std::size_t FaultVfs::unsyncedSectors() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->unsynced.sectors();
}

} // namespace lykta::test
