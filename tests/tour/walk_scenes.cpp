#include "capture/start_walk.h"
#include "tour/album.h"
#include "ui/ui_text.h"

#include <QUrl>

namespace lykta::test {

namespace {

constexpr int wideWidth = 900; // from here on the walk has a rail and panes

/// To the foot of the form.
void scrollDown(QQuickItem& page)
{
    auto* flickable = page.property("flickable").value<QObject*>();
    if (flickable)
        flickable->setProperty("contentY", std::max(0.0, flickable->property("contentHeight").toDouble() -
                                                             flickable->property("height").toDouble()));
}

void tourForm(Album& album, Stage& stage, Evening& evening)
{
    auto& hand = stage.hand();
    hand.tap("observeButton");
    album.picture("capture");
    QMetaObject::invokeMethod(&hand.await("capturePage"), "takeFile",
                              Q_ARG(QUrl, QUrl::fromLocalFile(evening.picture())));
    hand.await("observationQuickPage");
    hand.tap("feeling.3");
    album.picture("quick");
    hand.tap("writeMoreButton");
    hand.tap("categoryTile.lighting");
    album.picture("form");
    hand.await("noteField").forceActiveFocus(); // what is written is the person's only in the field they stand in
    hand.await("noteField").setProperty("text", "Två av tre lampor är släckta på norra sidan. Man ser inte trappan.");
    hand.tap("placeCard");
    hand.tap("mapItem");
    album.picture("pin");
    hand.tap("pinDone");
    album.picture("form-2");
    scrollDown(hand.await("observationFormPage"));
    album.picture("form-3");
    hand.tap("saveButton");
    album.picture("saved");
}

void tourMask(Album& album, Stage& stage, Evening& evening)
{
    auto& hand = stage.hand();
    hand.tap("observeButton");
    QMetaObject::invokeMethod(&hand.await("capturePage"), "takeFile",
                              Q_ARG(QUrl, QUrl::fromLocalFile(evening.pictureOfPeople())));
    hand.await("observationQuickPage");
    hand.tap("photo.0");
    album.picture("photo-sheet");
    hand.tap("maskPhotoButton");
    hand.await("maskRegion.2");
    album.picture("mask");
    hand.tap("maskRegion.1");
    hand.draw("maskPicture", {0.1, 0.8}, {0.4, 0.9});
    album.picture("mask-2");
    hand.tap("maskSave");
    hand.await("observationQuickPage");
    hand.tap("writeMoreButton");
    album.picture("masked");
    hand.tap("categoryTile.lighting");
    hand.tap("saveButton");
}

void tourEverything(Album& album, Stage& stage)
{
    auto& hand = stage.hand();
    stage.open("openList", {""});
    album.picture("everything");
    hand.tap("filterButton");
    hand.rest(250);
    hand.tap("filterSeverity.4");
    album.picture("filters");
    hand.key(Qt::Key_Escape);
    hand.rest(250);
    hand.type("searchField", "xyz");
    album.picture("nothing-found");
    stage.home();
    stage.open("openList", {""});
    hand.tap("mapButton");
    hand.await("observationMapPage");
    album.picture("everything-map");
    stage.home();
}

void tourPresence(Album& album, Stage& stage, Phone& phone)
{
    const GeoPoint station{57.1862, 14.0470};
    stage.open("openPresence");
    phone.stand(station, 7);
    album.picture("presence");
    stage.hand().tap("checkInButton");
    phone.store.clock.advance(760'000);
    phone.stand(station, 7);
    album.picture("presence-running");
    stage.hand().tap("checkOutButton");
    album.picture("presence-done");
    stage.home();
}

} // namespace

void tourWalk(Album& album, Stage& stage, Phone& phone, Evening& evening, const Look& look)
{
    auto& hand = stage.hand();
    const bool wide = look.size.width() >= wideWidth;
    stage.open("openWalk", {ui::toQt(evening.walk.id)});
    if (hand.shows("startWalkButton")) {
        album.picture("planned");
        hand.tap("startWalkButton");
        evening.walkOn();
    }
    evening.stand();
    album.picture("walk");
    if (!wide) {
        hand.tap("stopsButton");
        album.picture("stops");
        hand.tap("stopRow.3");
    } else {
        hand.tap("stopRow.3");
    }
    hand.await("stopChecklistPage");
    stage.awaitRest();
    hand.tap("answer.0.2");
    hand.tap("answer.1.6");
    hand.tap("answer.2.5");
    album.picture("checklist");
    hand.key(Qt::Key_Escape);
    stage.awaitRest();
    if (!wide) {
        hand.tap("topAction");
        album.picture("menu");
        hand.key(Qt::Key_Escape);
    }
    tourForm(album, stage, evening);
    tourMask(album, stage, evening);
    hand.tap(wide ? "rail.list" : "listButton");
    album.picture("list");
    hand.tap(hand.shows("observationCard.1") ? "observationCard.1" : "observationCard.0");
    album.picture("detail");
    stage.home();
    tourEverything(album, stage);
    tourPresence(album, stage, phone);
}

} // namespace lykta::test
