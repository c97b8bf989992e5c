#include "store/map_file.h"

#include "store/failure.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <fstream>
#include <mutex>
#include <numbers>
#include <sqlite3.h>
#include <vector>

namespace lykta::store {

namespace fs = std::filesystem;

namespace {

constexpr int stepsBetweenLooks = 1000;
constexpr int looksToOpen = 30'000; ///< some seconds, of one who opens a file
constexpr int looksForATile = 5'000;
constexpr int tilesToSample = 20;
constexpr std::size_t textBytes = 200;

/// SQLite's name for a file that nobody writes: no lock, no journal beside it.
std::string uriOf(const fs::path& file)
{
    std::string uri = "file:";
    for (const char letter : fs::absolute(file).string()) {
        if (letter == '%' || letter == '?' || letter == '#') {
            static constexpr char digits[] = "0123456789abcdef";
            uri += {'%', digits[letter >> 4], digits[letter & 15]};
        } else
            uri += letter;
    }
    return uri + "?immutable=1";
}

/// What can be told from the first hundred bytes (SQLite's file format, «The Database Header»).
std::optional<MapProblem> problemOfHeader(const fs::path& file)
{
    std::error_code code;
    const auto size = fs::file_size(file, code);
    std::ifstream stream(file, std::ios::binary);
    if (code || !stream)
        return MapProblem::Unreadable;
    std::array<unsigned char, 100> head{};
    if (!stream.read(reinterpret_cast<char*>(head.data()), head.size()))
        return stream.bad() ? MapProblem::Unreadable : MapProblem::NoDatabase;
    static constexpr std::string_view magic("SQLite format 3\0", 16);
    if (std::string_view(reinterpret_cast<const char*>(head.data()), magic.size()) != magic)
        return MapProblem::NoDatabase;
    const auto number = [&](std::size_t at, std::size_t width) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < width; ++i)
            value = value << 8 | head[at + i];
        return value;
    };
    const std::uint64_t page = number(16, 2) == 1 ? 65536 : number(16, 2);
    const bool countHolds = number(24, 4) == number(92, 4);
    if (countHolds && number(28, 4) * page > size)
        return MapProblem::Damaged; // cut short
    return std::nullopt;
}

/// MBTiles 1.3 has vector tiles as gzip; some write them bare, which begins with a layer (field 3).
bool looksLikeVector(std::string_view picture, const MapMetadata& metadata)
{
    const auto format = metadata.find("format");
    return picture.starts_with("\x1f\x8b") || picture.starts_with("\x1a") ||
           (format != metadata.end() && (format->second == "pbf" || format->second == "mvt"));
}

double longitudeOf(std::int64_t column, int zoom)
{
    return std::ldexp(static_cast<double>(column), -zoom) * 360 - 180;
}

/// Of the lower edge of a row that counts from the south.
double latitudeOf(std::int64_t row, int zoom)
{
    const double y = (2 * std::ldexp(static_cast<double>(row), -zoom) - 1) * std::numbers::pi;
    return std::atan(std::sinh(y)) * 180 / std::numbers::pi;
}

std::int64_t millisecondsOf(fs::file_time_type time)
{
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(fs::file_time_type::clock::now() - time);
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count() - age.count();
}

} // namespace

std::optional<MapImageFormat> formatOf(std::string_view picture)
{
    if (picture.starts_with("\x89PNG\r\n"))
        return MapImageFormat::Png;
    if (picture.starts_with("\xff\xd8\xff"))
        return MapImageFormat::Jpeg;
    if (picture.starts_with("RIFF") && picture.size() > 12 && picture.substr(8, 4) == "WEBP")
        return MapImageFormat::Webp;
    return std::nullopt;
}

