#pragma once

#include "domain/category.h"
#include "domain/enumerations.h"

#include <cstdint>
#include <string_view>

namespace lykta {

// The words of the trade for every enumeration, UTF-8. They begin with a capital letter. A number that this build does
// not know, and «not said» where there is no word for it, is «Ej angivet» / «Not stated».

std::string_view label(Category value, Language language);
std::string_view label(FocusArea value, Language language);
std::string_view label(Polarity value, Language language);
std::string_view label(LightCondition value, Language language);
std::string_view label(PositionSource value, Language language);
std::string_view label(ObservationStatus value, Language language);
std::string_view label(PhotoRole value, Language language);
/// «0» … «3», «Ja», «Nej», «Vet ej».
std::string_view label(Answer value, Language language);
/// «Kvar», «Delvis», «Borta».
std::string_view label(FollowUpResult value, Language language);
std::string_view label(PresenceMode value, Language language);
std::string_view label(Verification value, Language language);
std::string_view label(PlaceKind value, Language language);
std::string_view label(OrganisationKind value, Language language);
std::string_view label(WalkKind value, Language language);
std::string_view label(WalkStatus value, Language language);
std::string_view label(Sensitivity value, Language language);
std::string_view label(Role value, Language language);
std::string_view label(AgeBand value, Language language);
std::string_view label(Gender value, Language language);
std::string_view label(Attendance value, Language language);
/// A language's own name, in `language`.
std::string_view label(Language value, Language language);

/// How an unsafe place feels, 1–4, in lower case, since it follows the word unsafe: «stör lite» … «farlig».
std::string_view severityLabel(std::uint32_t severity, Language language);

} // namespace lykta
