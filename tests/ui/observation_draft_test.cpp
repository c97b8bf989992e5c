#include "support/catch2.h"
#include "ui/observation/observation_draft.h"

using namespace lykta;
using namespace lykta::ui;

namespace {

ObservationDraft fullDraft()
{
    ObservationDraft draft;
    capture::ObservationInput& in = draft.input;
    in.id = Uuid::v7(1'000);
    in.walk = Uuid::v7(2'000);
    in.category = Category::Underpass;
    in.polarity = Polarity::Unsafe;
    in.severity = 4;
    in.note = "Två av tre lampor är släckta.\n«Man ser inte trappan.»";
    in.suggestion = "Byt lampor";
    in.position = {GeoPoint{57.1861234, 14.0478123}, PositionSource::Pin, 6.5, 4'000, GeoPoint{57.186, 14.047}};
    in.observedAt = {1'794'508'200'123, 60};
    in.light = LightCondition::DarkUnlit;
    in.stop = Uuid::v7(3'000);
    in.responsible = Uuid::v7(4'000);
    capture::ReadyPhoto photo;
    photo.id = Uuid::v7(5'000);
    photo.file = {"ab/cd.jpg", {}, 123'456};
    photo.file.sha256.fill(0xA7);
    photo.width = 2048;
    photo.height = 1536;
    photo.role = PhotoRole::CloseUp;
    photo.takenAt = {1'794'508'200'000, 60};
    in.photos.push_back(photo);
    draft.feelingChosen = draft.responsibleChosen = draft.fullForm = true;
    draft.pending = {"/tmp/en bild.jpg"};
    draft.removedSaved = {Uuid::v7(6'000).text()};
    return draft;
}

} // namespace

TEST_CASE("a draft comes back as it was written")
{
    const ObservationDraft draft = fullDraft();
    const auto back = parseDraft(draftText(draft));
    REQUIRE(back);
    const auto& in = back->input;
    CHECK(in.id == draft.input.id);
    CHECK(in.walk == draft.input.walk);
    CHECK(in.category == Category::Underpass);
    CHECK(in.severity == 4);
    CHECK(in.note == draft.input.note);
    CHECK(in.suggestion == "Byt lampor");
    CHECK(in.position == draft.input.position);
    CHECK(in.observedAt == draft.input.observedAt);
    CHECK(in.light == LightCondition::DarkUnlit);
    CHECK(in.stop == draft.input.stop);
    CHECK(in.responsible == draft.input.responsible);
    REQUIRE(in.photos.size() == 1);
    CHECK(in.photos[0].file.name == "ab/cd.jpg");
    CHECK(in.photos[0].file.sha256 == draft.input.photos[0].file.sha256);
    CHECK(in.photos[0].file.size == 123'456);
    CHECK(in.photos[0].takenAt == draft.input.photos[0].takenAt);
    CHECK(back->fullForm);
    CHECK(back->pending == draft.pending);
    CHECK(back->removedSaved == draft.removedSaved);
}

TEST_CASE("what is not known stays unknown")
{
    ObservationDraft draft;
    draft.input.id = Uuid::v7(1);
    draft.input.walk = Uuid::v7(2);
    const auto back = parseDraft(draftText(draft));
    REQUIRE(back);
    CHECK_FALSE(back->input.position.point);
    CHECK_FALSE(back->input.position.accuracyMetres);
    CHECK_FALSE(back->input.position.ageMs);
    CHECK_FALSE(back->input.stop);
    CHECK_FALSE(back->input.responsible);
}

TEST_CASE("text that is no draft is refused")
{
    for (const char* text : {"", "{", "[]", "{}", "{\"id\":\"x\",\"walk\":\"y\"}"})
        CHECK_FALSE(parseDraft(text));
}
