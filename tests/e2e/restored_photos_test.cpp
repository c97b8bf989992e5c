// A central store that was set back has also lost photos; the phones that took them have them still.
#include "e2e/town.h"
#include "support/catch2.h"

using namespace lykta;
using sync::SyncStatus;
using namespace lykta::test;

SCENARIO("central is set back to last night's copy: the day's photos are sent again")
{
    Town town;
    const auto first = town.phone("first"), second = town.phone("second");
    const auto walk = planWalk(*first);
    first->syncUntil("the walk", allConfirmed);
    const auto photosConfirmed = [](const SyncStatus& status) {
        return allConfirmed(status) && status.photos.waiting == 0 && status.photos.missing == 0;
    };
    const auto data = town.folder.path() / "central", night = town.folder.path() / "night";
    town.central.stop();
    std::filesystem::copy(data, night, std::filesystem::copy_options::recursive);
    town.central.start();
    const auto morning = first->observe(walk, "in the morning", 2);
    first->syncUntil("the morning",
                     [&](const SyncStatus& status) { return photosConfirmed(status) && status.photos.confirmed == 2; });
    second->syncUntil("the morning", [&](const SyncStatus& status) {
        return photosConfirmed(status) && second->photoBytes(morning).size() == 2;
    });

    town.setBack(night);
    // The first round brings the rows back; that central has them without `stored`, a later one finds by the digests.
    const auto third = town.phone("third");
    for (int round = 0; round < 10 && third->photoBytes(morning).size() < 2; ++round) {
        first->syncUntil("the morning again", photosConfirmed);
        third->syncUntil("what is there", photosConfirmed);
    }
    REQUIRE(third->photoBytes(morning).size() == 2);
    CHECK(third->photoBytes(morning) == first->photoBytes(morning));
}
