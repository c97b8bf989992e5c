// What users of other systems lost because something else went on meanwhile: somebody else's change, a server that took
// nothing, days without a network. Each as it would go here: the real phone, the real central.
#include "e2e/town.h"
#include "support/catch2.h"
#include "sync/protocol/envelope.h"
#include "sync/protocol/lykta.pb.h"

using namespace lykta;
using namespace lykta::test;
using sync::HttpAnswer;
using sync::HttpRequest;
using sync::SyncStatus;

namespace {

bool isPush(const HttpRequest& request)
{
    const auto raw = request.path == "/v1/sync" ? sync::unpack(request.body, request.headers.at("Content-Type"))
                                                : std::optional<std::string>();
    wire::Ask ask;
    return raw && ask.ParseFromString(*raw) && !ask.batch().empty();
}

/// As central says it while its disk has no room: rows are not taken, and still given.
HttpAnswer noRoom()
{
    HttpAnswer answer;
    answer.outcome = HttpAnswer::Outcome::Answered;
    answer.status = 507;
    answer.headers["content-type"] = "application/problem+json";
    answer.body = R"({"type":"urn:lykta:problem:full","title":"Full","status":507})";
    return answer;
}

} // namespace

// MerginMaps/mobile 3642: the server had finished a push, the app had not heard of it; somebody else's change came
// between, and the next synchronisation took the app's own rows for new ones: they were there twice.
SCENARIO("a push that was taken without the phone hearing of it, and somebody else's change behind it",
         "[loss][mergin-mobile-3642]")
{
    Town town;
    const auto phone = town.phone("phone"), office = town.phone("office");
    const auto walk = planWalk(*phone);
    const auto old = phone->observe(walk, "old", 0);
    phone->syncUntil("the walk", allConfirmed);
    office->syncUntil("the walk", [&](const SyncStatus& status) {
        return allConfirmed(status) && office->store().observations().find(old);
    });
    const auto added = phone->observe(walk, "added", 0);
    write(*phone, old, "edited");
    phone->onTheWay([](const HttpRequest&, const Pass& pass) {
        pass();
        return HttpAnswer{};
    });
    phone->syncUntil("the lost answer", failed);
    office->observe(walk, "from the office", 0);
    write(*office, old, "edited at the office");
    office->syncUntil("the office's rows", allConfirmed);
    phone->restart();
    phone->onTheWay({});
    phone->syncUntil("the end", allConfirmed);
    office->syncUntil(
        "the same", [&](const SyncStatus& status) { return allConfirmed(status) && office->rows() == phone->rows(); });
    CHECK(phone->store().observations().ofWalk(walk).size() == 3);
    CHECK(noteOf(*phone, added) == "added");
    CHECK(noteOf(*phone, old) == "edited at the office");
    CHECK(phone->store().replica().find(5, old.raw())->body.lost.size() == 1); // the phone's word, unseen by the office
}

// opengisch/QField 7479: a day's work could not be pushed (nothing seemed to be there to push); the next day's went,
// and the first day's was gone.
SCENARIO("a day that could not be sent goes with the next one", "[loss][qfield-7479]")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    phone->onTheWay([](const HttpRequest&, const Pass&) { return HttpAnswer{}; });
    std::vector<Uuid> first;
    for (int i = 0; i < 7; ++i)
        first.push_back(phone->observe(walk, "first day " + std::to_string(i), i == 0 ? 1 : 0));
    SyncStatus told;
    phone->syncUntil("no network", [&](const SyncStatus& status) {
        told = status;
        return failed(status);
    });
    CHECK(told.rows.waiting == 9); // with the walk and the photo's row: they are there to be pushed, and counted
    phone->restart();
    phone->setAhead(24 * 3'600'000);
    phone->observe(walk, "second day", 0);
    phone->setAhead(0);
    phone->onTheWay({});
    phone->syncUntil("both days",
                     [](const SyncStatus& status) { return allConfirmed(status) && status.photos.waiting == 0; });
    CHECK(atCentral(town, "SELECT COUNT(*) FROM record WHERE tbl = 5 AND body IS NOT NULL") == 8);
    CHECK(atCentral(town, "SELECT COUNT(*) FROM blob") == 1);
    for (const auto& id : first)
        CHECK(phone->store().observations().stateOf(id) == store::RowState::Confirmed);
}

