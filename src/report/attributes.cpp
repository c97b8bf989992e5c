#include "report/attributes.h"

#include "domain/labels.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace lykta::report {
namespace {

template <class Number>
Value orNothing(const std::optional<Number>& number)
{
    return number ? Value(*number) : Value();
}

} // namespace

std::vector<Attribute> attributesOf(const ReportedObservation& each, Language language)
{
    const auto& seen = each.observation;
    const auto word = [&](auto value) { return Value(std::string(label(value, language))); };
    const auto age = seen.position.ageMs ? std::optional(*seen.position.ageMs / 1000) : std::nullopt;
    return {
        {"number", std::int64_t(each.number)},
        {"observed_at", timeStamp(seen.observedAt)},
        {"category", word(seen.category)},
        {"feeling", word(seen.polarity)},
        {"severity", seen.severity > 0 ? Value(std::int64_t(seen.severity)) : Value()},
        {"note", seen.note},
        {"suggestion", seen.suggestion},
        {"stop", each.stop},
        {"responsible", each.responsible},
        {"status", word(seen.status)},
        {"light", word(seen.light)},
        {"position_source", word(seen.position.source)},
        {"accuracy_m", orNothing(seen.position.accuracyMetres)},
        {"position_age_s", orNothing(age)},
        {"photos", static_cast<std::int64_t>(each.photos.size())},
        {"id", seen.id.text()},
    };
}

std::string timeStamp(Instant instant)
{
    const auto local = std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(instant.ms) +
                                                                        std::chrono::minutes(instant.offsetMinutes));
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(local - day));
    const auto offset = std::abs(instant.offsetMinutes);
    std::array<char, 96> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d%c%02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()), instant.offsetMinutes < 0 ? '-' : '+', offset / 60,
                  offset % 60);
    return text.data();
}

std::string plainNumber(double value, int decimals)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

} // namespace lykta::report
