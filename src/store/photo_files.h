#pragma once

#include "domain/entities.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::store {

struct StoredFile
{
    std::string name; ///< relative to the photo folder
    Sha256 sha256{};
    std::uint64_t size = 0;
};

/// Photo bytes as files: temporary → fsync → SHA-256 → rename → fsync of the folder. Only then may a row name them.
/// A file without a row (killed between the two) is adopted by the draft or the photo that names it, or kept as an
/// orphan; it is never deleted unseen. A file's name is its hash, so the same picture lies here once. Safe to use from
/// several threads.
class PhotoFiles
{
  public:
    /// Creates the folder where it is missing. Throws DiskFull or StorageFailed.
    explicit PhotoFiles(std::filesystem::path folder);

    /// Throws DiskFull or StorageFailed; nothing half-written is left under a final name.
    StoredFile add(std::string_view jpeg);
    std::filesystem::path pathOf(std::string_view name) const;
    const std::filesystem::path& folder() const { return m_folder; }
    /// Where bytes may lie that are not whole yet; same file system.
    std::filesystem::path incoming() const { return m_folder / "incoming"; }

    /// The name of a picture with this hash: 64 lower-case hexadecimal digits and «.jpg».
    static std::string nameOf(const Sha256& sha256);
    static bool isName(std::string_view name);
    /// Every whole picture here, ascending.
    std::vector<std::string> names() const;
    /// Removes what was begun more than a day ago and never finished.
    void removeUnfinished() const;

  private:
    std::filesystem::path m_folder;
};

} // namespace lykta::store
