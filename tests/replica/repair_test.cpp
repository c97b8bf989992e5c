#include "replica/central_double.h"
#include "support/catch2.h"
#include "sync/protocol/limits.h"

using namespace lykta::sync;
using namespace lykta::test;
namespace wire = lykta::wire;

namespace {

constexpr std::uint64_t hour = 3'600'000;

struct Joined
{
    CentralDouble central;
    Phone phone;

    Joined() { phone.replica.enrol(central.store); }
    std::string centralBody(std::uint8_t row) { return central.rows.at({observations, rowId(row)}).body; }
    Problem refusal()
    {
        const auto frozen = phone.replica.freeze(maxBatchBytes);
        auto ask = phone.replica.ask();
        if (frozen)
            ask.set_batch(frozen->bytes);
        return std::get<CentralDouble::Refusal>(central.answer(ask)).problem;
    }
    /// What central answers to «diverged»: the greatest checkpoint that fits its history.
    std::uint64_t common()
    {
        for (const auto& [seq, chain] : phone.replica.checkpoints())
            if (seq <= central.head && chain == central.chainAt(seq))
                return seq;
        return 0;
    }
};

} // namespace

SCENARIO("a clock that runs ahead")
{
    Joined world;
    auto& [central, phone] = world;
    phone.create(1, "before");
    syncFully(phone, central);

    GIVEN("edits made while the clock stood three hours ahead")
    {
        phone.nowMs += 3 * hour;
        phone.note(1, "first");
        phone.create(2, "second");
        phone.nowMs += 1000;
        phone.create(3, "third");
        REQUIRE(world.refusal() == Problem::Clock);
        WHEN("the phone restamps by central's time")
        {
            central.nowMs += 500;
            phone.replica.restamp(central.nowMs, std::nullopt);
            THEN("the edits keep their order, none is later than now, and they go through")
            {
                const auto limit = stampTime(central.nowMs) + 10;
                CHECK(phone.body(1).latest().time <= limit);
                CHECK(phone.body(1).latest() < phone.body(2).latest());
                CHECK(phone.body(2).latest() < phone.body(3).latest());
                CHECK(phone.body(3).latest().time <= limit);
                syncFully(phone, central);
                CHECK(phone.noteOf(1) == "first");
                CHECK(parseBody(world.centralBody(1))->lost.empty());
                for (std::uint8_t row = 1; row <= 3; ++row)
                    CHECK(world.centralBody(row) == serialise(phone.body(row)));
                CHECK(phone.replica.ask().digest() == central.digestOf(1));
            }
            THEN("what is saved afterwards is stamped by central's clock, the phone's still being wrong")
            {
                phone.note(1, "after");
                CHECK(unixMs(phone.body(1).latest().time) <= central.nowMs + 2000);
                syncFully(phone, central);
                CHECK(phone.noteOf(1) == "after");
            }
        }
    }
    GIVEN("an edit on top of one that another wrote a few minutes ahead")
    {
        Phone other;
        other.replica.enrol(central.store);
        other.nowMs = central.nowMs + 4 * 60 * 1000;
        syncFully(other, central);
        other.note(1, "other's");
        syncFully(other, central);
        auto ask = phone.replica.ask();
        take(phone, ask, std::get<wire::Answer>(central.answer(ask)));
        phone.nowMs += 3 * hour;
        phone.note(1, "mine, on top");
        REQUIRE(world.refusal() == Problem::Clock);
        WHEN("it is restamped")
        {
            phone.replica.restamp(central.nowMs, std::nullopt);
            syncFully(phone, central);
            THEN("it still comes after what it replaced")
            {
                CHECK(phone.noteOf(1) == "mine, on top");
                CHECK(bytesOf(parseBody(world.centralBody(1))->cellOf(noteField)) == std::string_view("mine, on top"));
            }
            THEN("so does the next edit")
            {
                phone.nowMs = central.nowMs;
                phone.note(1, "and again");
                syncFully(phone, central);
                CHECK(phone.noteOf(1) == "and again");
            }
        }
    }
    GIVEN("a clock that ran behind")
    {
        phone.nowMs -= 3 * hour;
        phone.note(1, "late but true");
        syncFully(phone, central);
        THEN("the edit comes after what it replaced all the same")
        {
            CHECK(phone.noteOf(1) == "late but true");
            CHECK(phone.body(1).lost.empty());
        }
    }
}

