// A phone that finds no network for a week is carried home by hand: its rescue file, and what becomes of it.
#include "e2e/town.h"
#include "store/rescue_file.h"
#include "store/superseded.h"
#include "support/catch2.h"

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

using namespace lykta;
using namespace lykta::test;
using sync::HttpAnswer;
using sync::HttpRequest;
using sync::SyncStatus;

namespace {

bool photosToo(const SyncStatus& status)
{
    return allConfirmed(status) && status.photos.waiting == 0 && status.photos.missing == 0;
}

/// A town whose central nobody reaches, and a phone that has walked meanwhile: more than one batch can carry.
struct Offline : Town
{
    std::unique_ptr<Handset> walker = phone("walker");
    Uuid walk = planWalk(*walker);
    std::vector<Uuid> seen;
    std::filesystem::path file = folder.path() / "rescue.tar";

    Offline()
    {
        walker->syncUntil("the walk", allConfirmed);
        central.stop();
        for (unsigned i = 0; i < 12; ++i)
            seen.push_back(
                walker->observe(walk, "number " + std::to_string(i) + std::string(6'000, '.'), i < 3 ? 1 : 0));
        // A batch is in flight already, and nobody knows whether central has it.
        walker->syncUntil("word that nobody answers", failed);
        seen.push_back(walker->observe(walk, "behind the batch in flight", 0));
    }

    store::WrittenRescue write() { return store::writeRescueFile(walker->store().rescue().gather(), file); }
    nlohmann::json import() const { return nlohmann::json::parse(central.run("import", {file.string(), "--json"})); }
    std::int64_t count(const std::string& what) const { return atCentral(*this, "SELECT " + what); }
};

} // namespace

SCENARIO("what a phone could not send is carried to central in one file, and sent later without harm")
{
    Offline town;
    auto& walker = *town.walker;
    const auto node = walker.store().replica().node();
    const auto parcel = walker.store().rescue().gather();
    REQUIRE(parcel.batches.size() > 1);
    const auto written = town.write();
    CHECK(written.photos == 3);
    CHECK(written.unreadable == 0);
    CHECK(std::filesystem::file_size(town.file) == written.bytes);
    walker.restart(); // the numbers are on disk

    const auto report = town.import();
    CHECK(report["changes"] == 13 + 3);
    CHECK(report["held"] == 0);
    CHECK(report["photos"] == 3);
    const std::string ofPhones = "count(*) FROM history WHERE node <> 1"; // central itself notes what it can decode
    const auto commits = town.count(ofPhones);

    WHEN("the same file is imported once more")
    {
        const auto again = town.import();
        THEN("nothing is new")
        {
            CHECK(again["changes"] == 0);
            CHECK(again["known"] == 16);
            CHECK(again["knownPhotos"] == 3);
            CHECK(town.count(ofPhones) == commits);
        }
    }
    WHEN("a leader works with it, and the phone goes on and comes back at last")
    {
        town.central.start();
        const auto leader = town.phone("leader");
        leader->syncUntil("what was rescued", [&](const SyncStatus& status) {
            return photosToo(status) && leader->photoBytes(town.seen[2]).size() == 1;
        });
        write(*leader, town.seen[0], "the leader's word");
        const auto gone = leader->store().observations().open(town.seen[1]).value();
        leader->store().door().commit([&](store::Writer& writer) { writer.remove(gone); });
        leader->syncUntil("the leader's work", allConfirmed);
        const auto later = walker.observe(town.walk, "after the file was made", 1);

        std::multiset<std::string> calls;
        walker.onTheWay([&](const HttpRequest& request, const std::function<HttpAnswer()>& pass) {
            calls.insert(request.bodyFile ? "bytes" : request.method);
            return pass();
        });
        walker.syncUntil("everything", photosToo);
        THEN("each change stands once, the leader's words stand, and only what is new was uploaded")
        {
            CHECK(walker.store().replica().node() == node);
            CHECK(walker.store().replica().standing().waiting == 0);
            CHECK(walker.store().replica().standing().held == 0);
            CHECK(noteOf(walker, town.seen[0]) == "the leader's word");
            CHECK(walker.store().observations().find(town.seen[1])->gone);
            CHECK(calls.count("bytes") <= 1);
            CHECK(town.count("count(*) FROM quarantine") == 0);
            CHECK(town.count("count(*) FROM blob") == 4);
            for (const auto& id : town.seen)
                CHECK(walker.store().observations().superseded(id).empty());
            for (int round = 0; round < 100 && walker.rows() != leader->rows(); ++round) {
                walker.syncUntil("the last word", photosToo);
                leader->syncUntil("the last word", photosToo);
            }
            CHECK(walker.rows() == leader->rows());
            CHECK(noteOf(*leader, later) == "after the file was made");
        }
    }
    WHEN("a second file is made and imported before the phone finds a network")
    {
        const auto later = walker.observe(town.walk, "after the first file", 1);
        CHECK(town.write().photos == 4);
        const auto second = town.import();
        THEN("it brings what is new, and the phone is answered for both")
        {
            CHECK(second["changes"] == 2);
            CHECK(second["known"] == 16);
            CHECK(second["photos"] == 1);
            town.central.start();
            walker.syncUntil("everything", photosToo);
            CHECK(walker.store().replica().node() == node);
            CHECK(walker.store().observations().stateOf(later) == store::RowState::Confirmed);
            CHECK(town.count("count(*) FROM quarantine") == 0);
        }
    }
}

SCENARIO("the phone came home before its file did")
{
    Offline town;
    town.write();
    town.central.start();
    town.walker->syncUntil("everything", photosToo);
    town.central.stop();
    const std::string ofPhones = "count(*) FROM history WHERE node <> 1";
    const auto commits = town.count(ofPhones);
    const auto report = town.import();
    CHECK(report["changes"] == 0);
    CHECK(report["known"] == 16);
    CHECK(report["held"] == 0);
    CHECK(report["knownPhotos"] == 3);
    CHECK(town.count(ofPhones) == commits);
}

SCENARIO("the phone came home before its file did, and had cut its rows anew on the way")
{
    Offline town;
    town.write();
    // As after answers that were lost: it asked what central has, heard that it has nothing, and numbers again.
    town.walker->store().door().commit([&](store::Writer&) { town.walker->store().replica().thaw(); });
    town.walker->observe(town.walk, "after the file", 0);
    town.central.start();
    town.walker->syncUntil("everything", photosToo);
    town.central.stop();
    const auto report = town.import();
    CHECK(report["changes"] == 0);
    CHECK(report["known"] == 16);
    CHECK(report["held"] == 0);
    CHECK(town.count("count(*) FROM quarantine") == 0);
}

SCENARIO("a rescue file that is not whole, or not this store's, changes nothing")
{
    Offline town;
    town.write();
    const auto whole = TemporaryFolder::read(town.file);
    const auto refused = [&](const std::string& bytes, const std::string& words) {
        std::ofstream(town.file, std::ios::binary | std::ios::trunc) << bytes;
        const auto head = town.count("head FROM store");
        const auto said = town.folder.path() / "said.txt";
        const auto command = std::string("'") + LYKTA_CENTRAL_PROGRAM + "' import --data '" +
                             (town.folder.path() / "central").string() + "' '" + town.file.string() + "' 2> '" +
                             said.string() + "'";
        CHECK(std::system(command.c_str()) != 0);
        const auto told = TemporaryFolder::read(said);
        INFO(told);
        CHECK(told.find(words) != std::string::npos);
        CHECK(told.find("nothing was imported") != std::string::npos);
        CHECK(town.count("head FROM store") == head);
        CHECK(town.count("count(*) FROM quarantine") == 0);
        CHECK(town.count("count(*) FROM blob") == 0);
    };
    WHEN("it is cut short")
    {
        for (const std::size_t length : {std::size_t{13}, std::size_t{700}, whole.size() / 3, whole.size() - 2'000})
            refused(whole.substr(0, length), "cut short");
    }
    WHEN("a byte of it is another one")
    {
        for (const std::size_t at : {std::size_t{20}, std::size_t{600}, whole.size() / 2, whole.size() - 1'500}) {
            auto bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ 0x20);
            refused(bytes, "damaged");
        }
    }
    WHEN("it is of another store")
    {
        Offline other;
        other.write();
        refused(TemporaryFolder::read(other.file), "another central store");
    }
}

SCENARIO("a rescue file of a phone that was revoked waits for people")
{
    Offline town;
    town.write();
    town.central.run("revoke", {town.walker->store().device().text()});
    const auto report = town.import();
    CHECK(report["changes"] == 0);
    CHECK(report["held"] == 16);
    CHECK(report["withoutRow"] == 3);
    CHECK(town.count("count(*) FROM quarantine") == 16);
}
