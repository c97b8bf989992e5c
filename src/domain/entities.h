#pragma once

#include "domain/enumerations.h"
#include "domain/geo.h"
#include "domain/instant.h"
#include "domain/position.h"
#include "domain/uuid.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lykta {

/// What every row carries. The device sets `author` when it creates the row; it never changes.
struct RowHead
{
    Uuid id;
    bool gone = false;
    Uuid walk; ///< the walk it belongs to, a walk its own id; nil outside walks
    Sensitivity sensitivity = Sensitivity::Walk;
    Uuid author;

    bool operator==(const RowHead&) const = default;
};

struct Organisation : RowHead
{
    std::string name;
    OrganisationKind kind = OrganisationKind::None;
    std::string contact;

    bool operator==(const Organisation&) const = default;
};

struct Place : RowHead
{
    std::string name;
    PlaceKind kind = PlaceKind::None;
    Geometry geometry;
    std::optional<Uuid> landOwner;
    std::optional<Uuid> lightingOwner;

    bool operator==(const Place&) const = default;
};

struct Walk : RowHead
{
    std::string title;
    WalkKind kind = WalkKind::SafetyWalk;
    WalkStatus status = WalkStatus::Planned;
    std::string purpose;
    std::string meetingPoint;
    std::optional<Uuid> place;
    std::optional<Uuid> predecessor;
    Instant plannedStart;
    std::optional<Instant> startedAt;
    std::optional<Instant> endedAt;
    LightCondition light = LightCondition::None;
    std::string weather;
    GeoLine route;
    std::vector<Uuid> partners; ///< organisations that were asked to come
    std::uint32_t groups = 0;   ///< 2 or 3 while it is divided (walk_group.h); else 0
    std::optional<Instant> dividedAt;
    std::optional<Uuid> checklist; ///< the version that its questions were taken from; absent: the seeded one

    bool operator==(const Walk&) const = default;
};

struct Stop : RowHead
{
    std::uint32_t order = 0; ///< 1 is the first
    std::string name;
    std::optional<GeoPoint> point;
    std::optional<Instant> visitedAt;
    std::uint32_t group = 0; ///< that it was given to when the walk was divided; 0: everybody's

    bool operator==(const Stop&) const = default;
};

/// That one phone was at a stop with its group, while the walk was divided. A participant's phone may not write the
/// stop's own row, and of a group without a leader nobody else could tell.
struct StopVisit : RowHead
{
    Uuid stop;
    Instant visitedAt;
    std::uint32_t group = 0;

    bool operator==(const StopVisit&) const = default;
};

struct Observation : RowHead
{
    Category category = Category::None;
    Polarity polarity = Polarity::None;
    std::uint32_t severity = 0; ///< 1–4 where unsafe, else 0
    std::string note;
    std::string suggestion;
    Position position;
    Instant observedAt;
    LightCondition light = LightCondition::None;
    std::optional<Uuid> stop;
    std::optional<Uuid> responsible; ///< organisation
    ObservationStatus status = ObservationStatus::NotAssessed;
    std::uint32_t group = 0; ///< that it was made with; 0: the walk was not divided

    bool operator==(const Observation&) const = default;
};

using Sha256 = std::array<std::uint8_t, 32>;

struct Photo : RowHead
{
    Uuid observation;
    Sha256 sha256{};
    std::uint64_t size = 0; ///< bytes of the JPEG
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    PhotoRole role = PhotoRole::Context;
    Instant takenAt;
    bool masked = false;
    std::optional<Uuid> pair; ///< the earlier photo that this one shows again, from where that one was taken
    bool stored = false;      ///< central only: bytes are there, length and hash right
    bool readable = false;    ///< central only: decoded to the end

    bool operator==(const Photo&) const = default;
};

struct Presence : RowHead
{
    std::optional<Uuid> place;
    PresenceMode mode = PresenceMode::Foot;
    Instant startedAt;
    std::optional<Instant> endedAt;
    std::uint32_t officers = 1;
    std::string note;
    Verification verification = Verification::None;

    bool operator==(const Presence&) const = default;
};

/// One piece of the walked line. `points` is packed by domain/track_codec.h; a piece is written once, when it is full
/// or the walk ends.
struct TrackPiece : RowHead
{
    Instant startedAt;
    std::string points;
    std::uint32_t group = 0; ///< that it was walked with; 0: all together

    bool operator==(const TrackPiece&) const = default;
};

/// One version of the questions that the municipality's leaders ask; every leader's phone has them all. A version is
/// never changed: whoever words a question anew makes the next one. Its questions are rows that name it.
struct Checklist : RowHead
{
    std::uint32_t version = 0; ///< from 1; of two with the same number the one with the greater id is the later
    Instant madeAt;

    bool operator==(const Checklist&) const = default;
};

/// One question of a walk's checklist (checklist.h), or of a version that all leaders share. A walk that has none of
/// its own asks the seeded ones.
struct ChecklistQuestion : RowHead
{
    std::uint32_t order = 0; ///< 1 is the first
    QuestionKind kind = QuestionKind::Score;
    std::string text;
    std::string english;           ///< empty: as `text`
    std::optional<Uuid> stop;      ///< asked only there; absent: at every stop
    std::optional<Uuid> origin;    ///< the question that it was made from, so that walks can be compared
    std::optional<Uuid> checklist; ///< the version that it belongs to; absent: the walk's own

    bool operator==(const ChecklistQuestion&) const = default;
};

/// What one phone answered at one stop; others answer in rows of their own.
struct ChecklistAnswer : RowHead
{
    Uuid stop;
    Uuid question; ///< of the walk, or a seeded one
    Answer answer = Answer::None;
    Instant answeredAt;
    std::string note;
    std::uint32_t group = 0; ///< that it was given with; 0: the walk was not divided

    bool operator==(const ChecklistAnswer&) const = default;
};

/// How many of one class took part in a walk (participant_count.h says what of it may be told). One row a class; where
/// two phones made one each before they met, the one with the least id counts.
struct ParticipantCount : RowHead
{
    AgeBand age = AgeBand::None;
    Gender gender = Gender::None;
    Attendance attendance = Attendance::None;
    std::uint32_t count = 0;

    bool operator==(const ParticipantCount&) const = default;
};

/// One observation of an earlier walk that a follow-up walk asks about, as the leader carried it over. It is a row of
/// the follow-up walk and tells what its participants may know: the earlier walk's own rows and photos never reach
/// those who were not in it. A photo that the leader carried over is a Photo row of the follow-up walk with this row as
/// its `observation` and the role Before; so are those taken at the follow-up, with the role After and their `pair`.
struct FollowUp : RowHead
{
    Uuid origin; ///< the observation; of one that was asked about before, the first
    Category category = Category::None;
    Polarity polarity = Polarity::None;
    std::uint32_t severity = 0; ///< as the observation's
    std::string note;           ///< empty where the leader did not carry it over
    std::optional<GeoPoint> point;
    Instant observedAt;
    std::string place;                                         ///< what the place is called: the name of its stop
    ObservationStatus status = ObservationStatus::NotAssessed; ///< as it stood when it was carried over

    bool operator==(const FollowUp&) const = default;
};

/// What one phone answered to one follow-up; others answer in rows of their own (domain/follow_up.h says which counts).
struct FollowUpAnswer : RowHead
{
    Uuid followUp;
    FollowUpResult result = FollowUpResult::None;
    Instant answeredAt;
    std::string note;

    bool operator==(const FollowUpAnswer&) const = default;
};

} // namespace lykta
