#include "capture/jpeg_codec.h"
#include "phone.h"
#include "photo/street.h"
#include "support/catch2.h"
#include "ui/observation/mask_form.h"
#include "ui/observation/observation_form.h"
#include "ui/ui_text.h"

#include <QFile>
#include <filesystem>

using namespace lykta;
using namespace lykta::test;
using ui::MaskForm;
using ui::ObservationForm;
namespace fs = std::filesystem;

namespace {

/// A walk on which somebody has taken a photo of a street with two people and a car, by the app's own camera.
struct PhotoTaken
{
    PhotoTaken()
    {
        save(*phone.store, walk);
        auto form = this->form();
        const QString path = form->newPicturePath();
        const std::string jpeg = capture::encodeJpeg(street(), 92);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(jpeg.data(), static_cast<qint64>(jpeg.size())) == static_cast<qint64>(jpeg.size()));
        file.close();
        form->addPhoto(QUrl::fromLocalFile(path));
        REQUIRE(eventually([&] { return form->photosUnderWay() == 0; }));
        REQUIRE(form->photos().size() == 1);
        photo = form->photos()[0].toMap()["photoId"].toString();
        unmasked = form->photos()[0].toMap()["file"].toString().toStdString();
    }
    QString walkId() const { return ui::toQt(walk.id); }
    std::unique_ptr<ObservationForm> form() { return opened<ObservationForm>(phone, {{"walkId", walkId()}}); }
    std::unique_ptr<MaskForm> mask() { return opened<MaskForm>(phone, {{"walkId", walkId()}, {"photoId", photo}}); }
    /// Opened, and searched.
    std::unique_ptr<MaskForm> searched()
    {
        auto form = mask();
        REQUIRE(eventually([&] { return !form->searching(); }));
        return form;
    }
    void burnIn(MaskForm& form)
    {
        bool done = false;
        QObject::connect(&form, &MaskForm::masked, [&] { done = true; });
        form.mask();
        REQUIRE(eventually([&] { return done; }));
    }
    std::vector<std::string> pictures() { return phone.store->photoFiles().names(); }
    bool isHere(const std::string& name) { return fs::exists(phone.store->photoFiles().pathOf(name)); }
    /// How many files lie in a folder of the store.
    std::ptrdiff_t count(const char* folder)
    {
        std::error_code code;
        return std::distance(fs::directory_iterator(phone.store.folder() / folder, code), fs::directory_iterator());
    }
    Photo saveIt()
    {
        auto form = this->form();
        form->setCategory("lighting");
        form->save();
        REQUIRE(eventually([&] { return phone.store->observations().ofWalk(walk.id).size() == 1; }));
        const auto rows = phone.store->observations().ofWalk(walk.id);
        const auto photos = phone.store->photos().ofObservation(rows[0].row.id);
        REQUIRE(photos.size() == 1);
        return photos[0].photo;
    }

    Phone phone;
    Walk walk = aWalk();
    QString photo;
    std::string unmasked;
};

} // namespace

SCENARIO_METHOD(PhotoTaken, "what is masked is what is saved and sent, and the picture without it is gone")
{
    auto form = searched();
    REQUIRE(form->regions().size() == 3);
    CHECK(form->words() == "3 förslag · tryck för att dölja eller visa");
    CHECK(form->hiddenCount() == 3);
    CHECK(form->regions()[0].toMap()["name"] == "Ansikte 1 av 2, maskerat");
    form->toggle(1);
    CHECK(form->regions()[1].toMap()["name"] == "Ansikte 2 av 2, syns");
    CHECK(form->regions()[2].toMap()["name"] == "Skylt 1 av 1, maskerad");
    CHECK(form->hiddenCount() == 2);
    burnIn(*form);

    REQUIRE(pictures().size() == 1);
    CHECK_FALSE(isHere(unmasked));
    CHECK(count("camera") == 0);
    CHECK(this->form()->photos()[0].toMap()["masked"].toBool());
    const Photo row = saveIt();
    CHECK(row.masked);
    CHECK(store::PhotoFiles::nameOf(row.sha256) == pictures().front());
    CHECK(ui::toQt(row.id) == photo);
    CHECK(row.size == fs::file_size(phone.store->photoFiles().pathOf(pictures().front())));
}

SCENARIO_METHOD(PhotoTaken, "also the original that the phone was told to keep goes")
{
    phone.store->setSetting("photo.keepOriginal", "1");
    auto other = form();
    other->addPhoto(QUrl::fromLocalFile(ui::toQt(phone.store->photoFiles().pathOf(unmasked).string())));
    REQUIRE(eventually([&] { return other->photosUnderWay() == 0; }));
    REQUIRE(count("originals") == 1);
    photo = other->photos()[1].toMap()["photoId"].toString();
    burnIn(*searched());
    CHECK(count("originals") == 0);
    // The first photo is of the same street and still stands in the draft: its file is nobody else's to take.
    CHECK(isHere(other->photos()[0].toMap()["file"].toString().toStdString()));
}

