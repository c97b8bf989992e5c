// What a phone sends, and what is sure then.
#include "replica/joined.h"
#include "support/catch2.h"

using namespace lykta::sync;
using namespace lykta::test;

SCENARIO("rows go to central and are confirmed")
{
    Joined world;
    auto& [central, phone] = world;
    GIVEN("two new rows")
    {
        phone.create(1, "a");
        phone.create(2, "b", 2);
        WHEN("they are synced")
        {
            syncFully(phone, central);
            THEN("central has the same bytes, and the phone says so")
            {
                CHECK(central.rows.size() == 2);
                CHECK(world.centralBody(1) == serialise(phone.body(1)));
                CHECK(phone.find(1)->hash == central.hashOf({observations, rowId(1)}));
                CHECK(phone.find(1)->seq == 1);
                CHECK(phone.replica.standing().waiting == 0);
                CHECK(phone.replica.standing().confirmed == 2);
                CHECK_FALSE(phone.replica.isWaiting(observations, rowId(1)));
                CHECK(phone.replica.ask().digest() == central.digestOf(1) + central.digestOf(2));
            }
            THEN("an edit afterwards waits, and is applied as it is")
            {
                phone.note(1, "c");
                CHECK(phone.replica.standing().waiting == 1);
                CHECK(phone.replica.standing().confirmed == 1);
                const auto applied = syncOnce(phone, central);
                CHECK(applied.acknowledgedChanges == 1);
                CHECK(applied.rows == 0); // clean: nothing comes back
                CHECK(world.centralBody(1) == serialise(phone.body(1)));
                CHECK(phone.body(1).lost.empty());
            }
        }
    }
    GIVEN("rows that were recorded before the phone joined, and edited several times")
    {
        Phone early;
        early.create(1, "a");
        early.note(1, "b");
        early.create(2, "c");
        early.replica.enrol(central.store);
        WHEN("they are synced")
        {
            syncFully(early, central);
            THEN("they are confirmed with the hashes of the store that was joined")
            {
                CHECK(early.find(1)->hash == central.hashOf({observations, rowId(1)}));
                CHECK(early.replica.standing().confirmed == 2);
            }
        }
    }
}

SCENARIO("a lost answer does no harm")
{
    Joined world;
    auto& [central, phone] = world;
    phone.create(1, "a");
    const auto ask = world.askWithBatch();
    GIVEN("a batch that central took in and whose answer was lost")
    {
        (void)central.answer(ask);
        REQUIRE(central.head == 1);
        WHEN("the same bytes are sent again")
        {
            CHECK(world.askWithBatch().batch() == ask.batch());
            take(phone, ask, world.answer(ask));
            THEN("it was taken in once")
            {
                CHECK(central.head == 1);
                CHECK(phone.replica.standing().waiting == 0);
            }
        }
        WHEN("another phone has edited the row before the answer comes")
        {
            Phone other;
            other.replica.enrol(central.store);
            other.nowMs += 1000;
            syncFully(other, central);
            other.note(1, "z");
            syncFully(other, central);
            take(phone, phone.replica.ask(), world.answer(phone.replica.ask())); // pulls without its batch
            REQUIRE(phone.noteOf(1) == "z");
            take(phone, world.askWithBatch(), world.answer(world.askWithBatch()));
            THEN("the acknowledgement does not set the row back")
            {
                CHECK(phone.find(1)->seq == 2);
                CHECK(phone.find(1)->hash == central.hashOf({observations, rowId(1)}));
                CHECK(phone.noteOf(1) == "z");
            }
        }
    }
    GIVEN("an answer that is taken in twice")
    {
        const auto answer = world.answer(ask);
        take(phone, ask, answer);
        THEN("the second is an answer to an older question, and nothing changes")
        {
            const auto before = phone.replica.ask().SerializeAsString();
            CHECK_THROWS_AS(take(phone, ask, answer), std::runtime_error);
            CHECK(phone.replica.ask().SerializeAsString() == before);
        }
    }
}

