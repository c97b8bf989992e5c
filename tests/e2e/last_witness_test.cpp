// Central is set back, and what somebody wrote is only left on a phone that loses the row for another reason at its
// next contact: it must say what it saw before it lets go.
#include "e2e/town.h"
#include "support/catch2.h"

using namespace lykta;
using namespace lykta::test;
using sync::SyncStatus;

namespace {

/// A row that the office made, words about it from a phone that nobody finds again, and a guest who has both when
/// central is set back to before them.
struct Night
{
    Town town;
    std::unique_ptr<Handset> office = town.phone("office"), lost = town.phone("lost"),
                             guest = std::make_unique<Handset>(town.folder.path() / "guest");
    Uuid walk = planWalk(*office), row;

    Night()
    {
        office->syncUntil("the walk", allConfirmed);
        guest->enrol(town.central, "participant", walk.text());
        guest->syncUntil("the walk", allConfirmed);
        const auto night = town.folder.path() / "night";
        town.central.run("backup", {night.string()});
        row = office->observe(walk, "by the office", 0);
        office->syncUntil("its row", allConfirmed);
        lost->syncUntil("the row", [&](const SyncStatus& status) {
            return allConfirmed(status) && lost->store().observations().find(row);
        });
        write(*lost, row, "by the phone that is lost");
        lost->syncUntil("its words", allConfirmed);
        guest->syncUntil("the words", [&](const SyncStatus& status) {
            return allConfirmed(status) && noteOf(*guest, row) == "by the phone that is lost";
        });
        lost.reset();
        town.setDatabaseBack(night);
    }

    bool wordsAreHeld() const
    {
        return atCentral(town, "SELECT COUNT(*) FROM quarantine WHERE reason = 'testimony' AND "
                               "instr(change, CAST('by the phone that is lost' AS BLOB)) > 0") == 1;
    }
};

} // namespace

SCENARIO("central is set back, and a row has left the scope of the last phone that has somebody's words in it")
{
    Night night;
    const auto opened = night.office->store().observations().open(night.row).value();
    auto row = opened.row;
    row.sensitivity = Sensitivity::Staff;
    night.office->store().door().commit([&](store::Writer& writer) { writer.update(opened, row); });
    night.office->syncUntil("its row again", allConfirmed);
    night.guest->syncUntil("that the row has left", [&](const SyncStatus& status) {
        return allConfirmed(status) && !night.guest->store().observations().find(night.row);
    });
    CHECK(night.wordsAreHeld());
}

SCENARIO("central is set back, and the last phone that has somebody's words is taken out of the walk")
{
    Night night;
    night.office->syncUntil("its row again", allConfirmed);
    night.town.central.run("revoke", {night.guest->store().device().text(), "--walk", night.walk.text()});
    night.guest->syncUntil("that it is out", [&](const SyncStatus& status) {
        return allConfirmed(status) && night.guest->rows().empty();
    });
    CHECK(night.wordsAreHeld());
}
