#pragma once

#include "domain/entities.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace lykta::store {

struct StoredFile
{
    std::string name; ///< relative to the photo folder
    Sha256 sha256{};
    std::uint64_t size = 0;
};

/// Photo bytes as files: temporary → fsync → SHA-256 → rename → fsync of the folder. Only then may a row name them.
/// A file without a row (killed between the two) is adopted by the draft or the photo that names it, or kept as an
/// orphan; it is never deleted unseen.
class PhotoFiles
{
  public:
    explicit PhotoFiles(std::filesystem::path folder);

    /// Throws DiskFull or StorageFailed; nothing half-written is left under a final name.
    StoredFile add(std::string_view jpeg);
    std::filesystem::path pathOf(std::string_view name) const;
    const std::filesystem::path& folder() const { return m_folder; }

  private:
    std::filesystem::path m_folder;
};

} // namespace lykta::store