SCENARIO_METHOD(PhotoTaken, "a killed process comes back to the same regions, or to the masked picture")
{
    GIVEN("regions that were chosen, and one painted")
    {
        QVariantList before;
        {
            auto form = searched();
            form->toggle(0);
            form->addStroke({QVariantMap{{"x", 400}, {"y", 600}}, QVariantMap{{"x", 500}, {"y", 640}}}, 30);
            form->addBox(900, 700, -80, -60);
            form->keep();
            before = form->regions();
        }
        phone.kill();
        phone.start();
        auto form = mask();
        CHECK_FALSE(form->searching());
        CHECK(form->regions() == before);
        CHECK(form->regions()[4].toMap()["x"] == 820);
        CHECK(isHere(unmasked));
        burnIn(*form);
        CHECK(saveIt().masked);
    }
    GIVEN("a kill while it is being burned in")
    {
        {
            auto form = searched();
            form->mask();
        }
        phone.kill(); // the masked file may be there, and nobody was told
        phone.start();
        auto form = mask();
        CHECK(form->regions().size() == 3);
        CHECK(isHere(unmasked));
        burnIn(*form);
        CHECK_FALSE(isHere(unmasked));
        CHECK(saveIt().masked);
    }
    GIVEN("a kill between the draft that names the masked picture and the removal of the other")
    {
        const std::string jpeg = capture::encodeJpeg(street(), 85);
        burnIn(*searched());
        phone.kill();
        QFile back(
            ui::toQt((phone.store.folder() / "photos" / unmasked).string())); // as if it had not been removed yet
        REQUIRE(back.open(QIODevice::WriteOnly));
        back.write(jpeg.data(), static_cast<qint64>(jpeg.size()));
        back.close();
        phone.start();
        CHECK_FALSE(isHere(unmasked));
        CHECK(saveIt().masked);
    }
}

SCENARIO_METHOD(PhotoTaken, "masking is offered and not demanded, and every step of it can be undone")
{
    {
        auto form = mask();
        form->addBox(10, 10, 50, 50); // while the search is under way
        REQUIRE(eventually([&] { return !form->searching(); }));
        REQUIRE(form->regions().size() == 4);
        form->erase(0);
        form->toggle(0);
        CHECK(form->regions().size() == 3);
        form->undo();
        form->undo();
        CHECK(form->regions().size() == 4);
        form->undo();
        CHECK(form->regions().size() == 3); // what was found stays, the box is gone
        CHECK_FALSE(form->canUndo());
        form->keep();
    }
    const Photo row = saveIt();
    CHECK_FALSE(row.masked);
    CHECK(store::PhotoFiles::nameOf(row.sha256) == unmasked);
}

SCENARIO_METHOD(PhotoTaken, "a phone that cannot search says so, and masks by finger")
{
    phone.kill();
    phone.cascades = phone.store.folder() / "nothing";
    phone.start();
    auto form = searched();
    CHECK(form->regions().isEmpty());
    CHECK(form->words() == "Telefonen kan inte leta. Måla själv om någon syns.");
    form->addBox(200, 260, 100, 120);
    burnIn(*form);
    CHECK(saveIt().masked);
}

SCENARIO_METHOD(PhotoTaken, "an observation that is saved while a photo is being masked waits for it")
{
    auto form = searched();
    auto observation = this->form();
    observation->setCategory("lighting");
    form->mask();
    observation->save();
    CHECK(observation->saving());
    REQUIRE(eventually([&] { return phone.store->observations().ofWalk(walk.id).size() == 1; }));
    const auto rows = phone.store->observations().ofWalk(walk.id);
    CHECK(phone.store->photos().ofObservation(rows[0].row.id).at(0).photo.masked);
    CHECK_FALSE(isHere(unmasked));
}

SCENARIO_METHOD(PhotoTaken, "a photo whose file was damaged meanwhile is told, and nothing of the form is lost")
{
    QFile file(ui::toQt(phone.store->photoFiles().pathOf(unmasked).string()));
    REQUIRE(file.resize(file.size() / 2));
    auto form = searched();
    CHECK(form->regions().isEmpty());
    form->addBox(200, 260, 100, 120);
    form->mask();
    REQUIRE(eventually([&] { return !form->busy(); }));
    CHECK(form->problem().startsWith("Bilden går inte att läsa."));
    CHECK(form->hiddenCount() == 1);
    CHECK(this->form()->photos().size() == 1);
}
