#include "capture/follow_up_walk.h"
#include "store/store.h"
#include "tour/album.h"
#include "ui/ui_text.h"

#include <QUrl>

namespace lykta::test {

namespace {

/// As the follow-up walk is made from its page, but with the old photos.
Uuid planned(Phone& phone, const Evening& evening)
{
    return capture::planFollowUp(
        *phone.store, phone.store.clock,
        {evening.walk.id, "Centrum och stationen, igen", phone.store.clock.now(), capture::CarriedOver::NoteAndPhoto});
}

/// What another phone says of the first that is asked about.
void answerElsewhere(Phone& phone, const Uuid& walk)
{
    FollowUpAnswer row;
    row.id = Uuid::v7(phone.store.clock.now().ms);
    row.walk = walk;
    row.followUp = phone.store->followUps().ofWalk(walk).back().id;
    row.result = FollowUpResult::Gone;
    row.answeredAt = phone.store.clock.now();
    save(*phone.store, row);
}

} // namespace

void tourFollowUp(Album& album, Stage& stage, Phone& phone, Evening& evening)
{
    auto& hand = stage.hand();
    const auto role = phone.store->setting("central.role").value_or("");
    phone.store->setSetting("central.role", "leader");
    stage.open("openFollowUpStart", {ui::toQt(evening.walk.id)});
    album.picture("follow-up-start");
    stage.home();

    const auto walk = planned(phone, evening);
    stage.open("openWalk", {ui::toQt(walk)});
    evening.stand();
    answerElsewhere(phone, walk);
    album.picture("follow-up-walk");
    hand.tap("followUpsButton");
    hand.await("followUpListPage");
    album.picture("follow-up-list");
    hand.tap("followUpRow.1");
    hand.await("followUpPage");
    stage.awaitRest();
    album.picture("follow-up");
    hand.tap("followUpCamera");
    hand.await("followUpCameraPage");
    stage.awaitRest();
    hand.rest(200);
    album.picture("follow-up-camera");
    QMetaObject::invokeMethod(&hand.await("followUpCameraPage"), "takeFile",
                              Q_ARG(QUrl, QUrl::fromLocalFile(evening.picture())));
    hand.await("keepFollowUpPhoto");
    stage.awaitRest();
    hand.rest(200);
    album.picture("follow-up-new-photo");
    hand.tap("followUpResult.2");
    hand.tap("keepFollowUpPhoto");
    hand.await("removeFollowUpPhoto.0");
    hand.rest(200);
    album.picture("follow-up-pair");
    stage.home();
    phone.store->setSetting("central.role", role);
}

} // namespace lykta::test