SCENARIO("a clone")
{
    Joined world;
    auto& [central, phone] = world;
    GIVEN("a phone that was copied, and whose copy has sent other edits under the same number")
    {
        phone.create(1, "a");
        syncFully(phone, central);
        Phone copy;
        {
            SQLite::Backup backup(copy.database, phone.database);
            backup.executeStep();
        }
        phone.note(1, "phone's");
        syncFully(phone, central);
        copy.nowMs += 2000;
        copy.note(1, "copy's");
        copy.create(2, "copy's");
        const auto frozen = copy.replica.freeze(maxBatchBytes);
        auto ask = copy.replica.ask();
        ask.set_batch(frozen->bytes);
        REQUIRE(std::get<CentralDouble::Refusal>(central.answer(ask)).problem == Problem::Clone);
        WHEN("the copy takes a node of its own")
        {
            copy.replica.restamp(central.nowMs + 3000, 4711);
            THEN("its edits are its new node's, and nothing of either is lost")
            {
                CHECK(copy.replica.node() == 4711);
                CHECK(copy.body(2).latest().node == 4711);
                CHECK(copy.replica.freeze(maxBatchBytes)->n == 1);
                syncFully(copy, central);
                syncFully(phone, central);
                CHECK(copy.noteOf(1) == "copy's");
                CHECK(copy.body(1) == phone.body(1));
                REQUIRE(phone.body(1).lost.size() == 1);
                CHECK(phone.body(1).lost[0].cell == bytesCell(noteField, "phone's"));
                CHECK(phone.noteOf(2) == "copy's");
            }
        }
    }
}

SCENARIO("central was restored from a backup")
{
    Joined world;
    auto& [central, phone] = world;
    phone.create(1, "before the backup");
    syncFully(phone, central);
    central.backupSeq = central.head;
    const auto backup = central;
    phone.note(1, "after the backup");
    phone.create(2, "after the backup");
    syncFully(phone, central);
    Phone other;
    other.replica.enrol(central.store);
    syncFully(other, central);
    Phone gone;
    gone.replica.enrol(central.store);
    gone.create(3, "by a phone that never comes back");
    syncFully(gone, central);
    syncFully(phone, central);
    REQUIRE(phone.noteOf(3) == "by a phone that never comes back");

    GIVEN("the store as it was at the backup, with a commit of another life")
    {
        central = backup;
        central.restored();
        Phone newcomer;
        newcomer.replica.enrol(central.store);
        newcomer.create(4, "in the new life");
        syncFully(newcomer, central);
        phone.create(5, "still open");
        REQUIRE(world.refusal() == Problem::Diverged);
        REQUIRE(world.common() == 1);
        WHEN("the phone rewinds to what they have in common")
        {
            phone.replica.rewind(world.common(), 1);
            CHECK(phone.noteOf(1) == "after the backup");
            CHECK(phone.replica.standing().waiting == 3);
            syncFully(phone, central);
            THEN("what it wrote since is there again")
            {
                CHECK(bytesOf(parseBody(world.centralBody(1))->cellOf(noteField)) ==
                      std::string_view("after the backup"));
                CHECK(world.centralBody(2) == serialise(phone.body(2)));
                CHECK(world.centralBody(5) == serialise(phone.body(5)));
                CHECK(phone.noteOf(4) == "in the new life");
                CHECK(phone.replica.standing().waiting == 0);
            }
            THEN("what others had written is told as testimony, once, and is gone here")
            {
                CHECK(central.testimonies == 1);
                REQUIRE(central.quarantine.size() == 1);
                CHECK(central.quarantine[0].id() == rowId(3));
                CHECK_FALSE(phone.find(3));
                CHECK(phone.replica.standing().held == 0);
                syncFully(phone, central);
                CHECK(central.testimonies == 1);
            }
            THEN("all agree in the end")
            {
                syncFully(newcomer, central);
                CHECK(phone.replica.ask().digest() == central.digestOf(1));
                CHECK(newcomer.replica.ask().digest() == central.digestOf(1));
            }
        }
    }
    GIVEN("the store as it was at the backup, and a phone that is revoked when it has just learned of it")
    {
        central = backup;
        central.restored();
        phone.replica.rewind(world.common(), 1);
        SQLite::Transaction transaction(phone.database);
        phone.replica.becomeRevoked();
        transaction.commit();
        THEN("what it knows to be lost there is testimony, its own and others'; what central has is gone")
        {
            std::multiset<std::string> told;
            for (auto batch = phone.replica.freeze(maxBatchBytes); batch; batch = phone.replica.freeze(maxBatchBytes)) {
                wire::Batch sent;
                REQUIRE(sent.ParseFromString(batch->bytes));
                CHECK(sent.testimony());
                for (const auto& change : sent.changes())
                    told.insert(change.id());
                auto ask = phone.replica.ask();
                ask.set_batch(batch->bytes);
                auto answer = std::get<wire::Answer>(central.answer(ask));
                answer.clear_page(); // a revoked phone hears nothing but that it was heard
                answer.clear_grants();
                take(phone, ask, answer);
            }
            CHECK(told == std::multiset{rowId(1), rowId(2), rowId(3)});
            CHECK(central.quarantine.size() == told.size());
            CHECK(phone.projection.rows.empty());
        }
    }
    GIVEN("a store with no past in common")
    {
        central = CentralDouble();
        central.restored();
        REQUIRE(world.common() == 0);
        WHEN("the phone rewinds to the start")
        {
            phone.replica.rewind(0, 0);
            syncFully(phone, central);
            THEN("it brings back what it still has in its journal, and tells the rest")
            {
                CHECK(phone.noteOf(1) == "after the backup");
                CHECK(phone.noteOf(2) == "after the backup");
                CHECK(central.quarantine.size() == 1);
            }
        }
    }
}
