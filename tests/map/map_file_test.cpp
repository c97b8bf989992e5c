#include "made_map.h"
#include "store/errors.h"
#include "store/map_folder.h"
#include "support/catch2.h"
#include "support/temporary_folder.h"

#include <QImage>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sys/resource.h>

using namespace lykta;
using namespace lykta::store;
using lykta::test::MadeMap;
using lykta::test::pictureBytes;
using lykta::test::TemporaryFolder;

namespace {

std::shared_ptr<const MapFile> openedMap(const std::filesystem::path& file)
{
    auto opened = MapFile::open(file);
    REQUIRE(std::holds_alternative<std::shared_ptr<const MapFile>>(opened));
    return std::get<0>(opened);
}

MapProblem problemOf(const std::filesystem::path& file)
{
    const auto opened = MapFile::open(file);
    REQUIRE(std::holds_alternative<MapProblem>(opened));
    return std::get<MapProblem>(opened);
}

QColor colourOf(const std::optional<std::string>& bytes)
{
    REQUIRE(bytes);
    return QImage::fromData(QByteArray::fromStdString(*bytes)).pixelColor(9, 9);
}

const QColor blue(20, 60, 200);

/// No file of this process grows beyond so many bytes.
class FileLimit
{
  public:
    explicit FileLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit less{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &less);
    }
    ~FileLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

  private:
    rlimit m_before{};
    void (*m_handler)(int);
};

void cutTo(const std::filesystem::path& file, std::uintmax_t bytes)
{
    std::filesystem::resize_file(file, bytes);
}

} // namespace

TEST_CASE("PNG, JPEG and WebP tiles are found where the map has them")
{
    const TemporaryFolder folder;
    const char* format = GENERATE("png", "jpg", "webp");
    const auto expected = std::map<std::string, MapImageFormat>{
        {"png", MapImageFormat::Png}, {"jpg", MapImageFormat::Jpeg}, {"webp", MapImageFormat::Webp}};
    MadeMap made(folder.path() / "town.mbtiles");
    made.say("name", "Värnamo").say("format", format).say("bounds", "13.95,57.15,14.15,57.25");
    made.tile(3, 4, 2, pictureBytes(blue, format));
    const auto map = openedMap(made.file());
    CHECK(map->info().format == expected.at(format));
    CHECK(map->info().name == "Värnamo");
    CHECK(map->info().bounds == GeoBounds{13.95, 57.15, 14.15, 57.25});
    const QColor found = colourOf(map->tile(3, 4, 2));
    CHECK(std::abs(found.blue() - blue.blue()) < 12);
    CHECK_FALSE(map->tile(3, 4, 5)); // the row that TMS counts as 2
    CHECK_FALSE(map->tile(4, 4, 2));
    CHECK_FALSE(map->tile(3, 8, 0)); // outside the world
}

TEST_CASE("what the metadata does not say is looked up in the tiles")
{
    const TemporaryFolder folder;
    MadeMap made(folder.path() / "no words.mbtiles");
    made.tile(1, 1, 0, pictureBytes(Qt::red)).tile(2, 2, 1, pictureBytes(Qt::red)).tile(2, 3, 1, pictureBytes(Qt::red));
    made.say("minzoom", "0").say("maxzoom", "22").say("bounds", "all");
    const auto map = openedMap(made.file());
    CHECK(map->info().name == "no words");
    CHECK(map->info().minZoom == 1);
    CHECK(map->info().maxZoom == 2);
    CHECK(map->info().bounds.west == Approx(0));
    CHECK(map->info().bounds.east == Approx(180));
    CHECK(map->info().bounds.south == Approx(0).margin(1e-9));
    CHECK(map->info().bounds.north == Approx(66.51326));
}

TEST_CASE("texts of the metadata become one plain line")
{
    CHECK(plainLine("<a href=\"https://x\">&copy; OpenStreetMap</a>\n contributors ", 200) ==
          "© OpenStreetMap contributors");
    CHECK(plainLine("ååå", 5) == "åå");
    CHECK(plainLine("broken <a", 200) == "broken");
    CHECK(plainLine("\x01\x02", 200).empty());
}

