#include "an_evening.h"
#include "domain/labels.h"
#include "report/exports.h"
#include "report/walk_protocol.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/shell.h"
#include "times.h"

#include <fstream>
#include <nlohmann/json.hpp>

using namespace lykta;
using namespace lykta::test;

namespace {

std::int64_t minutes(int count)
{
    return std::int64_t(count) * 60'000;
}

FollowUp asked(TemporaryStore& store, const Uuid& walk, const Observation& of, std::string place)
{
    FollowUp row;
    row.id = Uuid::v7(of.observedAt.ms);
    row.walk = walk;
    row.origin = of.id;
    row.category = of.category;
    row.polarity = of.polarity;
    row.severity = of.severity;
    row.note = of.note;
    row.point = of.position.point;
    row.observedAt = of.observedAt;
    row.place = std::move(place);
    row.status = ObservationStatus::Done;
    save(*store, row);
    return row;
}

void answered(TemporaryStore& store, const FollowUp& of, FollowUpResult result, int minute, std::string note)
{
    FollowUpAnswer row;
    row.id = Uuid::v7(eveningWalk.ms + minutes(minute));
    row.walk = of.walk;
    row.followUp = of.id;
    row.result = result;
    row.answeredAt = {eveningWalk.ms + minutes(minute), 60};
    row.note = std::move(note);
    save(*store, row);
}

/// The evening walk follows an earlier one up: of four observations two are gone (about one of them people disagreed),
/// one is there with a photo of before and after, one was not answered.
report::WalkReport followedUp(TemporaryStore& store)
{
    const auto walk = anEvening(store);
    const auto earlier = aWalk(1'780'000'000'000);
    save(*store, earlier);
    const auto observations = store->observations().ofWalk(walk);
    const auto seenAt = [&](int day, GeoPoint point) {
        auto row = anObservation(earlier.id, eveningWalk.ms - minutes(day * 24 * 60));
        row.position.point = point;
        save(*store, row);
        return row;
    };
    const auto still = asked(store, walk, seenAt(30, {57.1861, 14.0479}), "Gångtunneln");
    const auto first = asked(store, walk, seenAt(31, {57.1875, 14.0508}), "Torget");
    const auto second = asked(store, walk, seenAt(32, {57.1882, 14.0519}), "Å-parken");
    asked(store, walk, seenAt(33, {57.1868, 14.0495}), "");
    answered(store, still, FollowUpResult::StillThere, 5, "Fortfarande släckt, rören är åtgärdade.");
    answered(store, first, FollowUpResult::Gone, 20, "");
    answered(store, second, FollowUpResult::StillThere, 40, "");
    answered(store, second, FollowUpResult::Gone, 41, "Nu är den borta.");

    auto photos = store->photos().ofObservation(observations[1].row.id); // of the evening, as the old and the new
    if (photos.empty())
        photos = store->photos().ofObservation(observations[0].row.id);
    Photo before = photos.at(0).photo;
    before.id = Uuid::v7(1);
    before.observation = still.id;
    before.role = PhotoRole::Before;
    Photo after = before;
    after.id = Uuid::v7(2);
    after.role = PhotoRole::After;
    after.pair = before.id;
    store->door().commit([&](store::Writer& writer) {
        for (const auto& photo : {before, after}) {
            writer.create(photo);
            writer.attachFile(photo.id, photo.sha256, store::PhotoFiles::nameOf(photo.sha256), photo.size);
        }
    });
    return report::readWalkReport(*store, walk).value();
}

} // namespace

SCENARIO("The protocol of a follow-up walk says what was and what is")
{
    TemporaryStore store;
    const auto report = followedUp(store);
    REQUIRE(report.followUps.size() == 4);
    CHECK(report.followUps[0].asked.place == "Gångtunneln"); // in walking order
    CHECK(report.followUps[0].pair.size() == 2);
    CHECK(report.followUps[3].result() == FollowUpResult::Gone);
    const TemporaryFolder folder;
    const auto read = [&](Language language, const std::string& command) {
        const auto file = folder.path() / "protocol.pdf";
        std::ofstream(file, std::ios::binary) << report::walkProtocolPdf(report, language);
        const auto said = shell(command + " '" + file.string() + "' -");
        CHECK(said.status == 0);
        return said.text;
    };
    const auto text = read(Language::Swedish, "pdftotext -layout");
    INFO(text);
    for (const auto* words : {"Återvandring", "Kvar: 1 · Delvis: 0 · Borta: 2 · Ej besvarad: 1", "Vad som var",
                              "1. Belysning, Gångtunneln: Kvar"})
        CHECK(text.find(words) != std::string::npos);
    CHECK(text.find("Före, ") != std::string::npos);
    CHECK(text.find("Efter, ") != std::string::npos);
    const auto english = read(Language::English, "pdftotext -layout");
    CHECK(english.find("Still there: 1 · Partly: 0 · Gone: 2 · Not answered: 1") != std::string::npos);
    const auto structure = shell("pdfinfo -struct '" + (folder.path() / "protocol.pdf").string() + "'").text;
    CHECK(times(structure, "Table") == 6);
    CHECK(times(structure, "Figure") == 1 + 6 + 2);
}