struct MapFile::Database
{
    explicit Database(const fs::path& file)
        : connection(uriOf(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX)
    {
        sqlite3_limit(connection.getHandle(), SQLITE_LIMIT_LENGTH, 2 * mostTileBytes);
        sqlite3_progress_handler(connection.getHandle(), stepsBetweenLooks, &Database::isTooMuch, this);
        connection.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON;");
    }
    static int isTooMuch(void* self) { return --static_cast<Database*>(self)->looksLeft < 0 ? 1 : 0; }

    MapMetadata metadata();
    std::optional<std::string> sample();
    std::vector<int> zooms();
    GeoBounds extent(int zoom);

    SQLite::Database connection;
    std::mutex mutex;
    int looksLeft = looksToOpen;
    std::optional<SQLite::Statement> tile;
};

MapMetadata MapFile::Database::metadata()
{
    MapMetadata rows;
    try {
        SQLite::Statement query(connection, "SELECT CAST(name AS TEXT), substr(CAST(value AS TEXT), 1, 2000) FROM "
                                            "metadata WHERE name <> 'json' LIMIT 200");
        while (query.executeStep())
            rows[query.getColumn(0).getString()] = query.getColumn(1).getString();
    } catch (const SQLite::Exception& failure) {
        if (failure.getErrorCode() != SQLITE_ERROR) // no such table: the tiles tell what is needed
            throw;
    }
    return rows;
}

/// The first picture of a kind that is known, among so many tiles; else the first tile.
std::optional<std::string> MapFile::Database::sample()
{
    SQLite::Statement query(connection, "SELECT tile_data FROM tiles WHERE length(tile_data) BETWEEN 1 AND ? LIMIT ?");
    query.bind(1, mostTileBytes);
    query.bind(2, tilesToSample);
    std::optional<std::string> first;
    while (query.executeStep()) {
        auto bytes = query.getColumn(0).getString();
        if (formatOf(bytes))
            return bytes;
        if (!first)
            first = std::move(bytes);
    }
    return first;
}

std::vector<int> MapFile::Database::zooms()
{
    std::vector<int> found;
    SQLite::Statement query(connection, "SELECT 1 FROM tiles WHERE zoom_level = ? LIMIT 1");
    for (int zoom = 0; zoom <= mostZoom; ++zoom) {
        query.bind(1, zoom);
        if (query.executeStep())
            found.push_back(zoom);
        query.reset();
    }
    return found;
}

/// What the tiles of one zoom cover.
GeoBounds MapFile::Database::extent(int zoom)
{
    SQLite::Statement query(connection, "SELECT min(tile_column), max(tile_column), min(tile_row), max(tile_row) FROM "
                                        "tiles WHERE zoom_level = ?");
    query.bind(1, zoom);
    query.executeStep();
    const std::int64_t last = (std::int64_t{1} << zoom) - 1;
    const auto within = [&](int column) {
        return std::clamp<std::int64_t>(query.getColumn(column).getInt64(), 0, last);
    };
    return {longitudeOf(within(0), zoom), latitudeOf(within(2), zoom), longitudeOf(within(1) + 1, zoom),
            latitudeOf(within(3) + 1, zoom)};
}

MapFile::MapFile(std::unique_ptr<Database> database) : m_database(std::move(database))
{
}

MapFile::~MapFile() = default;

std::optional<MapProblem> MapFile::look(const fs::path& file)
{
    Database& database = *m_database;
    SQLite::Statement tables(database.connection,
                             "SELECT 1 FROM sqlite_schema WHERE name = 'tiles' AND type IN ('table', 'view')");
    if (!tables.executeStep())
        return MapProblem::NoMap;
    try {
        database.tile.emplace(database.connection, "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = "
                                                   "? AND tile_row = ? AND length(tile_data) BETWEEN 1 AND ?");
    } catch (const SQLite::Exception& failure) {
        if (failure.getErrorCode() == SQLITE_ERROR)
            return MapProblem::NoMap; // a table of that name with other columns
        throw;
    }
    const auto metadata = database.metadata();
    const auto picture = database.sample();
    if (!picture)
        return MapProblem::Empty;
    const auto format = formatOf(*picture);
    if (!format)
        return looksLikeVector(*picture, metadata) ? MapProblem::Vector : MapProblem::UnknownFormat;
    const auto zooms = database.zooms();
    if (zooms.empty())
        return MapProblem::Empty;
    const auto text = [&](const char* key) {
        const auto found = metadata.find(key);
        return found == metadata.end() ? std::string() : plainLine(found->second, textBytes);
    };
    m_info = {text("name"),
              text("attribution"),
              {},
              zooms.front(),
              zooms.back(),
              *format,
              fs::file_size(file),
              millisecondsOf(fs::last_write_time(file))};
    if (m_info.name.empty())
        m_info.name = file.stem().string();
    const auto bounds = boundsOf(metadata);
    m_info.bounds = bounds ? *bounds : database.extent(m_info.maxZoom);
    return std::nullopt;
}

std::variant<std::shared_ptr<const MapFile>, MapProblem> MapFile::open(const fs::path& file)
{
    if (const auto problem = problemOfHeader(file))
        return *problem;
    try {
        const std::shared_ptr<MapFile> map(new MapFile(std::make_unique<Database>(file)));
        if (const auto problem = map->look(file))
            return *problem;
        return map;
    } catch (const SQLite::Exception& failure) {
        const int primary = failure.getErrorCode() & 0xff;
        return primary == SQLITE_CANTOPEN || (primary == SQLITE_IOERR && !meansDamage(failure)) ? MapProblem::Unreadable
                                                                                                : MapProblem::Damaged;
    } catch (const fs::filesystem_error&) {
        return MapProblem::Unreadable;
    }
}

std::optional<std::string> MapFile::tile(int zoom, std::uint32_t column, std::uint32_t row) const
{
    if (zoom < m_info.minZoom || zoom > m_info.maxZoom || std::max(column, row) >> zoom != 0)
        return std::nullopt;
    const std::lock_guard lock(m_database->mutex);
    SQLite::Statement& query = *m_database->tile;
    std::optional<std::string> bytes;
    try {
        m_database->looksLeft = looksForATile;
        query.bind(1, zoom);
        query.bind(2, static_cast<std::int64_t>(column));
        query.bind(3, (std::int64_t{1} << zoom) - 1 - row);
        query.bind(4, mostTileBytes);
        if (query.executeStep())
            bytes = query.getColumn(0).getString();
    } catch (const SQLite::Exception&) { // damage on this tile's pages: the others may be whole
        bytes.reset();
    }
    query.tryReset();
    return bytes;
}

} // namespace lykta::store
