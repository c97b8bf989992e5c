// No edit dies of identity (SYNC.md, invariant 9): revoked, enrolled again, restored and moved phones, at a real
// lykta-central.
#include "e2e/town.h"
#include "support/catch2.h"

#include <SQLiteCpp/Statement.h>

using namespace lykta;
using namespace lykta::test;
using sync::SyncStatus;

namespace {

void revoke(Town& town, Handset& phone)
{
    town.central.run("revoke", {phone.store().device().text()});
}

bool stoppedAsRevoked(const SyncStatus& status)
{
    return status.phase == sync::Phase::Stopped && status.failure == sync::Failure::Revoked;
}

std::vector<std::string> held(const Town& town, const std::string& reason, const Uuid& row)
{
    auto database = town.database();
    SQLite::Statement statement(database, "SELECT change FROM quarantine WHERE reason = ? AND id = ?");
    statement.bind(1, reason);
    statement.bind(2, row.bytes.data(), static_cast<int>(row.bytes.size()));
    std::vector<std::string> changes;
    while (statement.executeStep())
        changes.push_back(statement.getColumn(0).getString());
    return changes;
}

} // namespace

SCENARIO("a revoked phone forgets what central has, and gives the rest as testimony")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    const auto confirmed = phone->observe(walk, "confirmed", 1);
    phone->syncUntil("the first row",
                     [](const SyncStatus& status) { return allConfirmed(status) && status.photos.waiting == 0; });
    REQUIRE(phone->photoBytes(confirmed).size() == 1);
    const auto open = phone->observe(walk, "never acknowledged", 0);
    write(*phone, confirmed, "edited since");

    WHEN("nothing goes wrong on the way")
    {
        revoke(town, *phone);
        phone->syncUntil("the end", stoppedAsRevoked);
    }
    WHEN("the answer to its testimony is lost")
    {
        revoke(town, *phone);
        int answers = 0;
        phone->onTheWay([&](const sync::HttpRequest&, const auto& pass) {
            auto answer = pass();
            if (++answers == 2)
                answer = {};
            return answer;
        });
        phone->syncUntil("a lost answer",
                         [](const SyncStatus& status) { return status.failure == sync::Failure::Unreachable; });
        phone->syncUntil("the end", stoppedAsRevoked);
    }
    WHEN("central had taken its batch, and revoked it before the phone heard of that")
    {
        phone->onTheWay([&](const sync::HttpRequest&, const auto& pass) {
            pass();
            return sync::HttpAnswer{};
        });
        phone->syncUntil("a lost answer",
                         [](const SyncStatus& status) { return status.failure == sync::Failure::Unreachable; });
        phone->onTheWay({});
        revoke(town, *phone);
        phone->syncUntil("the end", stoppedAsRevoked);
    }
    CHECK(phone->rows().empty());
    CHECK(phone->store().replica().standing().waiting == 0);
    CHECK(phone->photoBytes(confirmed).empty());
    CHECK(phone->store().photoFiles().names().empty());
    CHECK(held(town, "revoked", open).size() == 1);
    REQUIRE(held(town, "revoked", confirmed).size() == 1);
    CHECK(held(town, "revoked", confirmed)[0].find("edited since") != std::string::npos);
}

SCENARIO("a revoked phone gives testimony of more rows than bad changes may be, and comes to its end")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    phone->syncUntil("the walk", allConfirmed);
    constexpr int rows = 2'300;
    phone->onTheWay([](const sync::HttpRequest&, const auto&) { return sync::HttpAnswer{}; });
    for (int i = 0; i < rows; ++i)
        phone->observe(walk, "never sent " + std::to_string(i), 0);
    revoke(town, *phone);
    phone->onTheWay({});
    phone->syncUntil("the end", stoppedAsRevoked);
    CHECK(phone->rows().empty());
    auto database = town.database();
    CHECK(database.execAndGet("SELECT COUNT(*) FROM quarantine WHERE reason = 'revoked'").getInt() == rows);
}

SCENARIO("a phone is taken out of a walk: it forgets the walk, what it wrote before comes in, and the code is spent")
{
    Town town;
    const auto leader = town.phone("leader");
    const auto walk = planWalk(*leader);
    leader->syncUntil("the walk", allConfirmed);
    const auto guest = std::make_unique<Handset>(town.folder.path() / "guest");
    guest->enrol(town.central, "participant", walk.text());
    guest->syncUntil("the walk", [&](const SyncStatus& status) {
        return allConfirmed(status) && guest->store().walks().find(walk);
    });
    const auto before = guest->observe(walk, "seen while still in", 0);
    town.central.run("revoke", {guest->store().device().text(), "--walk", walk.text()});
    const auto after = guest->observe(walk, "seen when out already", 0);
    guest->syncUntil("what was open",
                     [&](const SyncStatus& status) { return allConfirmed(status) && guest->rows().empty(); });
    CHECK(guest->store().replica().standing().held == 1);
    leader->syncUntil("the guest's row", [&](const SyncStatus& status) {
        return allConfirmed(status) && leader->store().observations().find(before);
    });
    CHECK(noteOf(*leader, before) == "seen while still in");
    CHECK_FALSE(leader->store().observations().find(after));
    CHECK(held(town, "no-right", after).size() == 1);
    CHECK_THROWS(town.central.run("revoke", {guest->store().device().text(), "--walk", walk.text()}));

    WHEN("a new invitation lets it in again")
    {
        guest->enrolAgain(town.central, "participant", false, walk.text());
        guest->syncUntil("the walk", [&](const SyncStatus& status) {
            return allConfirmed(status) && guest->rows() == leader->rows();
        });
        CHECK(guest->rows() == leader->rows());
    }
}