// nextcloud/android 14927 and 14968: a note had been edited on the phone while nothing could be uploaded; the
// background sync put the server's version back over it.
SCENARIO("central takes nothing but still gives: what was edited here meanwhile is not put back",
         "[loss][nextcloud-android-14927]")
{
    Town town;
    const auto phone = town.phone("phone"), other = town.phone("other");
    const auto walk = planWalk(*phone);
    const auto note = phone->observe(walk, "as it was synced", 0);
    phone->syncUntil("the note", allConfirmed);
    other->syncUntil("the note", [&](const SyncStatus& status) {
        return allConfirmed(status) && other->store().observations().find(note);
    });
    write(*phone, note, "much more was written");
    const auto opened = other->store().observations().open(note).value();
    auto changed = opened.row;
    changed.suggestion = "a lamp"; // so that the row itself comes by the feed
    other->store().door().commit([&](store::Writer& writer) { writer.update(opened, changed); });
    other->syncUntil("its edit", allConfirmed);

    phone->onTheWay([](const HttpRequest& request, const Pass& pass) { return isPush(request) ? noRoom() : pass(); });
    for (int rounds = 0; rounds < 3; ++rounds)
        phone->syncUntil("a pull", [&](const SyncStatus& status) {
            return failed(status) && phone->store().observations().find(note)->suggestion == "a lamp";
        });
    CHECK(noteOf(*phone, note) == "much more was written");
    phone->restart();
    CHECK(noteOf(*phone, note) == "much more was written");
    phone->onTheWay({});
    phone->syncUntil("its edit", allConfirmed);
    other->syncUntil("both",
                     [&](const SyncStatus& status) { return allConfirmed(status) && other->rows() == phone->rows(); });
    CHECK(noteOf(*other, note) == "much more was written");
    CHECK(other->store().observations().find(note)->suggestion == "a lamp");
}

// nextcloud/android 3288: a folder was deleted elsewhere; the phone that opened it next deleted its own pictures in it
// too, which it had never sent.
SCENARIO("a walk is deleted elsewhere while a phone has unsent rows and photos in it: they stay, and reach central",
         "[loss][nextcloud-android-3288]")
{
    Town town;
    const auto phone = town.phone("phone"), office = town.phone("office");
    const auto walk = planWalk(*office);
    office->syncUntil("the walk", allConfirmed);
    phone->syncUntil("the walk", [&](const SyncStatus& status) {
        return allConfirmed(status) && phone->store().walks().find(walk);
    });
    const auto unsent = phone->observe(walk, "never sent", 1);
    const auto opened = office->store().walks().open(walk).value();
    auto deleted = opened.row;
    deleted.gone = true;
    office->store().door().commit([&](store::Writer& writer) { writer.update(opened, deleted); });
    office->syncUntil("the delete", allConfirmed);
    const auto taken = phone->photoBytes(unsent);
    REQUIRE(taken.size() == 1);
    phone->syncUntil("what it had", [&](const SyncStatus& status) {
        return allConfirmed(status) && status.photos.waiting == 0 && phone->store().walks().find(walk)->gone;
    });
    CHECK(noteOf(*phone, unsent) == "never sent");
    CHECK(phone->photoBytes(unsent) == taken);
    CHECK(atCentral(town, "SELECT COUNT(*) FROM blob") == 1);
    office->syncUntil("the row", [&](const SyncStatus& status) {
        return allConfirmed(status) && office->store().observations().find(unsent);
    });
    CHECK(noteOf(*office, unsent) == "never sent");
}

// powersync-ja/powersync-service 672: what a page was made of was filtered out to the last row; the page came empty,
// and what lay behind it was taken for synced.
SCENARIO("more than a page is left out of the feed: what lies behind it still comes", "[loss][powersync-service-672]")
{
    Town town;
    const auto author = town.phone("author"), reader = town.phone("reader");
    const auto walk = planWalk(*author);
    std::vector<Uuid> rows;
    for (int i = 0; i < 60; ++i)
        rows.push_back(
            author->observe(walk, std::to_string(i) + std::string(30'000, static_cast<char>('a' + i % 26)), 0));
    author->syncUntil("the rows", allConfirmed);
    reader->syncUntil(
        "the rows", [&](const SyncStatus& status) { return allConfirmed(status) && reader->rows() == author->rows(); });
    // Each leaves the walk's scope for one that the reader holds too: the walk's feed has nothing to say of them.
    for (const auto& id : rows) {
        const auto opened = author->store().observations().open(id).value();
        auto row = opened.row;
        row.sensitivity = Sensitivity::Staff;
        author->store().door().commit([&](store::Writer& writer) { writer.update(opened, row); });
    }
    author->syncUntil("the moves", allConfirmed);
    const auto last = author->observe(walk, "behind it all", 0);
    author->syncUntil("the last row", allConfirmed);
    reader->syncUntil("everything", [&](const SyncStatus& status) {
        return allConfirmed(status) && reader->store().observations().find(last);
    });
    CHECK(reader->rows() == author->rows());
    reader->restart();
    reader->syncUntil("an idle round", allConfirmed);
    CHECK(reader->rows() == author->rows());
}
