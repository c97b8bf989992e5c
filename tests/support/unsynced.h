#pragma once

#include "support/chance.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace lykta::test {

/// What a disk would still have after a power cut. Files are written as ever; this remembers what stood where
/// something was written, cut off or deleted since the file was synced last, so that it can be put back. A sector has
/// 512 bytes.
class Unsynced
{
  public:
    static constexpr std::int64_t sector = 512;
    /// Reads the file as it stands now.
    using Read = std::function<std::string(std::int64_t offset, std::int64_t bytes)>;

    /// A file is there from now on; `isNew`: it was made just now.
    /// `syncsFolder`: its first sync takes along what was made and deleted beside it.
    void opened(const std::string& path, std::int64_t size, bool isNew, bool syncsFolder);
    void willWrite(const std::string& path, std::int64_t offset, std::int64_t bytes, const Read& read);
    void willTruncate(const std::string& path, std::int64_t size, const Read& read);
    void synced(const std::string& path, std::int64_t size);
    /// `durable`: the folder is synced as well.
    void willDelete(const std::string& path, bool durable, std::int64_t size, const Read& read);

    /// How many sectors a power cut would take now.
    std::size_t sectors() const;
    /// Puts everything back. With a chance, every sector is new, old, or torn between the two, and so are files that
    /// were made or deleted. Forgets everything.
    void powerCut(std::optional<Chance> chance);

  private:
    struct File
    {
        bool durable = true; ///< its name outlives a power cut
        bool syncsFolder = false;
        bool deleted = false;                    ///< but not durably
        std::int64_t size = 0;                   ///< when it was synced last
        std::map<std::int64_t, std::string> old; ///< sectors as they were then, by their number
    };

    static void remember(File& file, std::int64_t from, std::int64_t to, const Read& read);
    static void putBack(const std::string& path, const File& file, std::optional<Chance>& chance);

    std::map<std::string, File> m_files;
};

} // namespace lykta::test
