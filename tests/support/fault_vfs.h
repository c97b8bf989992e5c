#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace lykta::test {

/// A disk that fails. While it lives it is SQLite's default VFS (over the system's own), so that product code uses it
/// without knowing; connections opened through it must be closed before it goes. Shared memory and locks are the
/// system's. Safe from every thread. One at a time.
class FaultVfs
{
  public:
    enum class Failure
    {
        None,
        IoError,    ///< this one call fails (for a sync: the disk did not confirm), those after it work
        WriteError, ///< the same for the first call from there on that is no sync
        Full,       ///< this write and all after it that would make a file grow get SQLITE_FULL, until heal()
        PowerCut,   ///< the process is dead: this call and all that would change something after it fail, until
                    ///< comeBack()
        Killed,     ///< this process gets SIGKILL before the call; for a child that was forked for it
    };

    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    /// The nth call from now on (1: the next one) that writes, truncates, syncs or deletes fails so. Counting begins
    /// anew.
    void failAt(std::uint64_t nth, Failure failure);
    /// Calls since failAt() or construction that would change a file, those that failed among them.
    std::uint64_t calls() const;
    /// What failAt() asked for has happened.
    bool happened() const;
    /// Which call it was: «write lykta.db-wal 24+4096».
    std::string where() const;
    /// Nothing fails from now on.
    void heal();

    /// The current is gone now.
    void cutPower();
    /// After a power cut, when every connection is closed: the files are as a disk would have them that was told to
    /// sync what was synced. With a seed, any sectors of what was not are there too, whole or torn.
    void comeBack(std::optional<std::uint64_t> tornSeed = std::nullopt);
    /// Sectors that a power cut would take now.
    std::size_t unsyncedSectors() const;

    struct Impl;

  private:
    std::unique_ptr<Impl> m_impl;
};

} // namespace lykta::test
