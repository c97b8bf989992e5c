// What others beat without having seen it stays to be read, with who and when (SYNC.md, invariant 3). The rows come as
// central would send them.
#include "domain/member_labels.h"
#include "schema/description.h"
#include "schema/row_codec.h"
#include "support/as_central.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"
#include "sync/protocol/cell.h"

using namespace lykta;
using namespace lykta::test;

namespace {

constexpr std::uint64_t theirNode = 77, strangersNode = 99;
constexpr std::uint64_t evening = 1'794'508'200'000;

sync::Body bodyOf(const Observation& row, std::uint64_t node, std::uint64_t ms)
{
    sync::Body body;
    for (const auto& edit : schema::cellsOf(row))
        body.put({edit.field, {sync::stampTime(ms), node}, edit.cell});
    return body;
}

} // namespace

SCENARIO("a value that another one beat unseen can be read, with who wrote it and when")
{
    TemporaryStore store;
    const auto walk = aWalk();
    auto row = anObservation(walk.id);
    row.author = Uuid::v7(5);
    auto body = bodyOf(row, theirNode, evening);
    const auto noteField = 17u, statusField = 23u;
    body.put({noteField, {sync::stampTime(evening + 60'000), sync::centralNode}, sync::bytesCell(noteField, "Lagad.")});
    body.lose({noteField, {sync::stampTime(evening + 5'000), theirNode}, sync::bytesCell(noteField, "Släckt.")});
    body.lose({noteField, {sync::stampTime(evening + 9'000), strangersNode}, ""});
    body.put({statusField, {sync::stampTime(evening + 1), theirNode}, sync::varintCell(statusField, 2)});
    body.lose({statusField, {sync::stampTime(evening), strangersNode}, sync::varintCell(statusField, 2)});
    AsCentral central(*store);
    central.bring(5, row.id, body);

    const auto all = store->observations().superseded(row.id);
    REQUIRE(all.size() == 2);
    THEN("newest first, each with the row as that value made it")
    {
        CHECK(all[0].member == "note");
        CHECK(all[0].row.note.empty());
        CHECK(all[1].row.note == "Släckt.");
        auto now = *store->observations().find(row.id);
        CHECK(now.note == "Lagad.");
        now.note = all[1].row.note;
        CHECK(all[1].row == now);
    }
    THEN("its hand and the hand that stands in its place are told apart")
    {
        CHECK(all[1].hand == store::Hand{false, false, row.author, static_cast<std::int64_t>(evening + 5'000)});
        CHECK(all[1].now == store::Hand{false, true, std::nullopt, static_cast<std::int64_t>(evening + 60'000)});
        CHECK(all[0].hand.device == std::nullopt);
    }
    THEN("a node whose first row is another one of the same walk is known by that")
    {
        auto other = anObservation(walk.id);
        other.author = Uuid::v7(6);
        central.bring(5, other.id, bodyOf(other, strangersNode, evening));
        CHECK(store->observations().superseded(row.id)[0].hand.device == other.author);
    }
    THEN("a value that is the standing one again is left out")
    {
        for (const auto& value : all)
            CHECK(value.member != "status");
    }
    CHECK(store->observations().superseded(Uuid::v7(1)).empty());
}

SCENARIO("a position that was beaten is one value, not five")
{
    TemporaryStore store;
    const auto walk = aWalk();
    save(*store, walk);
    auto mine = anObservation(walk.id);
    save(*store, mine);
    auto body = store->observations().open(mine.id)->seen;
    const auto before = store->observations().find(mine.id)->position;
    auto moved = mine;
    moved.position.point = GeoPoint{57.2, 14.1};
    moved.position.accuracyMetres = 3.5;
    for (const auto& edit : schema::differences(mine, moved)) {
        if (const auto* cell = body.find(edit.field); cell && cell->cell != edit.cell)
            body.lose({edit.field, cell->stamp, cell->cell});
        body.put({edit.field, {sync::stampTime(evening + 60'000), theirNode}, edit.cell});
    }
    AsCentral(*store).bring(5, mine.id, body);
    const auto all = store->observations().superseded(mine.id);
    REQUIRE(all.size() == 1);
    CHECK(all[0].member == "position");
    CHECK(all[0].hand.thisPhone);
    CHECK(all[0].hand.device == store->device());
    CHECK(all[0].row.position == before);
    CHECK_FALSE(all[0].now.thisPhone);
}

TEST_CASE("every member of every table has its words")
{
    const auto check = [](const auto& row) {
        schema::describe(row, [](schema::Ids, std::string_view name, schema::Use, const auto&) {
            for (const auto language : {Language::Swedish, Language::English})
                if (!name.empty()) {
                    INFO(name);
                    CHECK(memberLabel(name, language).find('_') == std::string_view::npos);
                    CHECK((memberLabel(name, language) != name));
                }
        });
    };
    check(Organisation{});
    check(Place{});
    check(Walk{});
    check(Stop{});
    check(Observation{});
    check(Photo{});
    check(Presence{});
    check(TrackPiece{});
    check(ChecklistQuestion{});
    check(ChecklistAnswer{});
    check(FollowUp{});
    check(FollowUpAnswer{});
    check(ParticipantCount{});
    check(StopVisit{});
    check(Checklist{});
    CHECK(memberLabel("position", Language::Swedish) == "Position");
    CHECK(memberLabel("geometry", Language::Swedish) == "Område");
    CHECK(memberLabel("something newer", Language::Swedish) == "something newer");
}
