#pragma once

#include "report/walk_report.h"

#include <string>

// A walk as files that other programs open. Everything returns the file's bytes; words are in `language`.

namespace lykta::report {

/// RFC 7946: a feature for each observation (without a position: geometry null), each stop, the planned route,
/// what a follow-up walk asked about, and each piece of the walked line; the member `kind` tells them apart.
std::string geoJson(const WalkReport& report, Language language);

/// GPX 1.1: observations and stops as waypoints, the planned route, the walked line with its times.
std::string gpx(const WalkReport& report, Language language);

/// RFC 4180 in UTF-8 with a byte order mark, an observation a line, columns after attributesOf() with latitude and
/// longitude behind the number. Swedish spreadsheets split at semicolons, English ones at commas. A cell that a
/// spreadsheet would run as a formula begins with an apostrophe.
std::string csv(const WalkReport& report, Language language);

/// OGC GeoPackage 1.3 (12-128r18): feature tables observations, stops, route and walked in EPSG:4326, and follow_ups
/// where the walk follows another one up. Throws
/// std::runtime_error where SQLite fails.
std::string geoPackage(const WalkReport& report, Language language);

} // namespace lykta::report