SCENARIO("An export has every earlier observation with the answer that counts")
{
    TemporaryStore store;
    const auto report = followedUp(store);
    const auto whole = nlohmann::json::parse(report::geoJson(report, Language::Swedish));
    std::string notes;
    int followUps = 0;
    for (const auto& feature : whole["features"])
        if (feature["properties"]["kind"] == "follow_up") {
            ++followUps;
            CHECK(feature["properties"]["status"] == "Åtgärdad");
            if (feature["properties"]["answer_note"].is_string())
                notes += feature["properties"]["answer_note"].get<std::string>();
        }
    CHECK(notes.find("Nu är den borta.") != std::string::npos);
    CHECK(followUps == 4);
}

// GDAL's reader (ogrinfo, ogr2ogr), which is also what QGIS reads a GeoPackage with. It knows nothing of ours.
SCENARIO("GDAL reads the GeoPackage")
{
    TemporaryStore store;
    auto report = followedUp(store);
    report.observations[1].observation.position = {}; // in the tunnel nobody knew
    const TemporaryFolder folder;
    const auto file = (folder.path() / "vandring å.gpkg").string();
    std::ofstream(file, std::ios::binary) << report::geoPackage(report, Language::Swedish);

    const auto about = shell("ogrinfo -ro -al -so '" + file + "'");
    INFO(about.text);
    REQUIRE(about.status == 0);
    CHECK(about.text.find("using driver `GPKG' successful") != std::string::npos);
    CHECK(times(about.text, "Warning") == 0);
    CHECK(times(about.text, "Layer name:") == 5);
    CHECK(times(about.text, "Geometry: Point") == 3);
    CHECK(times(about.text, "Geometry: Line String") == 2);
    CHECK(times(about.text, "ID[\"EPSG\",4326]]") == 5);
    for (const auto* count : {"Feature Count: 6", "Feature Count: 4", "Feature Count: 1"})
        CHECK(times(about.text, count) > 0);

    const auto read = [&](const std::string& layer) {
        const auto said = shell("ogr2ogr -f GeoJSON /vsistdout/ '" + file + "' " + layer + " 2>/dev/null");
        CHECK(said.status == 0);
        return nlohmann::json::parse(said.text)["features"];
    };
    const auto observations = read("observations");
    REQUIRE(observations.size() == report.observations.size());
    for (std::size_t i = 0; i < observations.size(); ++i) {
        const auto& own = report.observations[i];
        const auto& theirs = observations[i];
        CHECK(theirs["properties"]["id"] == own.observation.id.text());
        CHECK(theirs["properties"]["note"] == own.observation.note);
        CHECK(theirs["properties"]["category"] == std::string(label(own.observation.category, Language::Swedish)));
        CHECK(theirs["properties"]["photos"] == own.photos.size());
        const auto& point = own.observation.position.point;
        REQUIRE(theirs["geometry"].is_null() == !point.has_value());
        if (point) {
            CHECK(theirs["geometry"]["coordinates"][0] == Approx(point->longitude));
            CHECK(theirs["geometry"]["coordinates"][1] == Approx(point->latitude));
        }
    }
    const auto followUps = read("follow_ups");
    REQUIRE(followUps.size() == 4);
    CHECK(followUps[0]["properties"]["place"] == "Gångtunneln");
    CHECK(followUps[0]["properties"]["answer_note"] == "Fortfarande släckt, rören är åtgärdade.");
    CHECK(followUps[0]["properties"]["answers"] == 1);
    CHECK(followUps[3]["properties"]["place"] == "Å-parken");
    CHECK(followUps[3]["properties"]["result"] == "Borta");
    const auto route = read("route");
    REQUIRE(route.size() == 1);
    CHECK(route[0]["geometry"]["coordinates"].size() == report.walk.route.size());
    CHECK(read("stops")[3]["properties"]["name"] == "Å-parken");
    CHECK(read("walked").size() == 1);
}
