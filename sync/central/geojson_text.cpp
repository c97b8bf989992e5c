#include "sync/central/geojson_text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace lykta::central {

namespace {

using Json = nlohmann::json;

template <class Kind, std::size_t N>
Kind kindFrom(const std::array<std::pair<std::string_view, Kind>, N>& words, const std::string& word)
{
    if (word.empty())
        return Kind{};
    for (const auto& [known, kind] : words)
        if (known == word)
            return kind;
    throw std::runtime_error("there is no kind «" + word + "»");
}

GeoPoint pointFrom(const Json& coordinates)
{
    if (!coordinates.is_array() || coordinates.size() < 2 || !coordinates[0].is_number() || !coordinates[1].is_number())
        throw std::runtime_error("a coordinate is [longitude, latitude]");
    const GeoPoint point{coordinates[1].get<double>(), coordinates[0].get<double>()};
    if (!(std::abs(point.latitude) <= 90 && std::abs(point.longitude) <= 180))
        throw std::runtime_error("a coordinate lies outside the world");
    return point;
}

GeoLine lineFrom(const Json& coordinates)
{
    if (!coordinates.is_array())
        throw std::runtime_error("a line is a list of coordinates");
    GeoLine line;
    for (const auto& point : coordinates)
        line.push_back(pointFrom(point));
    return line;
}

/// nullptr where the feature has no geometry of that type; an error where it has another one.
const Json* coordinatesOf(const Json& feature, const char* type)
{
    const auto geometry = feature.find("geometry");
    if (geometry == feature.end() || geometry->is_null())
        return nullptr;
    if (!geometry->is_object() || textOf(*geometry, "type") != type || !geometry->contains("coordinates"))
        throw std::runtime_error(std::string("its geometry should be a ") + type);
    return &(*geometry)["coordinates"];
}

} // namespace

std::string textOf(const Json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end() || found->is_null())
        return {};
    if (!found->is_string())
        throw std::runtime_error(std::string("«") + name + "» should be a text");
    return found->get<std::string>();
}

std::string neededText(const Json& object, const char* name)
{
    auto text = textOf(object, name);
    if (text.empty())
        throw std::runtime_error(std::string("«") + name + "» is missing");
    return text;
}

const Json& propertiesOf(const Json& feature)
{
    if (!feature.is_object() || !feature.contains("properties") || !feature["properties"].is_object())
        throw std::runtime_error("not a GeoJSON feature with properties");
    return feature["properties"];
}

Uuid uuidFrom(const std::string& text)
{
    const auto id = Uuid::parse(text);
    if (!id || id->isNil())
        throw std::runtime_error("«" + text + "» is not a uuid");
    return *id;
}

Instant instantFrom(const std::string& text)
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, length = 0;
    if (std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%n", &year, &month, &day, &hour, &minute, &second, &length) <
        6)
        throw std::runtime_error("«" + text + "» is not a time like 2026-11-23T18:30:00Z");
    auto zone = text.substr(static_cast<std::size_t>(length));
    if (zone.starts_with('.'))
        zone.erase(0, std::min(zone.find_first_not_of("0123456789", 1), zone.size()));
    int offsetMinutes = 0;
    if (zone != "Z") {
        int hours = 0, minutes = 0;
        if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') ||
            std::sscanf(zone.c_str() + 1, "%2d:%2d", &hours, &minutes) != 2)
            throw std::runtime_error("«" + text + "» has no time zone: end it with Z or +01:00");
        offsetMinutes = (zone[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
    }
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok() || hour > 23 || minute > 59 || second > 60)
        throw std::runtime_error("there is no such time: " + text);
    const auto moment = sys_days(date) + hours(hour) + minutes(minute - offsetMinutes) + seconds(second);
    return {duration_cast<milliseconds>(moment.time_since_epoch()).count(), offsetMinutes};
}

std::string timeText(std::int64_t unixMs)
{
    using namespace std::chrono;
    const sys_time<milliseconds> moment{milliseconds(unixMs)};
    const auto days = floor<std::chrono::days>(moment);
    const year_month_day date(days);
    const hh_mm_ss time(moment - days);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()), int(time.hours().count()), int(time.minutes().count()),
                  int(time.seconds().count()), int(time.subseconds().count()));
    return text;
}

OrganisationKind organisationKindFrom(const std::string& word)
{
    using Kind = OrganisationKind;
    static constexpr std::array<std::pair<std::string_view, Kind>, 7> words{
        {{"municipality", Kind::Municipality},
         {"police", Kind::Police},
         {"propertyOwner", Kind::PropertyOwner},
         {"transportAdministration", Kind::TransportAdministration},
         {"cafeOwner", Kind::CafeOwner},
         {"trainCompany", Kind::TrainCompany},
         {"other", Kind::Other}}};
    return kindFrom(words, word);
}

PlaceKind placeKindFrom(const std::string& word)
{
    using Kind = PlaceKind;
    static constexpr std::array<std::pair<std::string_view, Kind>, 4> words{
        {{"area", Kind::Area}, {"stationArea", Kind::StationArea}, {"stop", Kind::Stop}, {"hotSpot", Kind::HotSpot}}};
    return kindFrom(words, word);
}

WalkKind walkKindFrom(const std::string& word)
{
    using Kind = WalkKind;
    static constexpr std::array<std::pair<std::string_view, Kind>, 2> words{
        {{"safetyWalk", Kind::SafetyWalk}, {"followUpWalk", Kind::FollowUpWalk}}};
    return word.empty() ? Kind::SafetyWalk : kindFrom(words, word);
}

Geometry geometryOf(const Json& feature)
{
    Geometry geometry;
    const auto given = feature.find("geometry");
    if (given == feature.end() || given->is_null())
        return geometry;
    if (given->is_object() && textOf(*given, "type") == "Point") {
        geometry.centre = pointOf(feature);
        geometry.radiusMetres = propertiesOf(feature).value("radius", 0.0);
        return geometry;
    }
    const auto* rings = coordinatesOf(feature, "Polygon");
    if (!rings->is_array() || rings->empty())
        throw std::runtime_error("a polygon has at least one ring");
    geometry.ring = lineFrom((*rings)[0]);
    if (geometry.ring.size() > 1 && geometry.ring.front() == geometry.ring.back())
        geometry.ring.pop_back();
    if (geometry.ring.size() < 3)
        throw std::runtime_error("a ring has at least three corners");
    return geometry;
}

GeoLine lineOf(const Json& feature)
{
    const auto* coordinates = coordinatesOf(feature, "LineString");
    return coordinates ? lineFrom(*coordinates) : GeoLine();
}

std::optional<GeoPoint> pointOf(const Json& feature)
{
    const auto* coordinates = coordinatesOf(feature, "Point");
    return coordinates ? std::optional(pointFrom(*coordinates)) : std::nullopt;
}

} // namespace lykta::central
