#include "crash/crash_campaign.h"
#include "support/catch2.h"

using namespace lykta::test;

SCENARIO("phones and central are killed at any moment, and everything that was promised is there once", "[crash]")
{
    const auto seed = seedFor("kills", 1);
    const auto report = CrashCampaign({LYKTA_CENTRAL_PROGRAM, LYKTA_CRASH_PHONE, 30, seed}).run();
    for (const auto& wrong : report.wrong)
        UNSCOPED_INFO(wrong);
    CHECK(report.wrong.empty());
    CHECK(report.observations > 0);
    CHECK(report.photos > 0);
}

SCENARIO("the real app is killed at any moment, and everything that it said to be saved is there once", "[crash][app]")
{
    const auto report =
        CrashCampaign({LYKTA_CENTRAL_PROGRAM, LYKTA_CRASH_APP, 6, seedFor("kills of the app", 1), 4}).run();
    for (const auto& wrong : report.wrong)
        UNSCOPED_INFO(wrong);
    CHECK(report.wrong.empty());
    CHECK(report.observations > 0);
}

TEST_CASE("a promise is read as it was given", "[crash]")
{
    Promises promises;
    CHECK(promises.take({"joined", "saved 1 a-3-0", "photo 7 ff", "saved 2 a-3-1", "edited 1 a-3-2-edited"}).empty());
    CHECK(promises.joined());
    CHECK(promises.observations().at("1").note == "a-3-2-edited");
    CHECK(promises.observations().at("1").photos.at("7") == "ff");
    CHECK(promises.photos() == 1);
    CHECK(promises.edits() == 1);
    CHECK(Promises::orderOf("a-3-2-edited") > Promises::orderOf("a-3-1"));
    CHECK(Promises::orderOf("a-10-0") > Promises::orderOf("a-9-9"));
    CHECK(promises.take({"failed the store was salvaged"}) == "failed the store was salvaged");
}
