#include "support/catch2.h"
#include "sync/device/tuning.h"
#include "sync/phone_and_central.h"

using namespace lykta;
using sync::Failure;
using sync::Metering;
using sync::Phase;
using test::PhoneAndCentral;

SCENARIO("a phone that has not joined asks nobody")
{
    PhoneAndCentral both;
    both.phone.create(1, "before joining");
    both.wishes.ask();
    both.pass(3'600'000);
    CHECK(both.status().phase == Phase::NotJoined);
    CHECK(both.status().rows.waiting == 1);
    CHECK(both.line.asked.empty());
    THEN("what it recorded goes out when it has joined")
    {
        both.enrol();
        both.go();
        CHECK(both.status().rows.confirmed == 1);
    }
}

SCENARIO("on a metered network rows wait, and «sync now» goes")
{
    PhoneAndCentral both;
    both.online(Metering::Metered);
    both.enrol();
    both.phone.create(1, "dark");
    both.wishes.nudge();
    both.pass(3'600'000);
    CHECK(both.status().phase == Phase::WaitingForUnmetered);
    CHECK(both.status().rows.waiting == 1);
    CHECK(both.line.asked.empty());

    WHEN("a person asks")
    {
        both.wishes.ask();
        both.go();
        CHECK(both.status().rows.confirmed == 1);
        THEN("the next rows wait again")
        {
            both.phone.create(2, "later");
            both.wishes.nudge();
            both.pass(60'000);
            CHECK(both.status().phase == Phase::WaitingForUnmetered);
            CHECK(both.status().rows.waiting == 1);
        }
    }
    WHEN("the policy allows it")
    {
        both.wishes.setPolicy({false, true});
        both.pass(2'000);
        CHECK(both.status().rows.confirmed == 1);
    }
    WHEN("the network becomes free")
    {
        both.online(Metering::Unmetered);
        both.pass(2'000);
        CHECK(both.status().rows.confirmed == 1);
    }
}

SCENARIO("asked without a network, nothing is held for a network that a person did not mean")
{
    PhoneAndCentral both;
    both.offline();
    both.enrol();
    both.phone.create(1, "dark");
    both.wishes.ask();
    both.go();
    CHECK(both.status().phase == Phase::WaitingForNetwork);
    both.online(Metering::Metered);
    both.pass(60'000);
    CHECK(both.status().phase == Phase::WaitingForUnmetered);
    CHECK(both.line.asked.empty());
}

SCENARIO("several saves in a row make one round")
{
    PhoneAndCentral both;
    both.enrol();
    both.go();
    const auto before = both.line.asked.size();
    for (std::uint8_t row = 1; row <= 3; ++row) {
        both.phone.create(row, "dark");
        both.wishes.nudge();
        both.pass(200);
    }
    CHECK(both.line.asked.size() == before);
    CHECK(both.status().rows.waiting == 3);
    both.pass(1'000);
    CHECK(both.line.asked.size() == before + 1);
    CHECK(both.status().rows.confirmed == 3);
}

SCENARIO("a nudge with nothing to send asks nobody")
{
    PhoneAndCentral both;
    both.enrol();
    both.go();
    const auto before = both.line.asked.size();
    both.wishes.nudge();
    both.pass(5'000);
    CHECK(both.line.asked.size() == before);
}

SCENARIO("an idle phone asks every few minutes what is new")
{
    PhoneAndCentral both;
    both.enrol();
    both.go();
    const auto before = both.line.asked.size();
    both.pass(sync::tuning::idleMs - 1);
    CHECK(both.line.asked.size() == before);
    CHECK(both.status().nextTryMs);
    both.pass(1);
    both.go();
    CHECK(both.line.asked.size() == before + 1);
    CHECK(both.sentBatches().empty());
}

SCENARIO("failures in a row are tried ever more seldom, and a network that comes back is used at once")
{
    PhoneAndCentral both;
    both.enrol();
    both.phone.create(1, "dark");
    both.alwaysMeets = [](const sync::HttpRequest&) { return test::unreachable(); };
    both.pass(3'600'000);
    CHECK(both.line.asked.size() >= 10);
    CHECK(both.line.asked.size() <= 20);
    CHECK(both.status().phase == Phase::BackingOff);

    both.alwaysMeets.reset();
    both.offline();
    both.go();
    CHECK(both.status().phase == Phase::WaitingForNetwork);
    both.online();
    both.pass(2'000);
    CHECK(both.status().rows.confirmed == 1);
}

SCENARIO("a save does not shorten the back-off, a person does")
{
    PhoneAndCentral both;
    both.enrol();
    for (int i = 0; i < 8; ++i)
        both.next(test::unreachable());
    both.pass(200'000);
    const auto before = both.line.asked.size();
    REQUIRE(both.status().phase == Phase::BackingOff);
    both.wishes.nudge();
    both.pass(3'000);
    CHECK(both.line.asked.size() == before);
    both.faults.clear();
    both.wishes.ask();
    both.go();
    CHECK(both.status().phase == Phase::Idle);
}

SCENARIO("the last confirmation is known after the app was closed")
{
    const test::TemporaryFolder folder;
    const auto file = (folder.path() / "phone.db").string();
    std::uint64_t confirmedAt = 0;
    {
        PhoneAndCentral both(file);
        both.enrol();
        both.phone.create(1, "dark");
        both.go();
        confirmedAt = both.status().lastConfirmedMs.value();
    }
    PhoneAndCentral again(file);
    again.offline();
    again.go();
    CHECK(again.status().lastConfirmedMs == confirmedAt);
    CHECK(again.status().rows.confirmed == 1);
}
