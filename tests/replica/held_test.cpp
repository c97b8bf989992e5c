// Answers that do not take what was sent: held in quarantine, not kept at all, or no answer to the question.
#include "replica/joined.h"
#include "support/catch2.h"

using namespace lykta::sync;
using namespace lykta::test;
namespace wire = lykta::wire;

SCENARIO("what central holds in quarantine")
{
    Joined world;
    auto& [central, phone] = world;
    phone.create(1, "good");
    syncFully(phone, central);
    GIVEN("an edit of a row and a new row that central does not accept")
    {
        central.quarantinedIds = {rowId(1), rowId(2)};
        phone.note(1, "bad");
        phone.create(2, "bad");
        phone.create(3, "good");
        syncFully(phone, central);
        THEN("the edit is undone here, the new row is gone, the rest went through")
        {
            CHECK(phone.noteOf(1) == "good");
            CHECK_FALSE(phone.find(2));
            CHECK_FALSE(phone.projection.rows.contains({observations, rowId(2)}));
            CHECK(phone.noteOf(3) == "good");
        }
        THEN("they are counted as held, and what was written can still be read in the journal")
        {
            CHECK(phone.replica.standing().held == 2);
            CHECK(phone.replica.standing().confirmed == 1);
            SQLite::Statement entries(phone.database, "SELECT change FROM journal WHERE verdict = 1 ORDER BY n");
            REQUIRE(entries.executeStep());
            REQUIRE(entries.executeStep());
            wire::Change change;
            REQUIRE(change.ParseFromString(entries.getColumn(0).getString()));
            CHECK(parseBody(change.body())->cellOf(noteField) == bytesCell(noteField, "bad"));
        }
        THEN("they stay when central has made its backup, the others go")
        {
            central.backupSeq = central.head;
            syncFully(phone, central);
            CHECK(phone.database.execAndGet("SELECT COUNT(*) FROM journal").getInt() == 2);
            CHECK(phone.replica.standing().held == 2);
            CHECK(phone.replica.standing().confirmed == 1);
        }
    }
}

SCENARIO("answers that contradict the question are not taken in")
{
    Joined world;
    auto& [central, phone] = world;
    phone.create(1, "a");
    const auto ask = world.askWithBatch();
    const auto good = world.answer(ask);
    const auto refused = [&](const wire::Ask& asked, const wire::Answer& answer) {
        CHECK_THROWS_AS(take(phone, asked, answer), std::runtime_error);
        CHECK(phone.replica.standing().waiting == 1);
        CHECK(phone.replica.freeze(maxBatchBytes)->n == 1);
    };
    auto other = good;
    other.set_store(std::string(16, 'x'));
    refused(ask, other);
    auto withoutAck = good;
    withoutAck.clear_ack();
    refused(ask, withoutAck);
    auto withoutBatch = ask;
    withoutBatch.clear_batch();
    refused(withoutBatch, good);
    auto otherBatch = good;
    otherBatch.mutable_ack()->set_n(2);
    refused(ask, otherBatch);
    auto strayVerdict = good;
    strayVerdict.mutable_ack()->add_verdicts()->set_index(1);
    refused(ask, strayVerdict);
    auto badRow = good;
    auto* row = badRow.mutable_page()->add_rows();
    row->set_table(observations);
    row->set_id(rowId(9));
    row->set_seq(1);
    row->set_scope(1);
    row->set_body("garbage");
    refused(ask, badRow);
    auto strayFill = good;
    strayFill.mutable_page()->add_fills()->set_scope(1);
    refused(ask, strayFill);

    take(phone, ask, good);
    CHECK(phone.replica.standing().waiting == 0);
}

SCENARIO("central's quarantine holds no more: what it has not kept stays here")
{
    Joined world;
    auto& [central, phone] = world;
    phone.create(1, "kept");
    phone.create(2, "not kept");
    const auto full = [&](wire::Answer answer, std::uint32_t index) {
        auto& verdict = *answer.mutable_ack()->add_verdicts();
        verdict.set_index(index);
        verdict.set_kind(wire::Verdict::QUARANTINED);
        verdict.set_reason("full");
        return answer;
    };
    GIVEN("an own edit that was answered so")
    {
        const auto ask = world.askWithBatch();
        take(phone, ask, full(world.answer(ask), 1));
        CHECK(phone.replica.standing().held == 1);
        CHECK_FALSE(phone.replica.freeze(maxBatchBytes));
        WHEN("the phone is revoked later")
        {
            phone.replica.becomeRevoked();
            THEN("it is offered with the rest")
            {
                const auto batch = Phone::read(phone.replica.freeze(maxBatchBytes).value());
                REQUIRE(batch.changes_size() == 1);
                CHECK(batch.testimony());
                CHECK(batch.changes(0).id() == rowId(2));
            }
        }
        WHEN("a backup has it all")
        {
            central.backupSeq = central.head;
            syncOnce(phone, central);
            THEN("the entry stays")
            {
                CHECK(phone.replica.standing().held == 1);
            }
        }
    }
    GIVEN("testimony of a revoked phone, part of which was answered so")
    {
        phone.replica.becomeRevoked();
        const auto ask = world.askWithBatch();
        wire::Answer answer;
        answer.set_store(ask.store());
        answer.mutable_ack()->set_n(1);
        answer.mutable_ack()->set_seq(1);
        take(phone, ask, full(answer, 1));
        THEN("the rest is open still, and goes with the next batch")
        {
            const auto batch = Phone::read(phone.replica.freeze(maxBatchBytes).value());
            REQUIRE(batch.changes_size() == 1);
            CHECK(batch.n() == 2);
            CHECK(batch.changes(0).id() == rowId(2));
            CHECK(phone.find(2));
            CHECK_FALSE(phone.find(1));
        }
    }
    GIVEN("a batch that was refused whole, and a later edit")
    {
        const auto first = phone.replica.freeze(maxBatchBytes).value();
        phone.replica.giveWay();
        phone.create(3, "later");
        THEN("both go under the same number")
        {
            const auto next = Phone::read(phone.replica.freeze(maxBatchBytes).value());
            CHECK(next.n() == first.n);
            CHECK(next.changes_size() == 3);
        }
    }
}
