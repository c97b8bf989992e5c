#pragma once

#include <cstdint>

namespace lykta {

// The numbers are stored and sent: a number is never reused, a new meaning is a new number. 0 means «not said».

enum class Category : std::uint8_t
{
    None = 0,
    Lighting = 1,
    SightLines = 2,
    Vegetation = 3,
    Littering = 4,
    Graffiti = 5,
    Damage = 6,
    Maintenance = 7,
    Traffic = 8,
    Speeding = 9,
    Accessibility = 10,
    Wayfinding = 11,
    Isolation = 12,
    Underpass = 13,
    TransitStop = 14,
    SnowAndIce = 15,
    Drugs = 16,
    Disturbance = 17,
    WorksWell = 18,
    Other = 19,
};

/// The four focus areas of the promise; each category belongs to one.
enum class FocusArea : std::uint8_t
{
    None = 0,
    Safety = 1,
    Traffic = 2,
    Drugs = 3,
    Damage = 4
};

enum class Polarity : std::uint8_t
{
    None = 0,
    Unsafe = 1,
    Safe = 2,
    Neutral = 3
};

enum class LightCondition : std::uint8_t
{
    None = 0,
    Daylight = 1,
    Twilight = 2,
    DarkLit = 3,
    DarkUnlit = 4
};

enum class PositionSource : std::uint8_t
{
    None = 0,
    Gps = 1,
    Pin = 2,
    Stop = 3
};

enum class ObservationStatus : std::uint8_t
{
    NotAssessed = 0,
    Received = 1,
    Planned = 2,
    Ongoing = 3,
    Done = 4,
    Partly = 5,
    Declined = 6,
    OtherOwner = 7,
    Verified = 8,
    Reopened = 9,
};

enum class PhotoRole : std::uint8_t
{
    None = 0,
    Context = 1,
    CloseUp = 2,
    Before = 3,
    After = 4
};

enum class PresenceMode : std::uint8_t
{
    None = 0,
    Foot = 1,
    Bicycle = 2,
    CarParked = 3,
    CarPassing = 4,
    Mounted = 5
};

/// What a question of the checklist is answered with: 0–3, or yes, no, don't know.
enum class QuestionKind : std::uint8_t
{
    None = 0,
    Score = 1,
    YesNo = 2
};

enum class Answer : std::uint8_t
{
    None = 0,
    Score0 = 1,
    Score1 = 2,
    Score2 = 3,
    Score3 = 4,
    Yes = 5,
    No = 6,
    DontKnow = 7
};

/// What has become of an earlier observation.
enum class FollowUpResult : std::uint8_t
{
    None = 0,
    StillThere = 1,
    Partly = 2,
    Gone = 3
};

/// How it is known that a presence happened at its place.
enum class Verification : std::uint8_t
{
    None = 0,
    InsideByPosition = 1,
    NearByPosition = 2,
    ByHand = 3
};

enum class PlaceKind : std::uint8_t
{
    None = 0,
    Area = 1,
    StationArea = 2,
    Stop = 3,
    HotSpot = 4
};

enum class OrganisationKind : std::uint8_t
{
    None = 0,
    Municipality = 1,
    Police = 2,
    PropertyOwner = 3,
    TransportAdministration = 4,
    CafeOwner = 5,
    TrainCompany = 6,
    Other = 7,
};

enum class WalkKind : std::uint8_t
{
    None = 0,
    SafetyWalk = 1,
    FollowUpWalk = 2
};

enum class WalkStatus : std::uint8_t
{
    Planned = 0,
    Running = 1,
    Closed = 2
};

/// Who a row is for; with the walk it decides the row's scope (sync/protocol/scope.h).
enum class Sensitivity : std::uint8_t
{
    Open = 1,
    Staff = 2,
    Police = 3,
    Walk = 4,
    Leaders = 5 ///< of the row's walk; of a row without a walk: all leaders
};

enum class Role : std::uint8_t
{
    None = 0,
    Participant = 1,
    Leader = 2,
    Officer = 3,
    Coordinator = 4,
    Administrator = 5
};

/// Participants of a walk are counted in classes, never listed: age × gender × what they are there as.
enum class AgeBand : std::uint8_t
{
    None = 0,
    Under18 = 1,
    From18 = 2,
    From30 = 3,
    From50 = 4,
    From65 = 5
};

enum class Gender : std::uint8_t
{
    None = 0,
    Woman = 1,
    Man = 2,
    OtherOrUnsaid = 3
};

enum class Attendance : std::uint8_t
{
    None = 0,
    Resident = 1,
    Worker = 2,
    Official = 3
};

enum class Language : std::uint8_t
{
    Swedish = 0,
    English = 1
};

} // namespace lykta
