// What lists find observations by: filters and full text, in a file of its own that no save waits for.
#include "store/observation_index.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"

#include <SQLiteCpp/Database.h>
#include <fstream>
#include <functional>

using namespace lykta;
using namespace lykta::test;
using store::ObservationFilter;
using Whose = ObservationFilter::Whose;

namespace {

struct Town
{
    Town()
    {
        save(*phone, walk);
        save(*phone, tunnel);
        save(*phone, owner);
    }

    Observation observe(const char* note, int minute, const std::function<void(Observation&)>& change = {})
    {
        auto observation = anObservation(walk.id, eveningWalk.ms + minute * 60'000);
        observation.note = note;
        if (change)
            change(observation);
        save(*phone, observation);
        return observation;
    }
    void edit(const Uuid& id, const std::function<void(Observation&)>& change)
    {
        const auto opened = phone->observations().open(id).value();
        auto row = opened.row;
        change(row);
        phone->door().commit([&](store::Writer& writer) { writer.update(opened, row); });
    }
    /// The notes of what is found, newest first.
    std::vector<std::string> found(const ObservationFilter& filter)
    {
        auto& index = phone->observationIndex();
        index.catchUp(walk.id);
        std::vector<std::string> notes;
        for (const auto& each : index.select(filter).rows)
            notes.push_back(phone->observations().at(each.row).value().row.note);
        return notes;
    }
    std::vector<std::string> searched(const char* text)
    {
        ObservationFilter filter;
        filter.text = text;
        return found(filter);
    }

    TemporaryStore phone;
    Walk walk = aWalk();
    Stop tunnel = [this] {
        Stop stop;
        stop.id = Uuid::v7(eveningWalk.ms);
        stop.walk = walk.id;
        stop.order = 3;
        stop.name = "Gångtunneln";
        return stop;
    }();
    Organisation owner = [] {
        Organisation organisation;
        organisation.id = Uuid::v7(eveningWalk.ms);
        organisation.sensitivity = Sensitivity::Open;
        organisation.name = "Trafikverket";
        return organisation;
    }();
};

using Notes = std::vector<std::string>;

} // namespace

SCENARIO_METHOD(Town, "observations are found by words, whole or begun, Swedish letters as they are")
{
    observe("Får betar här", 1);
    observe("Lång väg till ÅNGBÅTEN", 2);
    observe("Far där", 3, [&](Observation& each) {
        each.stop = tunnel.id;
        each.suggestion = "Klipp häcken";
        each.responsible = owner.id;
        each.category = Category::Vegetation;
    });
    CHECK(searched("får") == Notes{"Får betar här"});
    CHECK(searched("far") == Notes{"Far där"});
    CHECK(searched("ångb") == Notes{"Lång väg till ÅNGBÅTEN"});
    CHECK(searched("VÄG lån") == Notes{"Lång väg till ÅNGBÅTEN"});
    CHECK(searched("väg får").empty());
    CHECK(searched("häck") == Notes{"Far där"});    // the suggestion
    CHECK(searched("gångt") == Notes{"Far där"});   // the stop
    CHECK(searched("trafikv") == Notes{"Far där"}); // the partner
    CHECK(searched("växtl") == Notes{"Far där"});   // the category, in both languages
    CHECK(searched("veget") == Notes{"Far där"});
    CHECK(searched("\"*) OR (").empty());
    CHECK(searched("--").empty());
    CHECK(searched("").size() == 3);
}

SCENARIO_METHOD(Town, "filters narrow, together and each alone, and the counts tell what else there is")
{
    observe("one", 1, [](Observation& each) { each.severity = 4; });
    observe("two", 2, [](Observation& each) {
        each.polarity = Polarity::Safe;
        each.severity = 0;
        each.category = Category::WorksWell;
    });
    observe("three", 3, [&](Observation& each) {
        each.status = ObservationStatus::Planned;
        each.stop = tunnel.id;
    });
    auto elsewhere = aWalk(1'794'100'000'000);
    save(*phone, elsewhere);
    auto other = anObservation(elsewhere.id, eveningWalk.ms);
    other.note = "elsewhere";
    save(*phone, other);

    ObservationFilter filter;
    CHECK(found(filter) == Notes{"three", "two", "one", "elsewhere"});
    filter.walk = walk.id;
    CHECK(found(filter) == Notes{"three", "two", "one"});
    filter.polarity = Polarity::Unsafe;
    CHECK(found(filter) == Notes{"three", "one"});
    const auto selection = phone->observationIndex().select(filter);
    CHECK(selection.all == 3);
    CHECK(selection.unsafeOnes == 2);
    CHECK(selection.safeOnes == 1);
    filter.severities = 1 << 4;
    CHECK(found(filter) == Notes{"one"});
    filter.severities = 1 << 4 | 1 << 3;
    filter.statuses = 1 << static_cast<int>(ObservationStatus::Planned);
    CHECK(found(filter) == Notes{"three"});
    filter = {};
    filter.categories = 1u << static_cast<int>(Category::WorksWell);
    CHECK(found(filter) == Notes{"two"});
    filter = {};
    filter.stop = tunnel.id;
    CHECK(found(filter) == Notes{"three"});
    filter = {};
    filter.whose = Whose::Others;
    CHECK(found(filter).empty());
    filter.whose = Whose::Mine;
    filter.text = "thr";
    CHECK(found(filter) == Notes{"three"});
    CHECK(phone->observationIndex().pins(filter, 10).size() == 1);
    CHECK(phone->observationIndex().count({}) == 4);
    CHECK(phone->observationIndex().count(walk.id) == 3);
}

SCENARIO_METHOD(Town, "what is changed, deleted, brought back or renamed is found as it is now")
{
    const auto lamp = observe("Lampan är trasig", 1, [&](Observation& each) { each.stop = tunnel.id; });
    CHECK(searched("trasig").size() == 1);
    edit(lamp.id, [](Observation& each) { each.note = "Lampan är hel"; });
    CHECK(searched("trasig").empty());
    CHECK(searched("hel").size() == 1);
    edit(lamp.id, [](Observation& each) { each.gone = true; });
    CHECK(searched("").empty());
    edit(lamp.id, [](Observation& each) { each.gone = false; });
    CHECK(searched("hel").size() == 1);

    const auto opened = phone->stops().open(tunnel.id).value();
    auto stop = opened.row;
    stop.name = "Perrongen";
    phone->door().commit([&](store::Writer& writer) { writer.update(opened, stop); });
    CHECK(searched("perrong").size() == 1);
    CHECK(searched("gångt").empty());
}

SCENARIO_METHOD(Town,
                "the index follows a store that changed while nobody looked, and is made anew where it is damaged")
{
    observe("Lampan", 1);
    CHECK(searched("lampan").size() == 1);
    const auto file = phone.folder() / "observations.index";
    REQUIRE(std::filesystem::exists(file));
    phone.reopen();
    observe("Bänken", 2);
    phone.close();
    SECTION("whole")
    {
    }
    SECTION("missing")
    {
        for (const char* part : {"", "-wal", "-shm"})
            std::filesystem::remove(std::filesystem::path(file).concat(part));
    }
    SECTION("no database")
    {
        std::ofstream(file, std::ios::trunc)
            << "something else that is longer than the head of a database file, surely";
    }
    SECTION("of another build")
    {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        database.exec("DROP TABLE entry; PRAGMA user_version = 999");
    }
    phone.open();
    phone->observationIndex().awaitWhole();
    ObservationFilter all;
    CHECK(phone->observationIndex().select(all).rows.size() == 2);
    CHECK(searched("bänk").size() == 1);
}

SCENARIO_METHOD(Town, "more than a list waits for is taken in by the thread, and it says so")
{
    for (int batch = 0; batch < 5; ++batch)
        phone->door().commit([&](store::Writer& writer) {
            for (int i = 0; i < 200; ++i)
                writer.create(anObservation(walk.id, eveningWalk.ms + batch * 200 + i));
        });
    auto& index = phone->observationIndex();
    index.catchUp({});
    index.awaitWhole();
    CHECK(index.count({}) == 1'000);
}

TEST_CASE("a search becomes quoted beginnings")
{
    CHECK(store::matchOf("") == "");
    CHECK(store::matchOf("  -- ") == "");
    CHECK(store::matchOf("lampa") == "\"lampa\"*");
    CHECK(store::matchOf("Mörk tunnel") == "\"Mörk\"* \"tunnel\"*");
    CHECK(store::matchOf("a\"b OR c*") == "\"a\"* \"b\"* \"OR\"* \"c\"*");
}
