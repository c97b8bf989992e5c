#include "capture/count_participants.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"

using namespace lykta;
using namespace lykta::test;

SCENARIO("participants are counted by their class", "[participants]")
{
    TemporaryStore store;
    const auto walk = aWalk();
    save(*store, walk);
    ParticipantCount women;
    women.walk = walk.id;
    women.age = AgeBand::From30;
    women.gender = Gender::Woman;
    women.attendance = Attendance::Resident;
    const auto count = [&](ParticipantCount counted, std::uint32_t number) {
        counted.count = number;
        capture::countParticipants(*store, store.clock, counted);
    };
    int writes = 0;
    const auto subscription = store->notices().subscribe([&](const store::ChangeNotices::Tables&) { ++writes; });

    GIVEN("a class that was counted up and down")
    {
        count(women, 1);
        count(women, 2);
        count(women, 1);
        THEN("it is one row, with the last number")
        {
            REQUIRE(store->participants().ofWalk(walk.id).size() == 1);
            CHECK(store->participants().ofWalk(walk.id).front().count == 1);
        }
        THEN("the same number again writes nothing")
        {
            const auto before = writes;
            count(women, 1);
            CHECK(writes == before);
        }
        THEN("another class is another row")
        {
            auto men = women;
            men.gender = Gender::Man;
            count(men, 3);
            CHECK(store->participants().ofWalk(walk.id).size() == 2);
        }
    }
    GIVEN("a class that an older build counted for everybody in the walk")
    {
        auto men = women;
        men.gender = Gender::Man;
        men.id = Uuid::v7(3'000);
        men.count = 4;
        save(*store, men);
        count(women, 2);
        THEN("every count of the walk is its leaders' alone")
        {
            for (const auto& each : store->participants().ofWalk(walk.id))
                CHECK(each.sensitivity == Sensitivity::Leaders);
            CHECK(store->participants().find(men.id)->count == 4);
        }
    }
    GIVEN("nothing counted")
    {
        count(women, 0);
        CHECK(writes == 0);
    }
    GIVEN("two phones that counted the same class before they met")
    {
        auto first = women, second = women;
        first.id = Uuid::v7(1'000);
        second.id = Uuid::v7(2'000);
        first.count = 6;
        second.count = 7;
        save(*store, second);
        save(*store, first);
        THEN("every phone takes the same one of the two, and goes on with it")
        {
            REQUIRE(store->participants().ofWalk(walk.id).size() == 1);
            CHECK(store->participants().ofWalk(walk.id).front().count == 6);
            count(women, 8);
            CHECK(store->participants().find(first.id)->count == 8);
            CHECK(store->participants().find(second.id)->count == 7);
        }
    }
    store->notices().unsubscribe(subscription);
}
