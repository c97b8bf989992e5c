#include "domain/member_labels.h"

#include <algorithm>
#include <array>

namespace lykta {
namespace {

struct Member
{
    std::string_view name, sv, en;
};

constexpr std::array members{
    Member{"age", "Ålder", "Age"},
    Member{"answer", "Svar", "Answer"},
    Member{"answered_at", "Besvarad", "Answered"},
    Member{"attendance", "Deltar som", "Takes part as"},
    Member{"author", "Upphov", "Author"},
    Member{"category", "Kategori", "Category"},
    Member{"checklist", "Frågornas version", "Version of the questions"},
    Member{"class", "Vem som ser", "Who can see"},
    Member{"contact", "Kontakt", "Contact"},
    Member{"count", "Antal", "Count"},
    Member{"divided_at", "Delad i grupper", "Divided into groups"},
    Member{"ended_at", "Avslutad", "Ended"},
    Member{"english", "På engelska", "In English"},
    Member{"follow_up", "Återvandrad observation", "Observation that is followed up"},
    Member{"gender", "Kön", "Gender"},
    Member{"geometry", "Område", "Area"},
    Member{"gone", "Borttagen", "Removed"},
    Member{"group", "Grupp", "Group"},
    Member{"groups", "Antal grupper", "Number of groups"},
    Member{"height", "Höjd", "Height"},
    Member{"kind", "Slag", "Kind"},
    Member{"land_owner", "Markägare", "Land owner"},
    Member{"light", "Ljus", "Light"},
    Member{"lighting_owner", "Ansvarig för belysningen", "Responsible for lighting"},
    Member{"made_at", "Gjord", "Made"},
    Member{"masked", "Maskerad", "Masked"},
    Member{"meeting_point", "Samlingsplats", "Meeting point"},
    Member{"mode", "Sätt", "Mode"},
    Member{"name", "Namn", "Name"},
    Member{"note", "Anteckning", "Note"},
    Member{"observation", "Observation", "Observation"},
    Member{"observed_at", "Tid", "Time"},
    Member{"officers", "Poliser", "Officers"},
    Member{"order", "Ordning", "Order"},
    Member{"origin", "Ursprung", "Origin"},
    Member{"pair", "Samma plats före", "Same place before"},
    Member{"partners", "Partner", "Partners"},
    Member{"place", "Plats", "Place"},
    Member{"planned_start", "Planerad start", "Planned start"},
    Member{"point", "Position", "Position"},
    Member{"points", "Spår", "Track"},
    Member{"polarity", "Upplevelse", "Feeling"},
    Member{"position", "Position", "Position"},
    Member{"predecessor", "Tidigare vandring", "Earlier walk"},
    Member{"purpose", "Syfte", "Purpose"},
    Member{"question", "Fråga", "Question"},
    Member{"readable", "Läsbar", "Readable"},
    Member{"responsible", "Ansvarig", "Responsible"},
    Member{"result", "Läget nu", "How it is now"},
    Member{"role", "Bildens roll", "Role of the picture"},
    Member{"route", "Rutt", "Route"},
    Member{"severity", "Grad av otrygghet", "Degree of unsafety"},
    Member{"sha256", "Bild", "Picture"},
    Member{"size", "Storlek", "Size"},
    Member{"started_at", "Påbörjad", "Started"},
    Member{"status", "Status", "Status"},
    Member{"stop", "Stopp", "Stop"},
    Member{"stored", "Mottagen", "Received"},
    Member{"suggestion", "Förslag", "Suggestion"},
    Member{"taken_at", "Tagen", "Taken"},
    Member{"text", "Text", "Text"},
    Member{"title", "Rubrik", "Title"},
    Member{"verification", "Kontroll", "Verification"},
    Member{"version", "Version", "Version"},
    Member{"visited_at", "Besökt", "Visited"},
    Member{"walk", "Vandring", "Walk"},
    Member{"weather", "Väder", "Weather"},
    Member{"width", "Bredd", "Width"},
};

} // namespace

std::string_view memberLabel(std::string_view member, Language language)
{
    const auto* at = std::lower_bound(members.begin(), members.end(), member,
                                      [](const Member& known, std::string_view name) { return known.name < name; });
    if (at == members.end() || at->name != member)
        return member;
    return language == Language::Swedish ? at->sv : at->en;
}

} // namespace lykta
