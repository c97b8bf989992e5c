#include "phone.h"
#include "support/catch2.h"
#include "ui/home_model.h"
#include "ui/position/position_status.h"
#include "ui/ui_text.h"
#include "ui/walk/running_walk.h"
#include "ui/walk/walk_session.h"

using namespace lykta;
using namespace lykta::test;
using ui::WalkSession;

namespace {

constexpr GeoPoint first{57.1860, 14.0478}, second{57.1870, 14.0478}, third{57.1880, 14.0478};

struct Planned
{
    Planned()
    {
        save(*phone.store, walk);
        save(*phone.store, aStop(walk.id, 1, "Järnvägsstationen", first));
        save(*phone.store, aStop(walk.id, 2, "Gångtunneln", second));
        save(*phone.store, aStop(walk.id, 3, "Storgatan", third));
    }
    std::unique_ptr<WalkSession> session() { return opened<WalkSession>(phone, {{"walkId", ui::toQt(walk.id)}}); }

    Phone phone;
    Walk walk = aWalk();
};

} // namespace

SCENARIO_METHOD(Planned, "a walk is started, walked and finished on this phone")
{
    auto session = this->session();
    CHECK(session->walkState().toStdString() == "planned");
    CHECK(session->title().toStdString() == "Trygghetsvandring centrum");
    session->start();
    CHECK(session->walkState().toStdString() == "running");
    CHECK(opened<ui::HomeModel>(phone)->walkWhen().startsWith("Pågår sedan "));

    WHEN("the walker goes from stop to stop")
    {
        phone.stand(first, 6, 0.0);
        CHECK(session->visitedCount() == 1);
        CHECK(session->nextName().toStdString() == "Gångtunneln");
        CHECK(session->nextDistance().toStdString() == "110\u00A0m");
        CHECK(session->nextDirection().toStdString() == "rakt fram");
        phone.store.clock.advance(20'000);
        phone.stand({57.1865, 14.0478}, 6, 90.0);
        CHECK(session->visitedCount() == 1);
        CHECK(session->nextDirection().toStdString() == "åt vänster");
        phone.store.clock.advance(20'000);
        phone.stand({57.18685, 14.0478}, 6, 0.0);

        THEN("stops are reached by themselves and the line is drawn")
        {
            CHECK(session->visitedCount() == 2);
            CHECK(session->nextName().toStdString() == "Storgatan");
            CHECK(session->track().size() == 3);
            CHECK(session->subtitle().toStdString() == "0 min · 95\u00A0m");
        }
        AND_WHEN("the process is killed")
        {
            session.reset();
            phone.kill();
            phone.start();
            session = this->session();
            THEN("the walk still runs, with its line and its stops")
            {
                CHECK(session->running());
                CHECK(session->visitedCount() == 2);
                CHECK(session->track().size() == 3);
                phone.store.clock.advance(20'000);
                phone.stand(third);
                CHECK_FALSE(session->hasNext());
            }
        }
        AND_WHEN("it is finished")
        {
            session->finish();
            THEN("nothing runs and the line is kept as a piece")
            {
                CHECK_FALSE(session->running());
                CHECK(phone.store->tracks().ofWalk(walk.id).size() == 1);
                CHECK(session->track().size() == 3);
            }
        }
    }
    WHEN("the fix is poor or old")
    {
        phone.stand(first, 60);
        THEN("no stop is reached and no line is drawn")
        {
            CHECK(session->visitedCount() == 0);
            CHECK(session->track().isEmpty());
        }
    }
}

SCENARIO_METHOD(Planned, "a walk that another phone has started is under way here, and not about to start")
{
    phone.store.clock.advance(walk.plannedStart.ms - 9 * 60'000 - phone.store.clock.now().ms);
    auto home = opened<ui::HomeModel>(phone);
    CHECK(home->walkUntil().toStdString() == "om 9 min");

    const auto kept = phone.store->walks().open(walk.id);
    Walk started = kept->row;
    started.status = WalkStatus::Running;
    started.startedAt = phone.store.clock.now();
    phone.store->door().commit([&](store::Writer& writer) { writer.update(*kept, started); });
    REQUIRE(eventually([&] { return home->walkWhen().startsWith("Pågår sedan"); }));
    CHECK(home->walkUntil().isEmpty());
    CHECK_FALSE(home->walkRuns());

    auto session = this->session();
    CHECK(session->walkState().toStdString() == "underway");
    CHECK(session->subtitle() == session->sinceWords());
    session->start();
    CHECK(session->walkState().toStdString() == "running");
    home = opened<ui::HomeModel>(phone);
    CHECK(home->walkRuns());
    CHECK(home->walkUntil().isEmpty());
}

SCENARIO_METHOD(Planned, "a stop is marked by hand, and back")
{
    auto session = this->session();
    const QString stop = session->stops()->data(session->stops()->index(0), ui::StopList::IdRole).toString();
    session->setVisited(stop, true);
    CHECK(session->visitedCount() == 1);
    // This phone may not write the walk's rows: the stop's row is untouched.
    CHECK_FALSE(phone.store->stops().ofWalk(walk.id)[0].row.visitedAt);
    session->setVisited(stop, false);
    CHECK(session->visitedCount() == 0);
}

SCENARIO_METHOD(Planned, "observations show as pins as soon as they are committed")
{
    auto session = this->session();
    CHECK(session->pins().isEmpty());
    save(*phone.store, anObservation(walk.id));
    REQUIRE(eventually([&] { return session->pins().size() == 1; }));
    const QVariantMap pin = session->pins()[0].toMap();
    CHECK(pin["severity"].toInt() == 3);
    CHECK(pin["label"].toString().toStdString() == "Belysning, otrygg 3");
    CHECK(session->observationCount() == 1);
}

SCENARIO_METHOD(Planned, "the position is told with its age, and the source rests when no page is open")
{
    auto status = opened<ui::PositionStatus>(phone);
    CHECK(phone.location.state() == platform::LocationState::Searching);
    CHECK(status->quality().toStdString() == "none");
    phone.stand(first);
    phone.store.clock.advance(5'000);
    CHECK(status->text().toStdString() == "Din position · ±6\u00A0m · 5 s sedan");
    phone.store.clock.advance(60'000);
    CHECK(status->quality().toStdString() == "stale");
    status.reset();
    CHECK(phone.location.state() == platform::LocationState::Off);
}
