#include "domain/labels.h"

#include <array>
#include <cstddef>

namespace lykta {
namespace {

struct Words
{
    std::string_view sv;
    std::string_view en;
};

constexpr Words notStated{"Ej angivet", "Not stated"};

/// `words[n]` are those of number n; an empty pair and numbers beyond the table are «not stated».
template <std::size_t N>
std::string_view pick(const std::array<Words, N>& words, std::size_t number, Language language)
{
    const auto& found = number < N && !words[number].sv.empty() ? words[number] : notStated;
    return language == Language::Swedish ? found.sv : found.en;
}

template <class Enum>
std::size_t number(Enum value)
{
    return static_cast<std::size_t>(value);
}

constexpr std::array<Words, 20> categories{{
    {},
    {"Belysning", "Lighting"},
    {"Sikt", "Sight lines"},
    {"Växtlighet", "Vegetation"},
    {"Nedskräpning", "Littering"},
    {"Klotter", "Graffiti"},
    {"Skadegörelse", "Damage"},
    {"Underhåll", "Maintenance"},
    {"Trafik", "Traffic"},
    {"Hastighet", "Speeding"},
    {"Framkomlighet", "Accessibility"},
    {"Skyltning", "Wayfinding"},
    {"Ödslighet", "Isolation"},
    {"Gångtunnel", "Underpass"},
    {"Kollektivtrafik", "Transit stop"},
    {"Vinterväghållning", "Snow and ice"},
    {"Narkotika", "Drugs"},
    {"Samling-störning", "Disturbance"},
    {"Välfungerande", "Works well"},
    {"Annat", "Other"},
}};

constexpr std::array<Words, 5> focusAreas{{
    {},
    {"Trygghet och ökad polisiär närvaro", "Safety and more police presence"},
    {"Trafikbeteende och hastigheter", "Traffic behaviour and speeds"},
    {"Narkotikabrottslighet med fokus på ungdomar", "Drug crime with a focus on young people"},
    {"Skadegörelse", "Damage"},
}};

constexpr std::array<Words, 4> polarities{{{}, {"Otrygg", "Unsafe"}, {"Trygg", "Safe"}, {"Neutral", "Neutral"}}};

constexpr std::array<Words, 5> lights{{
    {},
    {"Dagsljus", "Daylight"},
    {"Skymning", "Twilight"},
    {"Mörker, tänd belysning", "Dark, lights on"},
    {"Mörker, släckt belysning", "Dark, lights off"},
}};

constexpr std::array<Words, 4> sources{
    {{"Ingen position", "No position"}, {"GPS", "GPS"}, {"Nål", "Pin"}, {"Stopp", "Stop"}}};

constexpr std::array<Words, 10> statuses{{
    {"Ej bedömd", "Not assessed"},
    {"Mottagen", "Received"},
    {"Planerad", "Planned"},
    {"Pågår", "Under way"},
    {"Åtgärdad", "Done"},
    {"Delvis", "Partly"},
    {"Åtgärdas ej", "Declined"},
    {"Annan ansvarig", "Someone else's"},
    {"Verifierad", "Verified"},
    {"Återöppnad", "Reopened"},
}};

constexpr std::array<Words, 5> photoRoles{
    {{}, {"Översikt", "Context"}, {"Närbild", "Close-up"}, {"Före", "Before"}, {"Efter", "After"}}};

constexpr std::array<Words, 8> answers{{
    {},
    {"0", "0"},
    {"1", "1"},
    {"2", "2"},
    {"3", "3"},
    {"Ja", "Yes"},
    {"Nej", "No"},
    {"Vet ej", "Don't know"},
}};

constexpr std::array<Words, 4> followUpResults{
    {{"Ej besvarad", "Not answered"}, {"Kvar", "Still there"}, {"Delvis", "Partly"}, {"Borta", "Gone"}}};
constexpr std::array<Words, 6> ageBands{{
    {},
    {"Under 18 år", "Under 18"},
    {"18–29 år", "18–29"},
    {"30–49 år", "30–49"},
    {"50–64 år", "50–64"},
    {"65 år och äldre", "65 and older"},
}};

constexpr std::array<Words, 4> genders{
    {{}, {"Kvinnor", "Women"}, {"Män", "Men"}, {"Annat eller ej angivet", "Other or not stated"}}};

constexpr std::array<Words, 4> attendances{
    {{}, {"Boende", "Residents"}, {"Verksamma", "Working here"}, {"Tjänstepersoner", "Officials"}}};

constexpr std::array<Words, 6> presenceModes{{
    {},
    {"Till fots", "On foot"},
    {"Cykel", "Bicycle"},
    {"Bil, stannad", "Car, parked"},
    {"Bil, passerar", "Car, passing"},
    {"Ridande", "Mounted"},
}};

constexpr std::array<Words, 4> verifications{{
    {},
    {"På platsen enligt positionen", "Inside by position"},
    {"Nära platsen enligt positionen", "Near by position"},
    {"Vald för hand", "Chosen by hand"},
}};

constexpr std::array<Words, 5> placeKinds{
    {{}, {"Område", "Area"}, {"Stationsområde", "Station area"}, {"Stopp", "Stop"}, {"Hot spot", "Hot spot"}}};

constexpr std::array<Words, 8> organisationKinds{{
    {},
    {"Kommun", "Municipality"},
    {"Polis", "Police"},
    {"Fastighetsägare", "Property owner"},
    {"Trafikverket", "Transport Administration"},
    {"Caféägare", "Café owner"},
    {"Tågbolag", "Train company"},
    {"Annan", "Other"},
}};

constexpr std::array<Words, 3> walkKinds{
    {{}, {"Trygghetsvandring", "Safety walk"}, {"Återvandring", "Follow-up walk"}}};

constexpr std::array<Words, 3> walkStatuses{{{"Planerad", "Planned"}, {"Pågår", "Under way"}, {"Avslutad", "Closed"}}};

constexpr std::array<Words, 6> sensitivities{{{},
                                              {"Öppen", "Open"},
                                              {"Personal", "Staff"},
                                              {"Endast polisen", "Police only"},
                                              {"Vandringen", "The walk"},
                                              {"Vandringsledarna", "The walk leaders"}}};

constexpr std::array<Words, 6> roles{{
    {},
    {"Deltagare", "Participant"},
    {"Vandringsledare", "Walk leader"},
    {"Polis", "Officer"},
    {"Trygghetssamordnare", "Coordinator"},
    {"Administratör", "Administrator"},
}};

constexpr std::array<Words, 2> languages{{{"Svenska", "Swedish"}, {"Engelska", "English"}}};

constexpr std::array<Words, 5> severities{{
    {},
    {"stör lite", "bothers a little"},
    {"otrygg", "unsafe"},
    {"mycket otrygg", "very unsafe"},
    {"farlig", "dangerous"},
}};

} // namespace

// clang-format off
std::string_view label(Category v, Language l) { return pick(categories, number(v), l); }
std::string_view label(FocusArea v, Language l) { return pick(focusAreas, number(v), l); }
std::string_view label(Polarity v, Language l) { return pick(polarities, number(v), l); }
std::string_view label(LightCondition v, Language l) { return pick(lights, number(v), l); }
std::string_view label(PositionSource v, Language l) { return pick(sources, number(v), l); }
std::string_view label(ObservationStatus v, Language l) { return pick(statuses, number(v), l); }
std::string_view label(PhotoRole v, Language l) { return pick(photoRoles, number(v), l); }
std::string_view label(AgeBand v, Language l) { return pick(ageBands, number(v), l); }
std::string_view label(Gender v, Language l) { return pick(genders, number(v), l); }
std::string_view label(Attendance v, Language l) { return pick(attendances, number(v), l); }
std::string_view label(Answer v, Language l) { return pick(answers, number(v), l); }
std::string_view label(FollowUpResult v, Language l) { return pick(followUpResults, number(v), l); }
std::string_view label(PresenceMode v, Language l) { return pick(presenceModes, number(v), l); }
std::string_view label(Verification v, Language l) { return pick(verifications, number(v), l); }
std::string_view label(PlaceKind v, Language l) { return pick(placeKinds, number(v), l); }
std::string_view label(OrganisationKind v, Language l) { return pick(organisationKinds, number(v), l); }
std::string_view label(WalkKind v, Language l) { return pick(walkKinds, number(v), l); }
std::string_view label(WalkStatus v, Language l) { return pick(walkStatuses, number(v), l); }
std::string_view label(Sensitivity v, Language l) { return pick(sensitivities, number(v), l); }
std::string_view label(Role v, Language l) { return pick(roles, number(v), l); }
std::string_view label(Language v, Language l) { return pick(languages, number(v), l); }
std::string_view severityLabel(std::uint32_t severity, Language l) { return pick(severities, severity, l); }
// clang-format on

} // namespace lykta
