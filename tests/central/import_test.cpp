// Places and walks from a file, as rows of central's own.
#include "schema/row_codec.h"
#include "support/catch2.h"
#include "support/temporary_folder.h"
#include "sync/central/geojson_import.h"
#include "sync/central/sqlite_store.h"
#include "sync/central/trade_rows.h"

using namespace lykta;
using namespace lykta::central;

namespace {

struct Folder
{
    test::TemporaryFolder folder;
    Metrics metrics;
    std::unique_ptr<SqliteStore> store;

    Folder()
    {
        SqliteStore::create(folder.path() / "central.sqlite");
        store = std::make_unique<SqliteStore>(folder.path() / "central.sqlite", metrics);
    }

    std::uint64_t head() const
    {
        std::uint64_t seq = 0;
        store->read([&](const Session& session) { seq = session.head().seq; });
        return seq;
    }
};

const std::string town = R"json({"type": "FeatureCollection", "features": [
  {"type": "Feature", "geometry": null, "properties": {"table": "organisation", "name": "Kommunen", "kind": "municipality"}},
  {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[14.03, 57.18], [14.04, 57.18], [14.04, 57.19], [14.03, 57.18]]]},
   "properties": {"table": "place", "name": "Stationen", "kind": "stationArea", "lightingOwner": "Kommunen"}},
  {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[14.03, 57.18], [14.04, 57.19]]},
   "properties": {"table": "walk", "title": "Centrum", "place": "Stationen", "plannedStart": "2026-11-23T18:30:00+01:00"}},
  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [14.035, 57.185]},
   "properties": {"table": "stop", "name": "Tunneln", "walk": "Centrum", "order": 1}}]})json";

} // namespace

TEST_CASE("a town comes in, and the same file again changes nothing")
{
    const Folder folder;
    const auto rows = importGeoJson(*folder.store, town, 1'794'500'000'000);
    REQUIRE(rows.size() == 4);
    CHECK(folder.head() == 1);
    folder.store->read([&](const Session& session) {
        const auto body = standingRow(session, walkTable, rows[2].id);
        REQUIRE(body);
        const auto walk = schema::rowFrom<Walk>(*Uuid::fromBytes(rows[2].id), *body);
        CHECK(walk.title == "Centrum");
        CHECK(walk.plannedStart == Instant{1'795'455'000'000, 60});
        CHECK(walk.place == Uuid::fromBytes(rows[1].id));
        CHECK(walk.route.size() == 2);
        const auto stop = standingRow(session, 4, rows[3].id);
        REQUIRE(stop);
        CHECK(schema::rowFrom<Stop>(*Uuid::fromBytes(rows[3].id), *stop).walk == walk.id);
    });
    importGeoJson(*folder.store, town, 1'794'500'001'000);
    CHECK(folder.head() == 1);
}

TEST_CASE("what cannot be understood is named, and nothing of the file comes in")
{
    const Folder folder;
    auto file = town;
    const std::string good = "\"table\": \"stop\"";
    file.replace(file.find(good), good.size(), "\"table\": \"pub\"");
    std::string said;
    try {
        importGeoJson(*folder.store, file, 1);
    } catch (const std::exception& error) {
        said = error.what();
    }
    CHECK(said.starts_with("feature 4: "));
    CHECK_THROWS(importGeoJson(*folder.store, "{", 1));
    CHECK(folder.head() == 0);
}
