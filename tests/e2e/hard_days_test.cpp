// What goes wrong in years of use, at a real lykta-central: copied phones, wrong clocks, a restored store.
#include "e2e/town.h"
#include "support/catch2.h"

using namespace lykta;
using sync::SyncStatus;
using namespace lykta::test;

SCENARIO("a phone and its copy both bring what they wrote")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    phone->syncUntil("the walk", allConfirmed);
    const auto copy = phone->copiedTo(town.folder.path() / "copy");
    const auto mine = phone->observe(walk, "by the phone", 0);
    const auto theirs = copy->observe(walk, "by its copy", 0);
    phone->syncUntil("the phone's row", allConfirmed);
    copy->syncUntil("the copy's row", allConfirmed);
    phone->syncUntil("the copy's row", [&](const SyncStatus& status) {
        return allConfirmed(status) && phone->store().observations().find(theirs);
    });
    CHECK(noteOf(*phone, theirs) == "by its copy");
    CHECK(noteOf(*copy, mine) == "by the phone");
    CHECK(phone->store().replica().node() != copy->store().replica().node());
    CHECK(phone->rows() == copy->rows());
}

SCENARIO("a phone whose clock is a day ahead")
{
    Town town;
    const auto phone = town.phone("phone");
    phone->setAhead(86'400'000);
    const auto walk = planWalk(*phone);
    const auto observation = phone->observe(walk, "from tomorrow", 0);
    const auto observedAt = phone->store().observations().find(observation)->observedAt;
    phone->syncUntil("its rows", allConfirmed);
    CHECK(phone->store().replica().standing().held == 0);
    CHECK(phone->store().observations().stateOf(observation) == store::RowState::Confirmed);
    const auto record = phone->store().replica().find(5, observation.raw());
    const auto trueNow = static_cast<std::uint64_t>(SystemClock().now().ms);
    CHECK(sync::unixMs(record->body.latest().time) <= trueNow);
    AND_THEN("the time that a person recorded is left alone, and later rows are stamped rightly")
    {
        CHECK(phone->store().observations().find(observation)->observedAt == observedAt);
        const auto later = phone->observe(walk, "later", 0);
        phone->syncUntil("the later row", allConfirmed);
        const auto stamp = phone->store().replica().find(5, later.raw())->body.latest();
        CHECK(sync::unixMs(stamp.time) <= static_cast<std::uint64_t>(SystemClock().now().ms) + 1'000);
    }
}

SCENARIO("central is set back to last night's copy: the phones bring back the day")
{
    Town town;
    const auto first = town.phone("first"), second = town.phone("second");
    const auto walk = planWalk(*first);
    first->syncUntil("the walk", allConfirmed);
    second->syncUntil("the walk", allConfirmed);
    const auto data = town.folder.path() / "central", night = town.folder.path() / "night";
    town.central.stop();
    std::filesystem::copy(data, night, std::filesystem::copy_options::recursive);
    town.central.start();
    const auto morning = first->observe(walk, "in the morning", 0);
    first->syncUntil("the morning", allConfirmed);
    second->syncUntil("the morning", [&](const SyncStatus& status) {
        return allConfirmed(status) && second->store().observations().find(morning);
    });

    town.setBack(night);
    const auto evening = second->observe(walk, "in the evening", 0);
    second->syncUntil("the second phone", allConfirmed);
    first->syncUntil("the first phone", [&](const SyncStatus& status) {
        return allConfirmed(status) && first->store().observations().find(evening);
    });
    CHECK(noteOf(*first, morning) == "in the morning");
    CHECK(noteOf(*first, evening) == "in the evening");

    const auto third = town.phone("third");
    third->syncUntil("everything", [&](const SyncStatus& status) {
        return allConfirmed(status) && third->store().observations().find(evening);
    });
    CHECK(noteOf(*third, morning) == "in the morning");
    CHECK(noteOf(*third, evening) == "in the evening");
}

SCENARIO("two phones write about one row without seeing each other")
{
    Town town;
    const auto first = town.phone("first"), second = town.phone("second");
    const auto walk = planWalk(*first);
    const auto observation = first->observe(walk, "dark", 0);
    first->syncUntil("the rows", allConfirmed);
    second->syncUntil("the rows", [&](const SyncStatus& status) {
        return allConfirmed(status) && second->store().observations().find(observation);
    });
    write(*first, observation, "very dark");
    second->setAhead(2);
    write(*second, observation, "the lamp is broken");
    first->syncUntil("the first word", allConfirmed);
    second->syncUntil("the second word", allConfirmed);
    first->syncUntil("the join",
                     [&](const SyncStatus& status) { return allConfirmed(status) && first->rows() == second->rows(); });
    CHECK(noteOf(*first, observation) == "the lamp is broken");
    const auto record = first->store().replica().find(5, observation.raw());
    CHECK(record->body.lost.size() == 1);
}
