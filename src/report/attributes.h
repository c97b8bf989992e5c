#pragma once

#include "report/walk_report.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace lykta::report {

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// One column of an export: its name is stable and ASCII, its words are in the language of the file.
struct Attribute
{
    const char* name;
    Value value;
};

/// What every export says of an observation, in the same order for each: number, observed_at (RFC 3339 with offset),
/// category, feeling, severity (1–4, absent where not unsafe), note, suggestion, stop, responsible, status, light,
/// position_source, accuracy_m, position_age_s, photos (a count), id.
std::vector<Attribute> attributesOf(const ReportedObservation& observation, Language language);

/// «2026-11-12T19:30:00+01:00»
std::string timeStamp(Instant instant);

/// A number as every program reads it: a point, no more than `decimals` decimals.
std::string plainNumber(double value, int decimals);

} // namespace lykta::report
