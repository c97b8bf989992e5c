#pragma once

#include "store/map_metadata.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace lykta::store {

enum class MapImageFormat
{
    Png,
    Jpeg,
    Webp
};

/// By a picture's first bytes; nothing for any other kind.
std::optional<MapImageFormat> formatOf(std::string_view picture);

/// What an MBTiles file holds, looked up in its tiles where its metadata does not say.
struct MapInfo
{
    std::string name;        ///< the metadata's, or the file's own without its ending
    std::string attribution; ///< one line; empty where there is none
    GeoBounds bounds;
    int minZoom = 0, maxZoom = 0; ///< of tiles that are there
    MapImageFormat format = MapImageFormat::Png;
    std::uint64_t bytes = 0;
    std::int64_t changedMs = 0; ///< the file's date, UTC
};

/// Why a file is no map for Lykta.
enum class MapProblem
{
    Unreadable,    ///< the file itself cannot be read
    NoDatabase,    ///< no SQLite file
    NoMap,         ///< a database without tiles in it
    Vector,        ///< tiles that are no pictures
    Empty,         ///< no tile has a picture
    UnknownFormat, ///< pictures that are neither PNG, JPEG nor WebP
    Damaged
};

/// A raster map as one file, MBTiles 1.3, open for reading. It comes from anywhere: texts and blobs are cut off at a
/// size, queries at a number of steps, so that a file made to harm costs a second and no memory. Its bytes never
/// change. Safe to use from several threads.
class MapFile
{
  public:
    static constexpr int mostZoom = 24;
    static constexpr int mostTileBytes = 4 << 20;

    static std::variant<std::shared_ptr<const MapFile>, MapProblem> open(const std::filesystem::path& file);
    ~MapFile();

    const MapInfo& info() const { return m_info; }

    /// The bytes of a tile's picture. Columns count from the west, rows from the *north* (XYZ; the file's own rows
    /// count from the south). Nothing where the file has none, or what it has cannot be read or is too large.
    std::optional<std::string> tile(int zoom, std::uint32_t column, std::uint32_t row) const;

  private:
    struct Database;
    explicit MapFile(std::unique_ptr<Database> database);
    std::optional<MapProblem> look(const std::filesystem::path& file);

    std::unique_ptr<Database> m_database;
    MapInfo m_info;
};

} // namespace lykta::store
