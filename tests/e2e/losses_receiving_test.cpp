// What users of other systems lost while receiving and merging, or when the server was not what it had been, each as it
// would go here: the real phone, the real central.
#include "e2e/town.h"
#include "support/catch2.h"

using namespace lykta;
using namespace lykta::test;
using sync::HttpAnswer;
using sync::HttpRequest;
using sync::SyncStatus;

namespace {

/// For now, or until a person says more.
bool endsWithoutSuccess(const SyncStatus& status)
{
    return failed(status) || status.phase == sync::Phase::Stopped;
}

} // namespace

// apache/pouchdb 1240: the checkpoint ran ahead of what was written; when the app was closed in the middle of a
// replication, the changes between were never fetched.
SCENARIO("an app that is closed in the middle of a long pull misses nothing", "[loss][pouchdb-1240]")
{
    Town town;
    const auto author = town.phone("author"), reader = town.phone("reader");
    const auto walk = planWalk(*author);
    for (int i = 0; i < 60; ++i)
        author->observe(walk, std::to_string(i) + std::string(50'000, static_cast<char>('a' + i % 26)), 0);
    author->syncUntil("its rows", allConfirmed);
    int calls = 0;
    reader->onTheWay([&](const HttpRequest&, const Pass& pass) { return ++calls > 2 ? HttpAnswer{} : pass(); });
    reader->syncUntil("the break", endsWithoutSuccess);
    const auto before = reader->rows().size();
    CHECK(before > 0);
    CHECK(before < author->rows().size());
    reader->restart();
    reader->onTheWay({});
    reader->syncUntil("the rest", [&](const SyncStatus& status) {
        return status.phase == sync::Phase::Idle && reader->rows() == author->rows();
    });
    CHECK(reader->rows() == author->rows());
}

// MerginMaps/mobile 2382: some of a pull could not be written, the sync went on, emptied files and pushed the
// emptiness.
SCENARIO("a pull that comes damaged changes nothing here, and nothing at central", "[loss][mergin-mobile-2382]")
{
    Town town;
    const auto phone = town.phone("phone"), other = town.phone("other");
    const auto walk = planWalk(*phone);
    const auto row = phone->observe(walk, "the field layer", 0);
    phone->syncUntil("its rows", allConfirmed);
    other->syncUntil("the rows", allConfirmed);
    other->observe(walk, "something new", 0);
    other->syncUntil("the new row", allConfirmed);
    write(*phone, row, "the field layer, edited");
    const auto before = phone->rows();
    phone->onTheWay([](const HttpRequest&, const Pass& pass) {
        auto answer = pass();
        answer.body.resize(answer.body.size() / 2);
        return answer;
    });
    phone->syncUntil("the damage", endsWithoutSuccess);
    CHECK(phone->rows() == before);
    phone->onTheWay({});
    phone->syncUntil("a whole pull", allConfirmed);
    other->syncUntil("the edit", [&](const SyncStatus& status) {
        return allConfirmed(status) && noteOf(*other, row) == "the field layer, edited";
    });
    CHECK(phone->rows() == other->rows());
}

// MerginMaps/geodiff 146: two people had edited different columns of one row, and the rebased change was malformed.
SCENARIO("two people edit different fields of one row: both stand, and nothing is a conflict", "[loss][geodiff-146]")
{
    Town town;
    const auto first = town.phone("first"), second = town.phone("second");
    const auto walk = planWalk(*first);
    const auto row = first->observe(walk, "dark", 0);
    first->syncUntil("the row", allConfirmed);
    second->syncUntil("the row", [&](const SyncStatus& status) {
        return allConfirmed(status) && second->store().observations().find(row);
    });
    write(*first, row, "very dark");
    const auto opened = second->store().observations().open(row).value();
    auto changed = opened.row;
    changed.suggestion = "a lamp";
    second->store().door().commit([&](store::Writer& writer) { writer.update(opened, changed); });
    first->syncUntil("the first edit", allConfirmed);
    second->syncUntil("the second edit", allConfirmed);
    first->syncUntil("both",
                     [&](const SyncStatus& status) { return allConfirmed(status) && first->rows() == second->rows(); });
    CHECK(noteOf(*second, row) == "very dark");
    CHECK(first->store().observations().find(row)->suggestion == "a lamp");
    CHECK(first->store().replica().find(5, row.raw())->body.lost.empty());
}

// MerginMaps/mobile 4335: what had been deleted on the server was uploaded again by a phone that still had it.
SCENARIO("a phone that still has what was deleted does not bring it back", "[loss][mergin-mobile-4335]")
{
    Town town;
    const auto office = town.phone("office"), phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    const auto row = phone->observe(walk, "to be deleted", 0);
    phone->syncUntil("the row", allConfirmed);
    office->syncUntil("the row", [&](const SyncStatus& status) {
        return allConfirmed(status) && office->store().observations().find(row);
    });
    capture::removeObservation(office->store(), row);
    office->syncUntil("the delete", allConfirmed);
    phone->restart();
    const auto other = phone->observe(walk, "another one", 0);
    for (int again = 0; again < 2; ++again) {
        phone->syncUntil("its sync", allConfirmed);
        office->syncUntil("its sync", [&](const SyncStatus& status) {
            return allConfirmed(status) && office->store().observations().find(other);
        });
    }
    CHECK(phone->store().observations().ofWalk(walk).size() == 1);
    CHECK(office->store().observations().ofWalk(walk).size() == 1);
    CHECK(office->store().observations().find(row)->gone);
    CHECK(noteOf(*office, other) == "another one");
}

// couchbase/sync_gateway 1090: after a restored backup the sequence stood below that of the documents, and what was
// written next never reached the clients.
SCENARIO("central counts anew after a restored backup, and every phone still gets what comes next",
         "[loss][sync-gateway-1090]")
{
    Town town;
    const auto first = town.phone("first"), second = town.phone("second");
    const auto walk = planWalk(*first);
    first->syncUntil("the walk", allConfirmed);
    second->syncUntil("the walk", allConfirmed);
    const auto night = town.folder.path() / "night";
    town.central.run("backup", {night.string()});
    const auto morning = first->observe(walk, "after the backup", 1);
    const auto picture = first->photoBytes(morning);
    const auto photosToo = [&](Handset& phone) {
        return [&](const SyncStatus& status) {
            return allConfirmed(status) && status.photos.waiting == 0 && status.photos.missing == 0 &&
                   phone.photoBytes(morning).size() == 1;
        };
    };
    first->syncUntil("the morning", photosToo(*first));
    second->syncUntil("the morning", photosToo(*second));
    town.setBack(night);

    const auto evening = second->observe(walk, "after the restore", 0);
    second->syncUntil("the second phone", allConfirmed);
    first->syncUntil("the first phone", [&](const SyncStatus& status) {
        return photosToo(*first)(status) && first->store().observations().find(evening);
    });
    const auto third = town.phone("third");
    third->syncUntil("everything", [&](const SyncStatus& status) {
        return photosToo(*third)(status) && third->store().observations().find(evening);
    });
    CHECK(noteOf(*third, morning) == "after the backup");
    CHECK(noteOf(*third, evening) == "after the restore");
    CHECK(third->photoBytes(morning) == picture); // its bytes had gone with central's disk
}

// realm/realm-js 3548: sync was ended and begun anew on the server; the phones' unsynced changes could not be sent any
// more, and wiping the file was the advice. MerginMaps/mobile 2481: syncing with a project that had been removed from
// the server was called a success, so people deleted it from their phones.
SCENARIO("the store is begun anew while a phone has unsent rows: it says so, keeps them, and brings them when agreed",
         "[loss][realm-js-3548][mergin-mobile-2481]")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    const auto sent = phone->observe(walk, "sent before", 0);
    phone->syncUntil("the first row", allConfirmed);
    const auto unsent = phone->observe(walk, "never sent", 0);
    town.central.stop();
    std::filesystem::remove_all(town.folder.path() / "central");
    town.central.run("init");
    town.central.start();
    SyncStatus told;
    phone->syncUntil("the refusal", [&](const SyncStatus& status) {
        told = status;
        return endsWithoutSuccess(status);
    });
    CHECK(told.failure != sync::Failure::None);
    CHECK(told.rows.waiting > 0);
    CHECK(noteOf(*phone, unsent) == "never sent");
    CHECK(noteOf(*phone, sent) == "sent before");

    phone->enrolAgain(town.central, "coordinator", true);
    phone->syncUntil("all of it", allConfirmed);
    const auto other = town.phone("other");
    other->syncUntil("all of it", [&](const SyncStatus& status) {
        return allConfirmed(status) && other->store().observations().find(unsent);
    });
    CHECK(noteOf(*other, unsent) == "never sent");
    CHECK(noteOf(*other, sent) == "sent before");
}