SCENARIO("edits that did not see each other")
{
    Joined world;
    auto& [central, phone] = world;
    Phone other;
    other.replica.enrol(central.store);
    phone.create(1, "first");
    syncFully(phone, central);
    syncFully(other, central);

    GIVEN("two phones that change the same field offline")
    {
        phone.nowMs += 1000;
        phone.note(1, "phone's");
        other.nowMs += 2000;
        other.note(1, "other's");
        WHEN("both sync, the later one first")
        {
            syncFully(other, central);
            syncFully(phone, central);
            syncFully(other, central);
            THEN("the later value stands, the earlier is kept, and all three agree")
            {
                CHECK(phone.noteOf(1) == "other's");
                REQUIRE(phone.body(1).lost.size() == 1);
                CHECK(phone.body(1).lost[0].cell == bytesCell(noteField, "phone's"));
                CHECK(phone.body(1) == other.body(1));
                CHECK(serialise(phone.body(1)) == world.centralBody(1));
                CHECK(phone.replica.ask().digest() == other.replica.ask().digest());
            }
        }
        WHEN("both sync, the earlier one first")
        {
            syncFully(phone, central);
            syncFully(other, central);
            syncFully(phone, central);
            THEN("it ends the same")
            {
                CHECK(phone.noteOf(1) == "other's");
                CHECK(phone.body(1).lost.size() == 1);
                CHECK(phone.body(1) == other.body(1));
            }
        }
    }
    GIVEN("an edit that was made on top of the other's")
    {
        phone.nowMs += 1000;
        phone.note(1, "phone's");
        syncFully(phone, central);
        syncFully(other, central);
        other.nowMs += 5000;
        other.note(1, "other's");
        syncFully(other, central);
        THEN("nothing was lost: its author had seen it")
        {
            CHECK(parseBody(world.centralBody(1))->lost.empty());
        }
    }
    GIVEN("an open entry whose cell was beaten meanwhile")
    {
        phone.nowMs += 1000;
        phone.note(1, "phone's");
        other.nowMs += 2000;
        other.note(1, "other's");
        syncFully(other, central);
        auto ask = phone.replica.ask();
        take(phone, ask, world.answer(ask));
        REQUIRE(phone.noteOf(1) == "other's");
        WHEN("its author writes again")
        {
            phone.nowMs += 3000;
            phone.note(1, "phone's second");
            THEN("the first goes to central as it was, in an entry of its own, and is kept among the losers")
            {
                const auto frozen = phone.replica.freeze(maxBatchBytes);
                CHECK(Phone::read(*frozen).changes_size() == 2);
                syncFully(phone, central);
                CHECK(phone.noteOf(1) == "phone's second");
                CHECK(phone.body(1).lost.size() == 1);
                CHECK(phone.body(1).lost[0].cell == bytesCell(noteField, "phone's"));
                CHECK(serialise(phone.body(1)) == world.centralBody(1));
            }
        }
    }
}

SCENARIO("entries are let go of only below the backup")
{
    Joined world;
    auto& [central, phone] = world;
    phone.create(1, "a");
    syncFully(phone, central);
    phone.create(2, "b");
    syncFully(phone, central);
    const auto entries = [&] { return phone.database.execAndGet("SELECT COUNT(*) FROM journal").getInt(); };
    REQUIRE(entries() == 2);

    central.backupSeq = 1;
    syncFully(phone, central);
    CHECK(entries() == 1);
    central.backupSeq = 2;
    syncFully(phone, central);
    CHECK(entries() == 0);
    CHECK(phone.replica.standing().confirmed == 2);
    phone.note(1, "c");
    CHECK(phone.replica.standing().confirmed == 1);
    CHECK(phone.replica.standing().waiting == 1);
}

SCENARIO("batches are of a size")
{
    Joined world;
    auto& [central, phone] = world;
    GIVEN("more rows than a batch may hold")
    {
        for (int i = 0; i < 600; ++i) {
            std::string id = rowId(1);
            id[0] = static_cast<char>(i & 0xff);
            id[1] = static_cast<char>(i >> 8);
            phone.replica.save(observations, id,
                               {{classField, varintCell(classField, 1)}, {noteField, bytesCell(noteField, "x")}});
        }
        THEN("five hundred go first")
        {
            CHECK(Phone::read(*phone.replica.freeze(maxBatchBytes)).changes_size() == 500);
            syncFully(phone, central);
            CHECK(central.rows.size() == 600);
            CHECK(central.head == 2);
        }
        THEN("fewer where fewer bytes were asked for, and after 413 fewer still")
        {
            const auto batch = phone.replica.freeze(2000);
            CHECK(batch->bytes.size() <= 2000);
            CHECK(batch->n == 1);
            phone.replica.thaw();
            const auto smaller = phone.replica.freeze(500);
            CHECK(smaller->bytes.size() <= 500);
            CHECK(smaller->n == 1);
            phone.replica.thaw();
            CHECK(Phone::read(*phone.replica.freeze(1)).changes_size() == 1);
        }
    }
}
