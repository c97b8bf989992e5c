#include "pages/pages.h"
#include "ui/ui_text.h"

using namespace lykta;
using namespace lykta::test;

namespace {

/// The evening's walk of seven stops, led by this phone.
struct LedWalk : Pages
{
    LedWalk()
    {
        phone.store->setSetting("central.role", "leader");
        openWalk();
        evening.stand();
    }
    std::string next() { return text("nextStop", "name"); }
};

} // namespace

SCENARIO_METHOD(LedWalk, "twelve people in the rain divide with one tap, and meet again with one")
{
    hand().tap("topAction");
    hand().tap("divideInTwo");
    hand().awaitGone("divideInTwo");
    awaitText("groupsButton", "Du går med grupp 1 av 2");
    CHECK(next() == "Järnvägsstationen");

    WHEN("the leader goes with the second group")
    {
        hand().tap("groupsButton");
        hand().await("groupsPage");
        CHECK(text("groupsMeeting") == "Ni möts vid Apladalen.");
        hand().tap("ownGroup.2");
        hand().tap("groupStop.5");
        hand().tap("groupSheet.0"); // Gummifabriken goes to the first
        hand().awaitGone("groupSheet.0");
        hand().key(Qt::Key_Escape);
        hand().await("walkPage");
        awaitText("groupsButton", "Du går med grupp 2 av 2");
        CHECK(next() == "Storgatan");

        THEN("what is seen now is the second group's, and its next stop follows by itself")
        {
            hand().tap("observeButton");
            shutter(evening.picture());
            hand().tap("categoryTile.lighting");
            CHECK(newObservation().group == 2);
            hand().until([&] { return hand().shows("nextStop"); }, "the walk");
            phone.store.clock.advance(60'000);
            phone.stand({57.18790, 14.05150}); // Storgatan
            hand().until([&] { return next() == "Ågatan"; }, "the stop after the one that was given away");
            CHECK(phone.store->stopVisits().ofWalk(evening.walk.id).size() == 1);
        }
        THEN("a killed app comes back to its group")
        {
            killAndStart();
            openWalk();
            awaitText("groupsButton", "Du går med grupp 2 av 2");
        }
    }
    WHEN("they meet again")
    {
        hand().tap("topAction");
        hand().tap("meetAgainRow");
        hand().awaitGone("groupsButton");
        CHECK(phone.store->walks().find(evening.walk.id)->groups == 0);
        hand().tap("topAction");
        CHECK(hand().shows("divideInThree"));
    }
}

SCENARIO_METHOD(Pages, "a participant's phone asks for the group as soon as it hears of it")
{
    openWalk();
    CHECK_FALSE(hand().shows("joinGroup.1"));
    const auto kept = phone.store->walks().open(evening.walk.id);
    Walk divided = kept->row;
    divided.groups = 3;
    divided.dividedAt = phone.store.clock.now();
    phone.store->door().commit([&](store::Writer& writer) { writer.update(*kept, divided); });
    hand().await("joinGroup.3");
    hand().tap("joinGroup.3");
    awaitText("groupsButton", "Du går med grupp 3 av 3");
    hand().tap("topAction");
    hand().await("groupsRow");
    CHECK_FALSE(hand().shows("meetAgainRow")); // the leader's
}
