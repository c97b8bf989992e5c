#include "capture/walk_groups.h"
#include "tour/album.h"
#include "ui/ui_text.h"
#include "ui/walk/running_walk.h"

namespace lykta::test {

void tourGroups(Album& album, Stage& stage, Phone& phone, Evening& evening, const Look& look)
{
    constexpr int wideWidth = 900; // from here on the walk has a rail and panes
    auto& hand = stage.hand();
    const bool wide = look.size.width() >= wideWidth;
    const QString walk = ui::toQt(evening.walk.id);
    phone.store->setSetting("central.role", "leader");
    phone.sync.become(true, phone.sync.status());
    stage.open("openWalk", {walk});
    if (hand.shows("startWalkButton"))
        hand.tap("startWalkButton");
    evening.stand();
    const auto openMenu = [&] {
        if (!wide)
            hand.tap("topAction");
        hand.rest(250);
    };
    openMenu();
    album.picture("groups-menu");
    hand.tap("divideInTwo");
    hand.rest(250);
    album.picture("groups-walk");
    hand.tap("groupsButton");
    hand.await("groupsPage");
    stage.awaitRest();
    album.picture("groups");
    hand.tap("groupStop.5");
    hand.rest(250);
    album.picture("groups-give");
    hand.key(Qt::Key_Escape);
    hand.rest(250);
    capture::joinGroup(*phone.store, phone.store.clock, evening.walk.id, 0); // as a phone that was just told
    ui::RunningWalk::of(*phone.app).regrouped();
    stage.home();
    stage.open("openWalk", {walk});
    album.picture("groups-choose");
    openMenu();
    album.picture("groups-menu-divided");
    hand.tap("meetAgainRow");
    stage.home();
    phone.store->setSetting("central.role", "participant");
    phone.sync.become(true, phone.sync.status());
}

} // namespace lykta::test