TEST_CASE("bounds that are none are not believed")
{
    const char* text = GENERATE("", "1,2,3", "14,57,13,58", "nan,0,1,1", "200,0,210,1", "a,b,c,d", "1;2;3;4");
    CHECK_FALSE(boundsOf({{"bounds", text}}));
    CHECK(boundsOf({{"bounds", "-200,-90,200,90"}}) == GeoBounds{});
}

TEST_CASE("what is no raster map is refused by its reason")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "it.mbtiles";
    SECTION("nothing there")
    {
        CHECK(problemOf(file) == MapProblem::Unreadable);
    }
    SECTION("no database")
    {
        CHECK(problemOf(folder.write("a", "")) == MapProblem::NoDatabase);
        CHECK(problemOf(folder.write("b", std::string(4096, 'x'))) == MapProblem::NoDatabase);
    }
    SECTION("a database of something else")
    {
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE a (b)");
        CHECK(problemOf(file) == MapProblem::NoMap);
    }
    SECTION("a table of that name that is another")
    {
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE tiles (b)");
        CHECK(problemOf(file) == MapProblem::NoMap);
    }
    SECTION("vector tiles")
    {
        MadeMap(file).say("format", "pbf").tile(0, 0, 0, std::string("\x1f\x8b\x08") + std::string(40, 'v'));
        CHECK(problemOf(file) == MapProblem::Vector);
    }
    SECTION("no tiles")
    {
        MadeMap(file).say("format", "png");
        CHECK(problemOf(file) == MapProblem::Empty);
    }
    SECTION("only null tiles")
    {
        MadeMap(file).nullTile(0, 0, 0);
        CHECK(problemOf(file) == MapProblem::Empty);
    }
    SECTION("pictures of another kind")
    {
        MadeMap(file).tile(0, 0, 0, pictureBytes(blue, "bmp"));
        CHECK(problemOf(file) == MapProblem::UnknownFormat);
    }
    SECTION("cut short")
    {
        MadeMap(file).tile(0, 0, 0, pictureBytes(blue)).tile(1, 0, 0, std::string(30'000, 'x'));
        cutTo(file, std::filesystem::file_size(file) / 2);
        CHECK(problemOf(file) == MapProblem::Damaged);
    }
    SECTION("overwritten")
    {
        MadeMap(file).tile(0, 0, 0, pictureBytes(blue));
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(100);
        stream << std::string(3000, '\xee');
        stream.close();
        CHECK(problemOf(file) == MapProblem::Damaged);
    }
    SECTION("tiles that never end")
    {
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec("CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n) SELECT i AS "
                  "zoom_level, 0 AS tile_column, 0 AS tile_row, CASE WHEN i < 0 THEN x'00' END AS tile_data FROM n");
        CHECK(problemOf(file) == MapProblem::Damaged);
    }
}

TEST_CASE("one bad tile is no tile, and the others are there")
{
    const TemporaryFolder folder;
    MadeMap made(folder.path() / "it.mbtiles");
    made.nullTile(1, 0, 0)
        .tile(1, 1, 0, std::string(MapFile::mostTileBytes + 1, 'x'))
        .tile(1, 0, 1, pictureBytes(blue));
    const auto map = openedMap(made.file());
    CHECK_FALSE(map->tile(1, 0, 0));
    CHECK_FALSE(map->tile(1, 1, 0));
    CHECK(map->tile(1, 0, 1));
}

SCENARIO("a map is brought here whole or not at all")
{
    const TemporaryFolder folder;
    const MapFolder maps(folder.path() / "maps");
    const auto untouched = [](std::uint64_t, std::uint64_t) { return true; };
    const auto filesHere = [&] {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path() / "maps"))
            names.push_back(entry.path().filename().string());
        return names;
    };
    MadeMap made(folder.path() / "town.mbtiles");
    made.say("name", "Värnamo").tile(0, 0, 0, pictureBytes(blue));
    for (int i = 0; i < 8; ++i)
        made.tile(3, i, 0, std::string(400'000, 'x'));
    THEN("it is listed with its date, and a second one of that name beside it")
    {
        std::filesystem::last_write_time(made.file(),
                                         std::filesystem::file_time_type::clock::now() - std::chrono::hours(99));
        CHECK(std::get<std::string>(maps.import(made.file(), untouched)) == "town.mbtiles");
        CHECK(std::get<std::string>(maps.import(made.file(), untouched)) == "town 2.mbtiles");
        const auto entries = maps.entries(true);
        REQUIRE(entries.size() == 2);
        CHECK(entries[1].file == "town.mbtiles");
        CHECK(entries[1].map->info().bytes == std::filesystem::file_size(made.file()));
        CHECK(std::abs(entries[1].map->info().changedMs - openedMap(made.file())->info().changedMs) < 2000);
    }
    THEN("it can be stopped, and leaves nothing")
    {
        std::uint64_t last = 0, all = 0;
        const auto stopped = maps.import(made.file(), [&](std::uint64_t done, std::uint64_t whole) {
            last = done;
            all = whole;
            return done < 2'000'000;
        });
        CHECK(std::holds_alternative<ImportStopped>(stopped));
        CHECK(last >= 2'000'000);
        CHECK(last < all);
        CHECK(filesHere().empty());
    }
    THEN("a file that is none is refused before anything is written")
    {
        CHECK(std::get<MapProblem>(maps.import(folder.write("x.mbtiles", "x"), untouched)) == MapProblem::NoDatabase);
        CHECK_FALSE(std::filesystem::exists(folder.path() / "maps"));
    }
    THEN("a source that goes away meanwhile leaves nothing")
    {
        const auto gone = maps.import(made.file(), [&](std::uint64_t done, std::uint64_t) {
            if (done < 2'000'000)
                cutTo(made.file(), 1'500'000);
            return true;
        });
        CHECK(std::get<MapProblem>(gone) == MapProblem::Unreadable);
        CHECK(filesHere().empty());
    }
    THEN("what was put aside comes back, and else goes with the next tidying")
    {
        REQUIRE(std::holds_alternative<std::string>(maps.import(made.file(), untouched)));
        maps.putAside("town.mbtiles");
        CHECK(maps.entries(false).empty());
        maps.bringBack("town.mbtiles");
        CHECK(maps.entries(true).size() == 1);
        maps.putAside("town.mbtiles");
        CHECK(maps.entries(true).empty());
        CHECK(filesHere().empty());
    }
    THEN("a disk that fills up meanwhile is told as that, and keeps nothing")
    {
        const FileLimit limit(1'500'000); // the kernel's EFBIG stands for a full disk
        CHECK_THROWS_AS(maps.import(made.file(), untouched), DiskFull);
        CHECK(filesHere().empty());
    }
    THEN("a folder that cannot be made is told as the storage's failure")
    {
        const MapFolder nowhere(folder.write("file", "x") / "maps");
        CHECK_THROWS_AS(nowhere.import(made.file(), untouched), StorageFailed);
    }
}

SCENARIO("maps that others made are read")
{
    const char* data = std::getenv("LYKTA_REAL_DATA");
    if (!data) {
        WARN("skipped: LYKTA_REAL_DATA names no folder");
        return;
    }
    const auto folder = std::filesystem::path(data) / "mbtiles";
    CHECK(problemOf(folder / "corrupt.mbtiles") == MapProblem::Damaged);
    const auto map = openedMap(folder / "geography-class-png.mbtiles");
    CHECK(map->info().name == "Geography Class");
    CHECK(map->info().minZoom == 0);
    CHECK(colourOf(map->tile(0, 0, 0)).isValid());
}
