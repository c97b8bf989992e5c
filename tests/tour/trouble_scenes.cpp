// What people meet when things do not go as planned.
#include "capture/record_observation.h"
#include "tour/album.h"
#include "ui/ui_text.h"

#include <QUrl>
#include <fstream>

namespace lykta::test {

namespace {

constexpr std::int64_t minuteMs = 60'000;

/// The third of the evening's walks, on its way without this phone.
QString walkElsewhere(Phone& phone)
{
    Walk walk = aWalk(eveningWalk.ms - 5 * minuteMs);
    if (!phone.store->walks().find(walk.id)) {
        walk.title = "Vråen";
        walk.status = WalkStatus::Running;
        walk.startedAt = Instant{eveningWalk.ms + 2 * minuteMs, 60};
        save(*phone.store, walk);
    }
    return ui::toQt(walk.id);
}

QString noPicture(Phone& phone)
{
    const auto path = phone.store.folder() / "none.jpg";
    std::ofstream(path) << "no picture";
    return ui::toQt(path.string());
}

void tourPositions(Album& album, Stage& stage, Phone& phone, Evening& evening)
{
    evening.stand();
    phone.store.clock.advance(4 * minuteMs);
    stage.hand().rest(1100); // the age is told each second
    album.picture("walk-stale");
    phone.stand({57.18715, 14.04860}, 64);
    album.picture("walk-poor");
    phone.stand({58.41, 15.62});
    album.picture("walk-away");
    stage.hand().tap("locateButton");
    album.picture("walk-located");
    stage.hand().tap("locateButton");
}

void tourDamagedPicture(Album& album, Stage& stage, Phone& phone)
{
    auto& hand = stage.hand();
    phone.stand({57.18715, 14.04860}, 64);
    hand.tap("observeButton");
    QMetaObject::invokeMethod(&hand.await("capturePage"), "takeFile",
                              Q_ARG(QUrl, QUrl::fromLocalFile(noPicture(phone))));
    hand.await("problemBanner");
    album.picture("quick-damaged");
    hand.tap("writeMoreButton");
    hand.type("noteField", "hej");
    hand.tap("backButton");
    hand.tap("backButton");
    hand.rest(1200); // what was typed is on disk within a second
    stage.home();
    album.picture("home-draft");
}

void tourList(Album& album, Stage& stage, Phone& phone, Evening& evening)
{
    auto& hand = stage.hand();
    stage.open("openList", {ui::toQt(evening.walk.id)});
    hand.type("searchField", "xyz");
    album.picture("list-nothing");
    stage.home();
    stage.open("openObservation", {ui::toQt(evening.lastObservation)});
    hand.tap("removeButton");
    album.picture("detail-removed");
    capture::restoreObservation(*phone.store, evening.lastObservation);
    stage.home();
}

void tourPresenceLeft(Album& album, Stage& stage, Phone& phone)
{
    auto& hand = stage.hand();
    stage.open("openPresence");
    phone.stand({57.1862, 14.0470}, 7);
    hand.tap("checkInButton");
    phone.store.clock.advance(3 * minuteMs);
    phone.stand({57.1890, 14.0520}, 7);
    album.picture("presence-left");
    phone.store.clock.advance(20 * minuteMs);
    phone.stand({57.1862, 14.0470}, 7);
    album.picture("presence-over");
    hand.tap("checkOutButton");
    stage.home();
}

} // namespace

void tourTrouble(Album& album, Stage& stage, Phone& phone, Evening& evening)
{
    auto& hand = stage.hand();
    const QString walk = ui::toQt(evening.walk.id);
    stage.open("openWalk", {walkElsewhere(phone)});
    album.picture("walk-elsewhere");
    stage.home();
    stage.open("openWalk", {walk});
    if (hand.shows("startWalkButton"))
        hand.tap("startWalkButton");
    tourPositions(album, stage, phone, evening);
    tourDamagedPicture(album, stage, phone);
    tourList(album, stage, phone, evening);
    stage.open("openProtocol", {walk});
    album.picture("protocol");
    stage.home();
    tourPresenceLeft(album, stage, phone);
    phone.store->drafts().drop("observation:" + walk.toStdString());
}

} // namespace lykta::test
