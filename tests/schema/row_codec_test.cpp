#include "schema/row_codec.h"
#include "schema/table.h"
#include "support/catch2.h"
#include "sync/protocol/cell.h"

#include <limits>

using namespace lykta;
using namespace lykta::schema;

namespace {

/// What a replica would hold after these edits.
void apply(sync::Body& body, const std::vector<Edit>& edits, std::uint64_t time)
{
    for (const auto& edit : edits)
        body.put({edit.field, {time, 7}, edit.cell});
}

sync::Body bodyOf(const std::vector<Edit>& edits)
{
    sync::Body body;
    apply(body, edits, 1);
    return body;
}

template <class Row>
void goesRound(const Row& row)
{
    const auto body = bodyOf(cellsOf(row));
    CHECK(rowFrom<Row>(row.id, body) == row);
    const auto bytes = sync::serialise(body);
    REQUIRE(sync::parseBody(bytes));
    CHECK(rowFrom<Row>(row.id, *sync::parseBody(bytes)) == row);

    // From this row to an empty one and back again.
    Row zero;
    zero.id = row.id;
    zero.author = row.author;
    auto changed = body;
    apply(changed, differences(row, zero), 2);
    CHECK(rowFrom<Row>(row.id, changed) == zero);
    apply(changed, differences(zero, row), 3);
    CHECK(rowFrom<Row>(row.id, changed) == row);
    CHECK(differences(row, row).empty());
}

template <class Row>
Row head()
{
    Row row;
    row.id = Uuid::v7(1'763'000'000'000);
    row.walk = Uuid::v7(1'763'000'000'001);
    row.author = Uuid::v7(1'763'000'000'002);
    row.sensitivity = Sensitivity::Police;
    row.gone = true;
    return row;
}

constexpr Instant evening{1'763'053'200'123, 60};
constexpr Instant longAgo{std::numeric_limits<std::int64_t>::min(), -720};

Observation observation()
{
    auto row = head<Observation>();
    row.category = Category::Underpass;
    row.polarity = Polarity::Unsafe;
    row.severity = 4;
    row.note = "Lampan är släckt. 🏮";
    row.suggestion = std::string(20'000, 'x');
    row.position = {GeoPoint{57.1861234, 14.0401234}, PositionSource::Pin, 6.5, 0, GeoPoint{0, -180}};
    row.observedAt = evening;
    row.light = LightCondition::DarkUnlit;
    row.stop = Uuid::v7(5);
    row.responsible = Uuid::v7(6);
    row.status = ObservationStatus::Reopened;
    return row;
}

} // namespace

TEST_CASE("every entity comes back from its cells", "[schema]")
{
    goesRound(observation());

    auto organisation = head<Organisation>();
    organisation.name = "Värnamo kommun";
    organisation.kind = OrganisationKind::Municipality;
    organisation.contact = "0370-37 70 00";
    goesRound(organisation);

    auto place = head<Place>();
    place.name = "Stationsområdet";
    place.kind = PlaceKind::StationArea;
    place.geometry.ring = {{57.18, 14.04}, {57.19, 14.04}, {57.19, 14.05}};
    place.landOwner = Uuid::v7(1);
    place.lightingOwner = Uuid::v7(2);
    goesRound(place);
    place.geometry = {{}, GeoPoint{-90, 180}, 75.25};
    goesRound(place);

    auto walk = head<Walk>();
    walk.title = "Trygghetsvandring centrum";
    walk.kind = WalkKind::FollowUpWalk;
    walk.status = WalkStatus::Closed;
    walk.purpose = "Höstens mörker";
    walk.meetingPoint = "Stationen";
    walk.place = Uuid::v7(3);
    walk.predecessor = Uuid::v7(4);
    walk.plannedStart = evening;
    walk.startedAt = evening;
    walk.endedAt = longAgo;
    walk.light = LightCondition::DarkLit;
    walk.weather = "Regn";
    walk.route = {{57.18, 14.04}, {57.19, 14.05}};
    walk.partners = {Uuid::v7(8), Uuid::v7(9)};
    goesRound(walk);

    auto stop = head<Stop>();
    stop.order = std::numeric_limits<std::uint32_t>::max();
    stop.name = "Tunneln";
    stop.point = GeoPoint{0, 0};
    stop.visitedAt = Instant{0, 0};
    goesRound(stop);

    auto photo = head<Photo>();
    photo.observation = Uuid::v7(5);
    photo.sha256.fill(0xa5);
    photo.size = std::numeric_limits<std::uint64_t>::max();
    photo.width = 2048;
    photo.height = 1536;
    photo.role = PhotoRole::After;
    photo.takenAt = evening;
    photo.pair = Uuid::v7(8);
    photo.masked = photo.stored = photo.readable = true;
    goesRound(photo);

    auto presence = head<Presence>();
    presence.place = Uuid::v7(6);
    presence.mode = PresenceMode::Mounted;
    presence.startedAt = {std::numeric_limits<std::int64_t>::max(), 840};
    presence.endedAt = evening;
    presence.officers = 0;
    presence.note = "Lugnt";
    presence.verification = Verification::NearByPosition;
    goesRound(presence);

    auto track = head<TrackPiece>();
    track.startedAt = evening;
    track.points = std::string("\x00\xff\x80", 3);
    goesRound(track);

    auto question = head<ChecklistQuestion>();
    question.order = 3;
    question.kind = QuestionKind::YesNo;
    question.text = "Ser du ut på andra sidan innan du går in?";
    question.english = "Can you see the far side before you go in?";
    question.stop = Uuid::v7(5);
    question.origin = Uuid::v7(6);
    goesRound(question);

    auto answer = head<ChecklistAnswer>();
    answer.stop = Uuid::v7(5);
    answer.question = Uuid::v7(7);
    answer.answer = Answer::No;
    answer.answeredAt = evening;
    answer.note = "mörkt i svängen";
    goesRound(answer);

    auto followUp = head<FollowUp>();
    followUp.origin = Uuid::v7(10);
    followUp.category = Category::Lighting;
    followUp.polarity = Polarity::Unsafe;
    followUp.severity = 3;
    followUp.note = "Släckt under bron.";
    followUp.point = GeoPoint{57.18612, 14.04781};
    followUp.observedAt = longAgo;
    followUp.place = "Tunneln";
    followUp.status = ObservationStatus::Done;
    goesRound(followUp);

    auto followed = head<FollowUpAnswer>();
    followed.followUp = Uuid::v7(11);
    followed.result = FollowUpResult::Partly;
    followed.answeredAt = evening;
    followed.note = "En av tre lyser.";
    goesRound(followed);

    auto visit = head<StopVisit>();
    visit.stop = Uuid::v7(12);
    visit.visitedAt = evening;
    visit.group = 2;
    goesRound(visit);

    auto checklist = head<Checklist>();
    checklist.version = 3;
    checklist.madeAt = evening;
    goesRound(checklist);
}

TEST_CASE("a default-constructed row comes back as well", "[schema]")
{
    goesRound(Organisation{});
    goesRound(Place{});
    goesRound(Walk{});
    goesRound(Stop{});
    goesRound(Observation{});
    goesRound(Photo{});
    goesRound(Presence{});
    goesRound(TrackPiece{});
    goesRound(ChecklistQuestion{});
    goesRound(ChecklistAnswer{});
    goesRound(FollowUp{});
    goesRound(FollowUpAnswer{});
    goesRound(StopVisit{});
    goesRound(Checklist{});

    auto counted = head<ParticipantCount>();
    counted.age = AgeBand::From65;
    counted.gender = Gender::Woman;
    counted.attendance = Attendance::Resident;
    counted.count = 7;
    goesRound(counted);
    goesRound(ParticipantCount{});
}

TEST_CASE("zero values have no cell in a new row, other defaults have", "[schema]")
{
    const auto fields = [](const std::vector<Edit>& edits) {
        std::vector<std::uint32_t> ids;
        for (const auto& edit : edits)
            ids.push_back(edit.field);
        return ids;
    };
    CHECK(fields(cellsOf(Observation{})) == std::vector<std::uint32_t>{3});
    CHECK(fields(cellsOf(Walk{})) == std::vector<std::uint32_t>{3, 7});
    CHECK(fields(cellsOf(Presence{})) == std::vector<std::uint32_t>{3, 7, 12});

    // «No light said» is written when somebody takes the light back, or the older value would stand.
    const auto before = observation();
    auto after = before;
    after.light = LightCondition::None;
    after.note.clear();
    const auto edits = differences(before, after);
    REQUIRE(edits.size() == 2);
    CHECK(edits[0] == Edit{15, sync::varintCell(15, 0)});
    CHECK(edits[1] == Edit{17, ""});
}

TEST_CASE("a moved pin is written whole and nothing else is", "[schema]")
{
    const auto before = observation();
    auto after = before;
    after.position.point->longitude += 0.0001;
    after.position.accuracyMetres.reset();
    const auto edits = differences(before, after);
    std::vector<std::uint32_t> ids;
    for (const auto& edit : edits)
        ids.push_back(edit.field);
    CHECK(ids == std::vector<std::uint32_t>{9, 10, 11, 12, 16, 19, 20});
    CHECK(edits[3].cell.empty());

    after = before;
    after.position.point->longitude += 1e-9; // less than a cell can say
    after.author = Uuid::v7(99);             // immutable
    CHECK(differences(before, after).empty());
}

TEST_CASE("what cannot be read is missing, and the rest of the row stands", "[schema]")
{
    auto body = bodyOf(cellsOf(observation()));
    const auto put = [&](std::uint32_t field, std::string cell) { body.put({field, {2, 7}, std::move(cell)}); };
    put(6, sync::varintCell(6, 300));           // no such category in eight bits
    put(8, sync::bytesCell(8, "4"));            // wrong wire type
    put(10, sync::bytesCell(10, "east"));       // half a point is no point
    put(12, "");                                // cleared
    put(13, sync::doubleCell(13, 1));           // no time
    put(14, sync::signedCell(14, 100'000'000)); // no offset
    put(21, sync::bytesCell(21, "short"));
    put(900, sync::varintCell(900, 1)); // of a later version
    const auto row = rowFrom<Observation>(Uuid{}, body);
    CHECK(row.category == Category::None);
    CHECK(row.severity == 0);
    CHECK_FALSE(row.position.point);
    CHECK_FALSE(row.position.accuracyMetres);
    CHECK(row.position.rawGps == GeoPoint{0, -180});
    CHECK(row.observedAt == Instant{});
    CHECK_FALSE(row.stop);
    CHECK(row.note == "Lampan är släckt. 🏮");
}