SCENARIO("a revoked phone that has told everything joins again as another device")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    const auto before = phone->observe(walk, "before", 0);
    phone->syncUntil("the rows", allConfirmed);
    revoke(town, *phone);
    phone->syncUntil("the end", stoppedAsRevoked);
    CHECK(phone->rows().empty());
    const auto device = phone->store().device();
    phone->enrolAgain(town.central, "coordinator");
    phone->syncUntil("what is there", [&](const SyncStatus& status) {
        return allConfirmed(status) && phone->store().observations().find(before);
    });
    const auto later = phone->observe(walk, "as another device", 0);
    phone->syncUntil("a row of its new life", allConfirmed);
    CHECK(phone->store().observations().stateOf(later) == store::RowState::Confirmed);
    CHECK(phone->store().device() != device);
    CHECK_FALSE(phone->store().replica().isRevoked());
}

SCENARIO("a revoked phone that joins again before its testimony was heard loses nothing")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    phone->syncUntil("the walk", allConfirmed);
    const auto open = phone->observe(walk, "never acknowledged", 0);
    revoke(town, *phone);
    int requests = 0;
    phone->onTheWay(
        [&](const sync::HttpRequest&, const auto& pass) { return ++requests == 1 ? pass() : sync::HttpAnswer{}; });
    phone->syncUntil("the news", [](const SyncStatus& status) { return status.failure == sync::Failure::Unreachable; });
    phone->onTheWay({});
    phone->enrolAgain(town.central, "coordinator");
    phone->syncUntil("everything", [&](const SyncStatus& status) {
        return status.rows.waiting == 0 && phone->store().walks().find(walk);
    });
    CHECK(held(town, "author", open).size() == 1);
    CHECK(phone->store().replica().standing().held == 1);
}

SCENARIO("a phone that enrols again with its old token is the same device, and brings what it had")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    phone->syncUntil("the walk", allConfirmed);
    const auto open = phone->observe(walk, "not sent", 0);
    const auto device = phone->store().device();
    phone->enrolAgain(town.central, "coordinator");
    phone->syncUntil("the row", allConfirmed);
    CHECK(phone->store().device() == device);
    CHECK(phone->store().observations().stateOf(open) == store::RowState::Confirmed);
    CHECK(phone->rows().size() == 2);
}

SCENARIO("a phone whose data folder is put back to last week's copy")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    const auto early = phone->observe(walk, "early", 0);
    phone->syncUntil("the early row", allConfirmed);
    const auto lateInBackup = phone->observe(walk, "waiting in the copy", 0);
    auto restored = phone->copiedTo(town.folder.path() / "restored");
    const auto late = phone->observe(walk, "late", 0);
    write(*phone, early, "edited late");
    phone->syncUntil("the late rows", allConfirmed);
    const auto fresh = restored->observe(walk, "after the restore", 0);
    restored->syncUntil("the restored phone", allConfirmed);
    phone->syncUntil("the same", [&](const SyncStatus& status) {
        return allConfirmed(status) && phone->rows() == restored->rows();
    });
    CHECK(restored->rows().size() == 5);
    CHECK(noteOf(*restored, early) == "edited late");
    CHECK(noteOf(*restored, lateInBackup) == "waiting in the copy");
    CHECK(noteOf(*restored, late) == "late");
    CHECK(noteOf(*phone, fresh) == "after the restore");
}

SCENARIO("central is another store: nothing moves until a person has agreed, then everything is offered")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    const auto early = phone->observe(walk, "early", 0);
    phone->syncUntil("the rows", allConfirmed);
    const auto open = phone->observe(walk, "open", 0);

    town.central.stop();
    std::filesystem::remove_all(town.folder.path() / "central");
    town.central.run("init");
    town.central.start();
    CHECK_THROWS(phone->enrolAgain(town.central, "coordinator"));
    CHECK(phone->rows().size() == 3);
    CHECK(phone->store().observations().stateOf(early) == store::RowState::Confirmed);

    phone->enrolAgain(town.central, "coordinator", true);
    phone->syncUntil("the move", allConfirmed);
    const auto other = town.phone("other");
    other->syncUntil("the move", [&](const SyncStatus& status) {
        return allConfirmed(status) && other->store().observations().find(open);
    });
    CHECK(other->rows() == phone->rows());
    CHECK(noteOf(*other, early) == "early");
}
