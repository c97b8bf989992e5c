#include "pages/pages.h"

using namespace lykta;
using namespace lykta::test;

SCENARIO_METHOD(Pages, "a presence is begun at the place, survives a killed app and is ended with what was done")
{
    stage().open("openPresence");
    phone.stand({57.1862, 14.0470}, 7);
    awaitText("placeRow", "Stationsområdet");
    hand().tap("modeRow");
    hand().tap("modeSheet.1"); // by bicycle
    hand().tap("checkInButton");
    hand().await("checkOutButton");
    CHECK(text("dosageWords") == "10 min kvar till dosen");
    hand().tap("activity.talk");
    hand().tap("activity.youth");
    hand().type("noteField", "lugnt");
    hand().until([&] { return hand().await("activity.youth").property("checked").toBool(); }, "the activity");
    hand().rest(1200); // what is typed is on disk within a second

    killAndStart();
    phone.store.clock.advance(12 * 60'000);
    phone.stand({57.1862, 14.0470}, 7);
    stage().open("openPresence");
    hand().await("checkOutButton");
    CHECK(text("dosageWords") == "Inom dosen 10–16 min");
    CHECK(hand().await("activity.talk").property("checked").toBool());
    CHECK_FALSE(hand().await("activity.traffic").property("checked").toBool());
    CHECK(text("noteField") == "lugnt");
    hand().tap("checkOutButton");
    hand().await("visit.0");

    CHECK_FALSE(phone.store->presences().running());
    const auto rows = phone.store->presences().since(0);
    REQUIRE(rows.size() == 1);
    const Presence& row = rows[0].row;
    CHECK(row.mode == PresenceMode::Bicycle);
    CHECK(row.verification == Verification::InsideByPosition);
    REQUIRE(row.endedAt);
    CHECK(row.endedAt->ms - row.startedAt.ms == 12 * 60'000);
    CHECK(row.note.find("Samtal") != std::string::npos);
    CHECK(row.note.find("Ungdomar") != std::string::npos);
    CHECK(row.note.find("lugnt") != std::string::npos);
}
