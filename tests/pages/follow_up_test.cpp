#include "capture/follow_up_walk.h"
#include "stage/evening.h"
#include "stage/stage.h"
#include "support/catch2.h"
#include "ui/follow_up/follow_up_form.h"
#include "ui/follow_up/follow_up_history.h"
#include "ui/follow_up/follow_up_session.h"
#include "ui/follow_up/follow_up_start.h"
#include "ui/observation/mask_form.h"
#include "ui/ui_text.h"

#include <QLocale>
#include <QQuickItem>
#include <QTest>
#include <cmath>

using namespace lykta;
using namespace lykta::test;
using namespace lykta::ui;

namespace {

struct FollowUpEvening
{
    FollowUpEvening()
    {
        QLocale::setDefault(
            QLocale(QLocale::Swedish, QLocale::Sweden)); // another test's window may have spoken English
        phone.store->setSetting("central.role", "leader");
        auto start = opened<FollowUpStart>(phone, {{"earlierId", toQt(evening.walk.id)}});
        open = start->count();
        start->setProperty("carried", static_cast<int>(capture::CarriedOver::NoteAndPhoto));
        walk = start->make();
    }
    std::unique_ptr<FollowUpSession> session() { return opened<FollowUpSession>(phone, {{"walkId", walk}}); }
    std::unique_ptr<FollowUpForm> form(const QString& id) { return opened<FollowUpForm>(phone, {{"followUpId", id}}); }
    /// The first that is asked about and has an earlier photo.
    QString withPhoto()
    {
        for (const auto& row : phone.store->followUps().ofWalk(toUuid(walk)))
            if (!phone.store->photos().ofObservation(row.id).empty())
                return toQt(row.id);
        return {};
    }

    Phone phone;
    Evening evening{phone};
    int open = 0;
    QString walk;
};

} // namespace

SCENARIO_METHOD(FollowUpEvening, "a follow-up walk asks in walking order, and knows how far it has come")
{
    CHECK(open == 5); // of six observations one is a safe place
    auto list = session();
    CHECK(list->total() == 5);
    CHECK(list->remaining() == 5);
    CHECK(list->missing() == 0);
    CHECK(list->earlier().toStdString() == "Centrum och stationen");
    CHECK(list->nextDistance().toStdString() == "");
    CHECK(list->pins().size() == 5);
    CHECK(list->pins().first().toMap()["followUp"].toInt() == 0);
    evening.stand();
    CHECK(list->nextDistance().toStdString() != "");

    const QString first = list->nextId();
    CHECK(list->has(first));
    list->answer(first, static_cast<int>(FollowUpResult::Gone));
    CHECK(list->remaining() == 4);
    CHECK(list->nextId() != first);
    CHECK(list->nextNumber() == 2);
    CHECK(list->standing().toStdString() == "1 borta");

    WHEN("another observation of the earlier walk reaches the phone")
    {
        save(*phone.store, anObservation(evening.walk.id, eveningWalk.ms + 1));
        CHECK(eventually([&] { return list->missing() == 1; }));
        list->carryOver();
        CHECK(list->missing() == 0);
        CHECK(list->total() == 6);
    }
    WHEN("the leader opens the earlier observation")
    {
        const auto origin = phone.store->followUps().find(toUuid(first))->origin;
        auto history = opened<FollowUpHistory>(phone, {{"observationId", toQt(origin)}});
        CHECK(history->entries().size() == 1);
        CHECK(history->offer().toStdString() == "Åtgärdad");
        history->accept();
        CHECK(phone.store->observations().find(origin)->status == ObservationStatus::Done);
        phone.store->setSetting("central.role", "participant");
        auto theirs = opened<FollowUpHistory>(phone, {{"observationId", toQt(origin)}});
        CHECK(theirs->offer().toStdString() == "");
    }
}

SCENARIO_METHOD(FollowUpEvening, "a new photo lies beside the old one until it is kept, also when the app is killed")
{
    const QString id = withPhoto();
    REQUIRE(!id.isEmpty());
    {
        auto shown = form(id);
        CHECK_FALSE(shown->beforePhoto().isEmpty());
        shown->answer(static_cast<int>(FollowUpResult::StillThere));
        shown->writeNote("Fortfarande släckt.");
        shown->takePhoto(QUrl::fromLocalFile(evening.picture()));
        REQUIRE(eventually([&] { return !shown->draftFile().isEmpty(); }));
        CHECK(shown->afterPhotos().isEmpty());
    }
    phone.kill();
    phone.start();
    auto again = form(id);
    CHECK(again->result() == static_cast<int>(FollowUpResult::StillThere));
    CHECK(again->ownNote().toStdString() == "Fortfarande släckt.");
    REQUIRE_FALSE(again->draftFile().isEmpty());
    again->keepPhoto();
    CHECK(again->draftFile().isEmpty());
    REQUIRE(again->afterPhotos().size() == 1);
    const auto photos = phone.store->photos().ofObservation(toUuid(id));
    REQUIRE(photos.size() == 2);
    CHECK(photos[1].photo.role == PhotoRole::After);
    CHECK(photos[1].photo.pair == photos[0].photo.id);
    again->removePhoto(again->afterPhotos().first().toMap()["photoId"].toString());
    CHECK(again->afterPhotos().isEmpty());
}

