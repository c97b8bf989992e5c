#pragma once

#include "domain/enumerations.h"
#include "domain/instant.h"
#include "domain/position.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::report {

/// A text in the two languages of a protocol.
struct Phrase
{
    std::string_view swedish;
    std::string_view english;

    std::string in(Language language) const { return std::string(language == Language::Swedish ? swedish : english); }
};

/// «måndag 23 november 2026», by the clock of the place where it was recorded.
std::string dateWords(Instant instant, Language language);
/// «18:30», by that same clock.
std::string timeWords(Instant instant);
/// «18:30–20:05», with the date of the end where it is another day's; «18:30» while it has not ended.
std::string spanWords(Instant start, const std::optional<Instant>& end, Language language);
/// «1 tim 35 min»
std::string durationWords(std::int64_t ms, Language language);
/// «850 m», «2,1 km»
std::string lengthWords(double metres, Language language);
/// «57,18612 N 14,04781 E, ±6 m»; says where it was moved by hand, old or missing.
std::string positionWords(const Position& position, Language language);
/// «Otrygg, nivå 3 av 4: mycket otrygg», «Trygg», «Neutral»
std::string feelingWords(Polarity polarity, std::uint32_t severity, Language language);

/// What people answered at a stop: «1 av 3», «1,5 av 3 (2 svar)», «Nej», «Ja 2, Nej 1».
std::string answerWords(const std::vector<Answer>& answers, Language language);

} // namespace lykta::report
