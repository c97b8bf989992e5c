#include "an_evening.h"
#include "report/exports.h"
#include "support/catch2.h"
#include "times.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace lykta;
using namespace lykta::test;

namespace {

report::WalkReport evening()
{
    TemporaryStore store;
    auto report = report::readWalkReport(*store, anEvening(store)).value();
    report.observations[1].observation.position = {}; // in the tunnel nobody knew
    report.observations[2].observation.note = "=HYPERLINK(\"x\"); \"citat\" & <b>";
    return report;
}

double numberAt(const std::string& blob, std::size_t at)
{
    double number = 0;
    std::memcpy(&number, blob.data() + at, sizeof number);
    return number;
}

} // namespace

SCENARIO("A GeoPackage holds the walk as tables with geometry")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "walk.gpkg";
    const auto report = evening();
    std::ofstream(path, std::ios::binary) << report::geoPackage(report, Language::Swedish);
    SQLite::Database file(path.string());
    const auto count = [&](const char* table) {
        return file.execAndGet(std::string("SELECT count(*) FROM ") + table).getInt();
    };
    CHECK(file.execAndGet("PRAGMA application_id").getInt() == 0x47504B47);
    CHECK(file.execAndGet("PRAGMA integrity_check").getString() == "ok");
    CHECK(count("observations") == 6);
    CHECK(count("stops") == 4);
    CHECK(count("route") == 1);
    CHECK(count("walked") == 1);
    CHECK(count("gpkg_contents") == 4);
    CHECK(count("observations WHERE geom IS NULL") == 1);
    CHECK(file.execAndGet("SELECT category FROM observations WHERE number = 1").getString() == "Belysning");
    CHECK(file.execAndGet("SELECT min_x FROM gpkg_contents WHERE table_name = 'observations'").getDouble() ==
          Approx(14.0478));
    const auto blob = file.execAndGet("SELECT geom FROM observations WHERE number = 1").getString();
    REQUIRE(blob.size() == 8 + 21);
    CHECK(blob.substr(0, 2) == "GP");
    CHECK(numberAt(blob, 13) == Approx(14.0478));
    CHECK(numberAt(blob, 21) == Approx(57.1861));
}

SCENARIO("GeoJSON holds every observation, those without a position too")
{
    const auto whole = nlohmann::json::parse(report::geoJson(evening(), Language::English));
    std::map<std::string, int> kinds;
    int placeless = 0;
    for (const auto& feature : whole["features"]) {
        ++kinds[feature["properties"]["kind"]];
        placeless += feature["geometry"].is_null() ? 1 : 0;
    }
    CHECK(kinds == std::map<std::string, int>{{"observation", 6}, {"stop", 4}, {"route", 1}, {"walked", 1}});
    CHECK(placeless == 1);
    const auto& first = whole["features"][0];
    CHECK(first["properties"]["category"] == "Lighting");
    CHECK(first["properties"]["observed_at"] == "2026-11-12T19:30:00+01:00");
    CHECK(first["geometry"]["coordinates"][1] == Approx(57.1861));
}

SCENARIO("A spreadsheet gets a line an observation and runs none of its words")
{
    const auto swedish = report::csv(evening(), Language::Swedish);
    CHECK(swedish.starts_with("\xef\xbb\xbfnumber;latitude;longitude;observed_at;"));
    CHECK(times(swedish, "\r\n") == 1 + 6);
    CHECK(times(swedish, "\"'=HYPERLINK(\"\"x\"\"); \"\"citat\"\" & <b>\"") == 1);
    CHECK(times(swedish, "\r\n2;;;") == 1);
    CHECK(report::csv(evening(), Language::English).find("number,latitude,longitude") == 3);
}

SCENARIO("GPX has waypoints, the route and the walked line, and its words are escaped")
{
    const auto text = report::gpx(evening(), Language::Swedish);
    CHECK(times(text, "<wpt") == 5 + 4);
    CHECK(times(text, "<rtept") == 4);
    CHECK(times(text, "<trkpt") == 60);
    CHECK(times(text, "&quot;citat&quot; &amp; &lt;b&gt;") == 1);
    CHECK(times(text, "<gpx") == times(text, "</gpx>"));
}
