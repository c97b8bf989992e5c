#include "an_evening.h"

#include "capture/answer_question.h"
#include "capture/attach_photo.h"
#include "domain/checklist.h"
#include "domain/track_codec.h"
#include "support/builders.h"
#include "support/night_photos.h"

#include <array>
#include <fstream>
#include <iterator>
#include <vector>

namespace lykta::test {
namespace {

struct Seen
{
    Category category;
    Polarity polarity;
    std::uint32_t severity;
    const char* note;
    const char* suggestion;
    GeoPoint where;
};

constexpr GeoPoint middle{57.18612, 14.04781};
const std::array<Seen, 6> seen{{
    {Category::Lighting,
     Polarity::Unsafe,
     3,
     "Lampan vid tunneln är släckt sedan i höstas.",
     "Byt lampan.",
     {57.1861, 14.0478}},
    {Category::SightLines,
     Polarity::Unsafe,
     2,
     "Häcken skymmer övergången.",
     "Klipp ner till en meter.",
     {57.1866, 14.0491}},
    {Category::WorksWell, Polarity::Safe, 0, "Caféet lyser upp hela torget.", "", {57.1871, 14.0502}},
    {Category::Underpass,
     Polarity::Unsafe,
     4,
     "Mörkt, klottrat och vått. Flera vänder i stället för att gå igenom.",
     "Ljus vägg och ny belysning.",
     {57.1861, 14.0479}},
    {Category::Traffic, Polarity::Neutral, 0, "Cyklar och gående på samma bana.", "", {57.1876, 14.0509}},
    {Category::Graffiti, Polarity::Unsafe, 1, "", "", {57.1880, 14.0515}},
}};

TrackLine walkedLine()
{
    TrackLine line;
    for (int i = 0; i < 60; ++i)
        line.push_back({{middle.latitude + i * 0.00004, middle.longitude + i * 0.00006 + (i % 7) * 0.00001},
                        eveningWalk.ms + i * 60'000});
    return line;
}

struct TakenPicture
{
    capture::ReadyPhoto photo;
    std::string jpeg;
};

/// The night's pictures as the app takes them in: once for the whole program, since it costs a while.
const std::vector<TakenPicture>& takenPictures()
{
    static const auto taken = [] {
        TemporaryStore store;
        const TemporaryFolder folder;
        std::vector<TakenPicture> out;
        for (const auto& picture : nightPhotos()) {
            const auto source = folder.path() / picture.name;
            std::ofstream(source, std::ios::binary) << picture.jpeg;
            auto photo = capture::attachPhoto(store->photoFiles(), store.clock, source, {}).photo.value();
            std::ifstream file(store->photoFiles().pathOf(photo.file.name), std::ios::binary);
            out.push_back({photo, std::string(std::istreambuf_iterator<char>(file), {})});
        }
        return out;
    }();
    return taken;
}

capture::ReadyPhoto photoOf(TemporaryStore& store, std::size_t picture, Instant takenAt, PhotoRole role)
{
    const auto& taken = takenPictures()[picture % takenPictures().size()];
    auto photo = taken.photo;
    photo.id = Uuid::v7(takenAt.ms);
    photo.file = store->photoFiles().add(taken.jpeg);
    photo.takenAt = takenAt;
    photo.role = role;
    return photo;
}

} // namespace

Uuid anEvening(TemporaryStore& store, std::size_t observations)
{
    auto walk = aWalk();
    walk.status = WalkStatus::Closed;
    walk.startedAt = eveningWalk;
    walk.endedAt = Instant{eveningWalk.ms + 95 * 60'000, 60};
    walk.light = LightCondition::DarkLit;
    walk.weather = "Regn, 4 grader";
    walk.meetingPoint = "Stationens huvudentré";
    walk.purpose = "Vägen hem från tåget";
    walk.route = {{57.18612, 14.04781}, {57.1868, 14.0495}, {57.1875, 14.0508}, {57.1882, 14.0519}};
    Organisation owner;
    owner.id = Uuid::v7(1);
    owner.name = "Värnamo kommun, gata och park";
    owner.sensitivity = Sensitivity::Open;
    save(*store, owner);
    walk.partners = {owner.id};
    save(*store, walk);
    const auto counted = [&](Gender gender, Attendance attendance, std::uint32_t count) {
        ParticipantCount row;
        row.id = Uuid::v7(300 + count);
        row.walk = walk.id;
        row.age = AgeBand::From30;
        row.gender = gender;
        row.attendance = attendance;
        row.count = count;
        save(*store, row);
    };
    counted(Gender::Woman, Attendance::Resident, 8);
    counted(Gender::Man, Attendance::Resident, 7);
    counted(Gender::Man, Attendance::Official, 3);
    std::vector<Stop> stops;
    for (std::uint32_t i = 0; i < 4; ++i) {
        Stop stop;
        stop.id = Uuid::v7(100 + i);
        stop.walk = walk.id;
        stop.order = i + 1;
        stop.name = std::array{"Stationen", "Gångtunneln", "Torget", "Å-parken"}[i];
        stop.point = walk.route[i];
        if (i < 3)
            stop.visitedAt = Instant{eveningWalk.ms + i * 1'800'000, 60};
        save(*store, stop);
        stops.push_back(stop);
    }
    TrackPiece piece;
    piece.id = Uuid::v7(200);
    piece.walk = walk.id;
    piece.startedAt = eveningWalk;
    piece.points = packTrack(walkedLine());
    save(*store, piece);
    for (std::size_t i = 0; i < observations; ++i) {
        const auto& each = seen[i % seen.size()];
        auto row = anObservation(walk.id, eveningWalk.ms + static_cast<std::int64_t>(i) * 600'000);
        row.category = each.category;
        row.polarity = each.polarity;
        row.severity = each.severity;
        row.note = each.note;
        row.suggestion = each.suggestion;
        row.position.point = each.where;
        row.stop = stops[i % 3].id;
        if (i % 2 == 0)
            row.responsible = owner.id;
        capture::ObservationInput input{row.id,   row.walk,        row.category, row.polarity,   row.severity,
                                        row.note, row.suggestion,  row.position, row.observedAt, row.light,
                                        row.stop, row.responsible, {},           std::nullopt};
        for (std::size_t p = 0; p < i % 3; ++p)
            input.photos.push_back(photoOf(store, i + p, {row.observedAt.ms + static_cast<std::int64_t>(p), 60},
                                           p == 0 ? PhotoRole::Context : PhotoRole::CloseUp));
        capture::recordObservation(*store, input, "draft");
    }
    const auto answered = [&](std::size_t stop, std::size_t question, Answer answer, const char* note) {
        capture::answerQuestion(*store, store.clock,
                                {walk.id, stops[stop].id, seededQuestions()[question].id, answer, note});
    };
    answered(0, 0, Answer::Score3, "");
    answered(1, 0, Answer::Score1, "Släckt vid norra änden.");
    answered(1, 1, Answer::No, "");
    return walk.id;
}

} // namespace lykta::test