SCENARIO_METHOD(FollowUpEvening, "who is seen in the new photo is hidden before it is kept")
{
    const QString id = withPhoto();
    REQUIRE(!id.isEmpty());
    auto shown = form(id);
    shown->takePhoto(QUrl::fromLocalFile(evening.pictureOfPeople()));
    REQUIRE(eventually([&] { return !shown->draftFile().isEmpty(); }));
    const QString bare = shown->draftFile();
    shown->beginMask();
    auto mask = opened<MaskForm>(phone, {{"followUpId", id}, {"photoId", shown->draftPhoto()}});
    REQUIRE(eventually([&] { return !mask->searching(); }));
    mask->addBox(10, 10, 60, 40);

    WHEN("it is masked")
    {
        mask->mask();
        shown->keepPhoto();
        CHECK(shown->afterPhotos().isEmpty()); // not before it is done
        REQUIRE(eventually([&] { return shown->draftMasked() && !shown->working(); }));
        CHECK(shown->draftFile() != bare);
        CHECK_FALSE(std::filesystem::exists(phone.store->photoFiles().pathOf(bare.toStdString())));
        mask.reset();
        shown->keepPhoto();
        CHECK(shown->draftFile().isEmpty());
        REQUIRE(shown->afterPhotos().size() == 1);
        CHECK(phone.store->photos().ofObservation(toUuid(id)).back().photo.masked);
    }
    WHEN("it is thrown away while something was being hidden in it")
    {
        mask.reset();
        shown->dropPhoto();
        CHECK(shown->draftFile().isEmpty());
        CHECK_FALSE(std::filesystem::exists(phone.store->photoFiles().pathOf(bare.toStdString())));
        THEN("another one begins anew, also after a while")
        {
            QTest::qWait(600); // longer than a draft waits to be written
            CHECK_FALSE(phone.store->drafts().find("follow-up:" + id.toStdString()));
            shown->takePhoto(QUrl::fromLocalFile(evening.pictureOfPeople()));
            REQUIRE(eventually([&] { return !shown->draftFile().isEmpty(); }));
            auto anew = opened<MaskForm>(phone, {{"followUpId", id}, {"photoId", shown->draftPhoto()}});
            CHECK_FALSE(anew->file().isEmpty());
            REQUIRE(eventually([&] { return !anew->searching(); }));
            CHECK_FALSE(anew->canUndo());
        }
    }
    WHEN("the app is killed in the middle of it")
    {
        mask->keep();
        const int regions = static_cast<int>(mask->regions().size());
        mask.reset();
        shown.reset();
        phone.kill();
        phone.start();
        auto again = form(id);
        REQUIRE_FALSE(again->draftFile().isEmpty());
        auto more = opened<MaskForm>(phone, {{"followUpId", id}, {"photoId", again->draftPhoto()}});
        CHECK(more->regions().size() == regions);
    }
}

SCENARIO_METHOD(FollowUpEvening, "the new photo is taken through the old one, as strong as one wants")
{
    const QString id = withPhoto();
    REQUIRE(!id.isEmpty());
    phone.camera.become(platform::CameraState::Ready);
    Stage stage(phone);
    stage.open("openFollowUp", {id});
    stage.hand().tap("followUpCamera");
    QQuickItem& ghost = stage.hand().await("ghost");
    stage.awaitRest();
    CHECK_FALSE(ghost.property("photo").toString().isEmpty());
    CHECK(std::abs(ghost.opacity() - 0.45) < 0.01);
    stage.hand().draw("ghostStrength", {0.45, 0.5}, {0.9, 0.5});
    CHECK(ghost.opacity() > 0.7);
    WHEN("there is no camera")
    {
        phone.camera.become(platform::CameraState::None);
        THEN("the old one is looked at whole while a picture is chosen")
        {
            stage.hand().awaitGone("ghostStrength");
            CHECK(ghost.opacity() == 1);
            CHECK(ghost.property("whole").toBool());
        }
    }
    stage.home();
    stage.hand().rest(500); // pictures that are still being read find their store
}
