#include "phone.h"
#include "support/catch2.h"
#include "ui/observation/observation_form.h"
#include "ui/observation/recent_save.h"
#include "ui/ui_text.h"

#include <QImage>
#include <fstream>

using namespace lykta;
using namespace lykta::test;
using ui::ObservationForm;

namespace {

/// A picture file beside the store.
QUrl aPicture(const Phone& phone, const char* name, QRgb colour = 0xFF204060)
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(colour);
    const QString path = ui::toQt((phone.store.folder() / name).string());
    REQUIRE(image.save(path, "JPG"));
    return QUrl::fromLocalFile(path);
}

struct OnWalk
{
    OnWalk()
    {
        save(*phone.store, walk);
        save(*phone.store, tunnel);
    }
    QString walkId() const { return ui::toQt(walk.id); }
    std::unique_ptr<ObservationForm> form() { return opened<ObservationForm>(phone, {{"walkId", walkId()}}); }
    std::optional<std::string> draft() { return phone.store->drafts().find("observation:" + walk.id.text()); }
    auto saved() { return phone.store->observations().ofWalk(walk.id); }

    Phone phone;
    Walk walk = aWalk();
    Stop tunnel = aStop(walk.id, 3, "Gångtunneln", station);
};

} // namespace

SCENARIO_METHOD(OnWalk, "three taps save an observation with photo, position and category")
{
    GIVEN("a good fix at a stop")
    {
        phone.stand(station);
        auto form = this->form();
        phone.store.clock.advance(4'000);
        CHECK(form->positionText().toStdString() == "Vid stopp 3 · ±6\u00A0m · 0 s sedan");

        WHEN("a picture is taken and a category tapped while it is still being read")
        {
            QString told;
            QObject::connect(form.get(), &ObservationForm::saved, [&](const QString& id) { told = id; });
            form->addPhoto(aPicture(phone, "one.jpg"));
            form->setCategory("underpass");
            form->save();
            REQUIRE(eventually([&] { return !told.isEmpty(); }));

            THEN("everything is in the store and the form is fresh again")
            {
                const auto rows = saved();
                REQUIRE(rows.size() == 1);
                const Observation& row = rows[0].row;
                CHECK(ui::toQt(row.id) == told);
                CHECK(row.category == Category::Underpass);
                CHECK(row.polarity == Polarity::Unsafe);
                CHECK(row.severity == 2);
                CHECK(row.position.source == PositionSource::Gps);
                CHECK(row.position.point == station);
                CHECK(row.position.ageMs == 4'000);
                CHECK(row.stop == tunnel.id);
                CHECK(phone.store->photos().ofObservation(row.id).size() == 1);
                CHECK_FALSE(draft());
                CHECK(form->category().isEmpty());
                CHECK(form->photos().isEmpty());
            }
        }
    }
}

// getodk/collect 6038: what had been typed into one form when the app was killed was offered in another one.
SCENARIO_METHOD(OnWalk,
                "what was being typed when the app was killed belongs to its walk alone, also when that is gone",
                "[loss][odk-collect-6038]")
{
    auto other = aWalk();
    other.id = other.walk = Uuid::v7(eveningWalk.ms + 77);
    save(*phone.store, other);
    {
        auto form = this->form();
        form->setCategory("lighting");
        form->setNote("halvskriven");
    }
    phone.kill();
    phone.start();
    const auto known = phone.store->walks().open(walk.id).value();
    auto gone = known.row;
    gone.gone = true;
    phone.store->door().commit([&](store::Writer& writer) { writer.update(known, gone); });
    {
        auto form = opened<ObservationForm>(phone, {{"walkId", ui::toQt(other.id)}});
        CHECK(form->note().isEmpty());
        CHECK(form->category().isEmpty());
        form->setCategory("underpass");
        form->save();
    }
    CHECK(phone.store->observations().ofWalk(other.id).size() == 1);
    CHECK(phone.store->observations().ofWalk(other.id)[0].row.note.empty());
    CHECK(saved().empty());
    CHECK(this->form()->note() == "halvskriven");
}

SCENARIO_METHOD(OnWalk, "no fix, a poor fix and a stale fix never block saving and stay what they are")
{
    WHEN("there is no fix at all")
    {
        auto form = this->form();
        form->setCategory("lighting");
        form->save();
        THEN("it is saved without a position")
        {
            REQUIRE(saved().size() == 1);
            CHECK(saved()[0].row.position.source == PositionSource::None);
            CHECK_FALSE(saved()[0].row.position.point);
        }
    }
    WHEN("the fix is poor")
    {
        phone.stand(station, 60);
        auto form = this->form();
        CHECK(form->positionQuality().toStdString() == "poor");
        form->setCategory("lighting");
        form->save();
        THEN("its accuracy is kept and no stop is claimed")
        {
            CHECK(saved()[0].row.position.accuracyMetres == 60);
            CHECK_FALSE(saved()[0].row.stop);
        }
    }
    WHEN("the fix is four minutes old")
    {
        phone.stand(station);
        phone.store.clock.advance(240'000);
        auto form = this->form();
        CHECK(form->positionText().toStdString() == "Senast kända, 4 min gammal");
        form->setCategory("lighting");
        form->save();
        THEN("its age is kept")
        {
            CHECK(saved()[0].row.position.ageMs == 240'000);
        }
    }
}

SCENARIO_METHOD(OnWalk, "the position stands still once something is recorded")
{
    phone.stand(station);
    auto form = this->form();
    phone.stand({57.19, 14.05});
    CHECK(form->latitude() == 57.19);
    form->setNote("Här");
    phone.stand({57.20, 14.06});
    CHECK(form->latitude() == 57.19);
}

SCENARIO_METHOD(OnWalk, "a moved pin keeps the phone's own point beside it")
{
    phone.stand(station);
    auto form = this->form();
    form->movePin(57.18628, 14.04781);
    form->movePin(57.18629, 14.04781);
    CHECK(form->pinMovedWords().toStdString() == "Nålen flyttad 19\u00A0m");
    form->setCategory("lighting");
    form->save();
    const Position position = saved()[0].row.position;
    CHECK(position.source == PositionSource::Pin);
    CHECK(position.point == GeoPoint{57.18629, 14.04781});
    CHECK(position.rawGps == station);
    CHECK(position.accuracyMetres == 6);
}

SCENARIO_METHOD(OnWalk, "nothing typed or photographed is lost when the process is killed")
{
    GIVEN("a form half filled")
    {
        phone.stand(station);
        auto form = this->form();
        form->setCategory("lighting");
        form->feel(1, 3);
        form->addPhoto(aPicture(phone, "one.jpg"));
        REQUIRE(eventually([&] { return form->photosUnderWay() == 0; }));
        form->setNote("Två av tre lampor är släckta");
        // Nobody saves or closes: the text reaches the disk by itself.
        REQUIRE(eventually([&] { return draft().value_or("").find("släckta") != std::string::npos; }));
        const QString file = form->photos()[0].toMap()["file"].toString();

        WHEN("the app is started again")
        {
            form.reset();
            phone.kill();
            phone.start();
            phone.stand({57.3, 14.3});
            form = this->form();

            THEN("the same form is there with the same photo")
            {
                CHECK(form->restored());
                CHECK(form->note().toStdString() == "Två av tre lampor är släckta");
                CHECK(form->category().toStdString() == "lighting");
                CHECK(form->severity() == 3);
                CHECK(form->latitude() == station.latitude);
                REQUIRE(form->photos().size() == 1);
                CHECK(form->photos()[0].toMap()["file"].toString() == file);
                AND_THEN("saving it saves the photo too")
                {
                    form->save();
                    REQUIRE(saved().size() == 1);
                    CHECK(phone.store->photos().ofObservation(saved()[0].row.id).size() == 1);
                }
            }
        }
    }
    GIVEN("a picture that was still being read when the process was killed")
    {
        ui::ObservationDraft draft;
        draft.input.id = Uuid::v7(1'000);
        draft.input.walk = walk.id;
        draft.pending = {aPicture(phone, "late.jpg").toLocalFile().toStdString()};
        phone.store->drafts().put("observation:" + walk.id.text(), ui::draftText(draft));
        WHEN("the form is opened")
        {
            auto form = this->form();
            THEN("the picture is read then")
            {
                REQUIRE(eventually([&] { return form->photosUnderWay() == 0; }));
                CHECK(form->photos().size() == 1);
            }
        }
    }
}

SCENARIO_METHOD(OnWalk, "a picture that cannot be read is said so and the form is kept")
{
    auto form = this->form();
    form->setNote("Kvar");
    const auto path = phone.store.folder() / "broken.jpg";
    std::ofstream(path) << "this is no picture";
    form->addPhoto(QUrl::fromLocalFile(ui::toQt(path.string())));
    form->setCategory("lighting");
    form->save();
    REQUIRE(eventually([&] { return form->photosUnderWay() == 0; }));
    CHECK(form->problem().startsWith("Bilden går inte att läsa."));
    CHECK(form->note().toStdString() == "Kvar");
    CHECK(saved().empty()); // it was waiting for the picture; the person decides now
    form->save();
    CHECK(saved().size() == 1);
}

TEST_CASE("a picture of more pixels than are read is refused in plain words")
{
    CHECK(ui::photoProblemWords(capture::PhotoProblem::TooLarge) ==
          "Bilden är för stor. Välj en mindre. Det du skrev finns kvar.");
}

SCENARIO_METHOD(OnWalk, "what was saved can be taken back and changed")
{
    auto form = this->form();
    auto notice = opened<ui::SavedNotice>(phone);
    QString words;
    QObject::connect(notice.get(), &ui::SavedNotice::announced, [&](const QString& text) { words = text; });
    form->feel(1, 3);
    form->setCategory("lighting");
    form->save();
    CHECK(words.toStdString() == "Sparad: Belysning, otrygg 3");

    WHEN("it is undone")
    {
        notice->undo();
        THEN("it is gone, and can come back")
        {
            CHECK(saved().empty());
            notice->restore();
            CHECK(saved().size() == 1);
        }
    }
    WHEN("it is changed")
    {
        auto change = opened<ObservationForm>(phone, {{"observationId", notice->observationId()}});
        CHECK(change->editing());
        CHECK(change->severity() == 3);
        change->feel(2, 0);
        change->setNote("Lyser igen");
        change->save();
        THEN("the same row says the new thing")
        {
            REQUIRE(saved().size() == 1);
            CHECK(saved()[0].row.polarity == Polarity::Safe);
            CHECK(saved()[0].row.severity == 0);
            CHECK(saved()[0].row.note == "Lyser igen");
            CHECK(words.toStdString() == "Ändrad: Belysning, trygg");
            CHECK_FALSE(notice->undoable());
        }
    }
}

SCENARIO_METHOD(OnWalk, "the form says what is near and who owns it")
{
    Organisation transport;
    transport.id = Uuid::v7(10);
    transport.sensitivity = Sensitivity::Open;
    transport.name = "Trafikverket";
    Place area;
    area.id = Uuid::v7(11);
    area.sensitivity = Sensitivity::Open;
    area.name = "Stationsområdet";
    area.geometry.centre = station;
    area.geometry.radiusMetres = 100;
    area.landOwner = transport.id;
    save(*phone.store, transport);
    save(*phone.store, area);
    Observation other = anObservation(walk.id);
    other.position.point = GeoPoint{station.latitude + 0.0001, station.longitude};
    save(*phone.store, other);

    phone.stand(station);
    auto form = this->form();
    form->setCategory("lighting");
    CHECK(form->similarWords().toStdString() == "En liknande finns 11\u00A0m bort");
    CHECK(form->responsibleName().toStdString() == "Trafikverket");
    CHECK(form->responsibleProposed());
    form->setResponsible("");
    CHECK_FALSE(form->responsibleProposed());
    form->save();
    for (const auto& listed : saved())
        CHECK_FALSE(listed.row.responsible);
}

TEST_CASE_METHOD(OnWalk, "without a category nothing is saved and the reason is said")
{
    auto form = this->form();
    form->save();
    CHECK(form->problem().toStdString() == "Välj vad det gäller.");
    CHECK(saved().empty());
}
