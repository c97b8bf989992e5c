#pragma once

#include "store/map_file.h"

#include <functional>
#include <string>
#include <vector>

namespace lykta::store {

/// One file of the folder: a map, or why it is none any more.
struct MapEntry
{
    std::string file; ///< its name in the folder
    std::shared_ptr<const MapFile> map;
    std::optional<MapProblem> problem;
};

struct ImportStopped
{
};

/// The maps of this phone, each a file in one folder, which is made when the first one comes. A map arrives under a
/// temporary name → fsync → looked at → rename → fsync of the folder, so that a name that does not begin with a dot is
/// a whole map. Removing puts it aside first. Work of one process; safe to use from several threads.
class MapFolder
{
  public:
    using Moved = std::function<bool(std::uint64_t done, std::uint64_t all)>; ///< bytes; false stops

    explicit MapFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// By name. Removes what was begun or put aside and never finished where `tidy`.
    std::vector<MapEntry> entries(bool tidy) const;

    /// Copies a file in, with its date; gives its name here. A file that is no map is refused before the copying, and
    /// after it where the copy is damaged. Throws DiskFull or StorageFailed; then, and where it was stopped, nothing
    /// is left of it.
    std::variant<std::string, MapProblem, ImportStopped> import(const std::filesystem::path& source,
                                                                const Moved& moved) const;

    /// Out of sight, for bringBack() or forget(). Throw StorageFailed.
    void putAside(const std::string& file) const;
    void bringBack(const std::string& file) const;
    void forget(const std::string& file) const;

  private:
    std::filesystem::path freshName(const std::filesystem::path& source) const;

    std::filesystem::path m_folder;
};

} // namespace lykta::store
