#include "map/made_map.h"
#include "phone.h"
#include "support/catch2.h"
#include "support/temporary_folder.h"
#include "ui/map/map_library.h"

#include <QDate>
#include <filesystem>
#include <fstream>

using namespace lykta;
using namespace lykta::test;
using ui::MapLibrary;

namespace {

QUrl urlOf(const std::filesystem::path& file)
{
    return QUrl::fromLocalFile(QString::fromStdString(file.string()));
}

std::filesystem::path townMap(const TemporaryFolder& folder)
{
    MadeMap made(folder.path() / "town.mbtiles");
    made.say("name", "Värnamo").say("bounds", "13.95,57.15,14.15,57.25").say("attribution", "© <b>Kommunen</b>");
    made.tile(14, 8830, 5003, pictureBytes(Qt::white)).tile(16, 1, 1, pictureBytes(Qt::white));
    return made.file();
}

QVariantMap only(const MapLibrary& maps)
{
    REQUIRE(maps.count() == 1);
    return maps.files().first().toMap();
}

bool arrives(MapLibrary& maps, const std::filesystem::path& file)
{
    const int before = maps.count();
    maps.take(urlOf(file));
    return eventually([&] { return !maps.property("working").toBool() && maps.count() != before; });
}

} // namespace

SCENARIO("A map file is brought to the phone, told of and removed")
{
    Phone phone;
    const TemporaryFolder storage;
    MapLibrary& maps = *phone.app->maps();
    const auto file = townMap(storage);

    WHEN("it has come")
    {
        REQUIRE(arrives(maps, file));
        THEN("it is told with extent, size, date and zooms, in the language of now")
        {
            const QVariantMap told = only(maps);
            CHECK(told["name"].toString() == "Värnamo");
            CHECK(told["extent"].toString() == "12 × 11 km runt 57,2000 N 14,0500 E");
            const QDate today = QDate::currentDate();
            CHECK(told["facts"].toString().contains(today.toString("yyyy-MM-dd")));
            CHECK(told["facts"].toString().endsWith("zoom 14–16"));
            CHECK(told["problem"].toString().isEmpty());
            CHECK(maps.tiles().attributionOf({1.55e6, 1.57e6, 7.80e6, 7.82e6, true}, 14) == "© Kommunen");
            CHECK(maps.tiles().attributionOf({1.55e6, 1.57e6, 7.80e6, 7.82e6, true}, 5).isEmpty());
            CHECK(maps.tiles().attributionOf({0, 1e3, 0, 1e3, true}, 14).isEmpty());
        }
        THEN("it lies beside the store, and is there after a restart")
        {
            CHECK(std::filesystem::exists(phone.store.folder() / "maps" / "town.mbtiles"));
            phone.kill();
            phone.start();
            phone.app->maps()->load();
            CHECK(eventually([&] { return phone.app->maps()->count() == 1; }));
        }
        THEN("removing can be undone, and then is for good")
        {
            maps.putAside("town.mbtiles");
            REQUIRE(eventually([&] { return maps.count() == 0; }));
            maps.bringBack("town.mbtiles");
            REQUIRE(eventually([&] { return maps.count() == 1; }));
            maps.putAside("town.mbtiles");
            maps.forget("town.mbtiles");
            REQUIRE(eventually([&] { return maps.count() == 0; }));
            CHECK(std::filesystem::is_empty(phone.store.folder() / "maps"));
        }
        THEN("one that was damaged since says so instead")
        {
            std::filesystem::resize_file(phone.store.folder() / "maps" / "town.mbtiles", 5000);
            phone.kill();
            phone.start();
            MapLibrary& again = *phone.app->maps();
            again.load();
            REQUIRE(eventually([&] { return again.count() == 1; }));
            CHECK(only(again)["problem"].toString().contains("skadad"));
            CHECK(only(again)["name"].toString() == "town.mbtiles");
        }
    }
    WHEN("it is no map")
    {
        const auto refused = [&](const std::filesystem::path& source) {
            maps.take(urlOf(source));
            REQUIRE(eventually([&] { return !maps.property("working").toBool(); }));
            return maps.problem();
        };
        THEN("it says why, and nothing is left")
        {
            CHECK(refused(storage.write("a.mbtiles", "no database")).contains("ingen karta"));
            CHECK(refused(storage.path() / "none.mbtiles").contains("inte att läsa"));
            MadeMap(storage.path() / "v.mbtiles").say("format", "pbf").tile(0, 0, 0, "\x1f\x8b vector");
            CHECK(refused(storage.path() / "v.mbtiles").contains("vektorkarta"));
            MadeMap(storage.path() / "e.mbtiles").say("format", "png");
            CHECK(refused(storage.path() / "e.mbtiles").contains("tom"));
            CHECK_FALSE(std::filesystem::exists(phone.store.folder() / "maps"));
        }
    }
    WHEN("the folder of maps cannot be made")
    {
        std::ofstream(phone.store.folder() / "maps") << "in the way";
        maps.take(urlOf(file));
        THEN("it says that the storage failed, and keeps nothing")
        {
            REQUIRE(eventually([&] { return !maps.property("working").toBool(); }));
            CHECK(maps.problem().contains("lagring"));
            CHECK(maps.count() == 0);
        }
    }
    WHEN("it is stopped on its way")
    {
        MadeMap large(storage.path() / "large.mbtiles");
        large.tile(0, 0, 0, pictureBytes(Qt::white));
        for (int i = 0; i < 40; ++i)
            large.tile(9, i, 0, std::string(3 << 20, 'x'));
        maps.take(urlOf(large.file()));
        maps.stop();
        THEN("nothing is left of it")
        {
            REQUIRE(eventually([&] { return !maps.property("working").toBool() && maps.property("looked").toBool(); }));
            CHECK(maps.problem().isEmpty());
            CHECK(maps.count() == 0);
            CHECK(std::filesystem::is_empty(phone.store.folder() / "maps"));
        }
    }
}
