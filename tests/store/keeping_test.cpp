// What may leave the phone, and how it comes back (SYNC.md, invariant 8).
#include "schema/row_codec.h"
#include "support/as_central.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"
#include "sync/protocol/cell.h"

using namespace lykta;
using namespace lykta::test;

namespace {

constexpr std::int64_t later = 1'900'000'000'000;

/// A walk that has ended, with an observation and its photo, all of this phone.
struct Evening
{
    TemporaryStore store;
    Walk walk = aWalk();
    Observation observation;
    Photo photo;

    Evening()
    {
        walk.status = WalkStatus::Closed;
        walk.endedAt = eveningWalk;
        observation = anObservation(walk.id);
        photo = aPhoto(observation, store->photoFiles().add("not really a JPEG"));
        save(*store, walk);
        save(*store, observation);
        store->door().commit([&](store::Writer& writer) {
            writer.create(photo);
            writer.attachFile(photo.id, photo.sha256, store::PhotoFiles::nameOf(photo.sha256), photo.size);
        });
    }

    /// Central says of the photo's bytes what it says.
    void central(AsCentral& central, bool stored, bool readable)
    {
        auto body = store->replica().find(6, photo.id.raw())->body;
        auto after = photo;
        after.author = store->device();
        auto before = after;
        after.stored = stored;
        after.readable = readable;
        for (const auto& edit : schema::differences(before, after))
            body.put({edit.field, {body.latest().time + 1, sync::centralNode}, edit.cell});
        central.bring(6, photo.id, body);
    }
};

} // namespace

SCENARIO("a photo's original leaves only when it is stored, readable and in a backup")
{
    Evening evening;
    AsCentral central(*evening.store);
    auto keeping = evening.store->keeping();
    CHECK(keeping.releaseOriginals(later) == 0);
    central.acknowledge();
    CHECK(keeping.releaseOriginals(later) == 0);
    evening.central(central, true, false);
    central.backUp();
    CHECK(keeping.releaseOriginals(later) == 0);
    evening.central(central, true, true);
    CHECK(keeping.releaseOriginals(later) == 0); // that word lies in no backup yet
    central.backUp();
    CHECK(keeping.releaseOriginals(evening.photo.takenAt.ms) == 0);
    CHECK(keeping.releaseOriginals(later) == evening.photo.size);
    CHECK(evening.store->photoFiles().names().empty());
    CHECK(evening.store->photos().listed(evening.photo.id)->path.empty());
    THEN("it is not fetched by itself, but when somebody opens it")
    {
        auto& ledger = central.connection().photos();
        CHECK(ledger.pendingDownloads(10).empty());
        CHECK(ledger.standing().missing == 0);
        CHECK(keeping.fetchOriginal(evening.photo.id));
        REQUIRE(ledger.pendingDownloads(10).size() == 1);
        CHECK(ledger.standing().missing == 1);
        CHECK_FALSE(keeping.fetchOriginal(evening.photo.id));
    }
    THEN("the row is still whole after the store was opened again")
    {
        CHECK(evening.store->photos().find(evening.photo.id)->stored);
    }
}

SCENARIO("the rows of old walks leave under the same rule, still count, and come back")
{
    Evening evening;
    AsCentral central(*evening.store);
    auto keeping = evening.store->keeping();
    CHECK(keeping.releaseWalksEndedBefore(later) == 0);
    central.acknowledge();
    CHECK(keeping.releaseWalksEndedBefore(later) == 0);
    central.backUp();
    auto& replica = evening.store->replica();
    const auto observation = *replica.find(5, evening.observation.id.raw());
    CHECK(keeping.releaseWalksEndedBefore(eveningWalk.ms) == 0);
    CHECK(keeping.releaseWalksEndedBefore(later) == 2);
    CHECK(keeping.releaseWalksEndedBefore(later) == 0);
    CHECK(evening.store->walks().find(evening.walk.id));
    CHECK_FALSE(evening.store->observations().find(evening.observation.id));
    CHECK(evening.store->observations().ofWalk(evening.walk.id).empty());
    CHECK_THROWS(replica.save(5, evening.observation.id.raw(), {{17, ""}}));

    AND_WHEN("the walk is opened again")
    {
        CHECK(keeping.fetchWalk(evening.walk.id) == 2);
        const auto ask = replica.ask();
        REQUIRE(ask.fills_size() == 1);
        CHECK(ask.fills(0).after() < observation.seq);
        CHECK(ask.fills(0).upto() >= observation.seq);
        CHECK_FALSE(ask.has_digest());
        central.say([&](wire::Answer& answer) {
            auto& row = *answer.mutable_page()->add_rows();
            row.set_table(5);
            row.set_id(std::string(evening.observation.id.raw()));
            row.set_scope(observation.scope);
            row.set_seq(observation.seq);
            row.set_body(sync::serialise(observation.body));
            auto& fill = *answer.mutable_page()->add_fills();
            fill = ask.fills(0);
            fill.set_after(fill.upto());
        });
        CHECK(evening.store->observations().find(evening.observation.id)->note == evening.observation.note);
        CHECK(evening.store->observations().ofWalk(evening.walk.id).size() == 1);
        CHECK(replica.ask().fills_size() == 0);
        CHECK(replica.find(5, evening.observation.id.raw())->hash == observation.hash);
    }
    AND_WHEN("it changes at central meanwhile")
    {
        auto body = observation.body;
        body.put({17, {body.latest().time + 1, sync::centralNode}, sync::bytesCell(17, "lagad")});
        central.bring(5, evening.observation.id, body);
        CHECK(evening.store->observations().find(evening.observation.id)->note == "lagad");
    }
}

SCENARIO("a walk with anything that is not safe stays whole")
{
    Evening evening;
    AsCentral central(*evening.store);
    central.acknowledge();
    central.backUp();
    const auto opened = *evening.store->observations().open(evening.observation.id);
    auto row = opened.row;
    row.note = "changed after the backup";
    evening.store->door().commit([&](store::Writer& writer) { writer.update(opened, row); });
    CHECK(evening.store->keeping().releaseWalksEndedBefore(later) == 0);
    central.acknowledge();
    CHECK(evening.store->keeping().releaseWalksEndedBefore(later) == 0);
    central.backUp();
    CHECK(evening.store->keeping().releaseWalksEndedBefore(later) == 2);
}
