#include "report/words.h"

#include "domain/checklist.h"
#include "domain/labels.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>

namespace lykta::report {
namespace {

constexpr std::array<Phrase, 7> weekdays{{{"söndag", "Sunday"},
                                          {"måndag", "Monday"},
                                          {"tisdag", "Tuesday"},
                                          {"onsdag", "Wednesday"},
                                          {"torsdag", "Thursday"},
                                          {"fredag", "Friday"},
                                          {"lördag", "Saturday"}}};
constexpr std::array<Phrase, 12> months{{{"januari", "January"},
                                         {"februari", "February"},
                                         {"mars", "March"},
                                         {"april", "April"},
                                         {"maj", "May"},
                                         {"juni", "June"},
                                         {"juli", "July"},
                                         {"augusti", "August"},
                                         {"september", "September"},
                                         {"oktober", "October"},
                                         {"november", "November"},
                                         {"december", "December"}}};

std::chrono::sys_time<std::chrono::milliseconds> localTime(Instant instant)
{
    return std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(instant.ms) +
                                                            std::chrono::minutes(instant.offsetMinutes));
}

std::string decimals(double value, int count, Language language)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", count, value);
    std::string words(text.data());
    if (language == Language::Swedish)
        if (const auto point = words.find('.'); point != std::string::npos)
            words[point] = ',';
    return words;
}

std::string degrees(double value, char positive, char negative, Language language)
{
    return decimals(std::abs(value), 5, language) + " " + (value < 0 ? negative : positive);
}

} // namespace

std::string dateWords(Instant instant, Language language)
{
    const auto day = std::chrono::floor<std::chrono::days>(localTime(instant));
    const std::chrono::year_month_day date(day);
    return weekdays[std::chrono::weekday(day).c_encoding()].in(language) + " " +
           std::to_string(static_cast<unsigned>(date.day())) + " " +
           months[static_cast<unsigned>(date.month()) - 1].in(language) + " " +
           std::to_string(static_cast<int>(date.year()));
}

std::string timeWords(Instant instant)
{
    const auto time = localTime(instant);
    const auto minutes =
        std::chrono::duration_cast<std::chrono::minutes>(time - std::chrono::floor<std::chrono::days>(time)).count();
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", static_cast<int>(minutes / 60),
                  static_cast<int>(minutes % 60));
    return text.data();
}

std::string spanWords(Instant start, const std::optional<Instant>& end, Language language)
{
    if (!end)
        return timeWords(start);
    const auto sameDay = std::chrono::floor<std::chrono::days>(localTime(start)) ==
                         std::chrono::floor<std::chrono::days>(localTime(*end));
    return timeWords(start) + "–" + (sameDay ? "" : dateWords(*end, language) + " ") + timeWords(*end);
}

std::string durationWords(std::int64_t ms, Language language)
{
    const auto minutes = ms / 60'000;
    const auto rest = std::to_string(minutes % 60) + " min";
    return minutes < 60 ? rest : std::to_string(minutes / 60) + Phrase{" tim ", " h "}.in(language) + rest;
}

std::string lengthWords(double metres, Language language)
{
    if (metres < 1000)
        return std::to_string(static_cast<int>(std::lround(metres))) + " m";
    return decimals(metres / 1000, 1, language) + " km";
}

std::string positionWords(const Position& position, Language language)
{
    if (!position.point)
        return Phrase{"Ingen position", "No position"}.in(language);
    auto words = degrees(position.point->latitude, 'N', 'S', language) + " " +
                 degrees(position.point->longitude, 'E', 'W', language);
    if (position.source == PositionSource::Pin)
        return words + Phrase{", nålen satt för hand", ", pin set by hand"}.in(language);
    if (position.source == PositionSource::Stop)
        return words + Phrase{", stoppets plats", ", the stop's place"}.in(language);
    if (position.accuracyMetres)
        words += ", ±" + std::to_string(static_cast<int>(std::lround(*position.accuracyMetres))) + " m";
    if (position.ageMs && *position.ageMs > staleAfterMs)
        words += Phrase{", senast känd ", ", last known "}.in(language) + durationWords(*position.ageMs, language) +
                 Phrase{" tidigare", " earlier"}.in(language);
    return words;
}

std::string feelingWords(Polarity polarity, std::uint32_t severity, Language language)
{
    auto words = std::string(label(polarity, language));
    if (polarity == Polarity::Unsafe && severity > 0)
        words += Phrase{", nivå ", ", level "}.in(language) + std::to_string(severity) +
                 Phrase{" av 4: ", " of 4: "}.in(language) + std::string(severityLabel(severity, language));
    return words;
}

std::string answerWords(const std::vector<Answer>& answers, Language language)
{
    double sum = 0;
    std::size_t scores = 0;
    std::map<Answer, std::size_t> counts;
    for (const Answer answer : answers) {
        ++counts[answer];
        if (const auto score = scoreOf(answer)) {
            sum += *score;
            ++scores;
        }
    }
    if (scores == 1 && answers.size() == 1)
        return decimals(sum, 0, language) + Phrase{" av 3", " of 3"}.in(language);
    if (scores > 0)
        return decimals(sum / static_cast<double>(scores), 1, language) + Phrase{" av 3 (", " of 3 ("}.in(language) +
               std::to_string(scores) + Phrase{" svar)", " answers)"}.in(language);
    if (answers.size() == 1)
        return std::string(label(answers.front(), language));
    std::string words;
    for (const auto& [answer, count] : counts)
        words += (words.empty() ? "" : ", ") + std::string(label(answer, language)) + " " + std::to_string(count);
    return words;
}

} // namespace lykta::report
