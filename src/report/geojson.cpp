#include "report/attributes.h"
#include "report/exports.h"
#include "report/follow_ups.h"

#include <nlohmann/json.hpp>

namespace lykta::report {
namespace {

using Json = nlohmann::json;

struct JsonValue
{
    Json operator()(std::monostate) const { return nullptr; }
    template <class Other>
    Json operator()(const Other& value) const
    {
        return value;
    }
};

Json point(const std::optional<GeoPoint>& at)
{
    return at ? Json{{"type", "Point"}, {"coordinates", {at->longitude, at->latitude}}} : Json(nullptr);
}

Json lineString(const GeoLine& line)
{
    auto coordinates = Json::array();
    for (const auto& at : line)
        coordinates.push_back({at.longitude, at.latitude});
    return {{"type", "LineString"}, {"coordinates", std::move(coordinates)}};
}

Json feature(Json geometry, Json properties)
{
    return {{"type", "Feature"}, {"geometry", std::move(geometry)}, {"properties", std::move(properties)}};
}

} // namespace

std::string geoJson(const WalkReport& report, Language language)
{
    auto features = Json::array();
    for (const auto& each : report.observations) {
        Json properties{{"kind", "observation"}};
        for (const auto& attribute : attributesOf(each, language))
            properties[attribute.name] = std::visit(JsonValue{}, attribute.value);
        features.push_back(feature(point(each.observation.position.point), std::move(properties)));
    }
    for (const auto& each : report.followUps) {
        Json properties{{"kind", "follow_up"}};
        for (const auto& attribute : attributesOf(each, language))
            properties[attribute.name] = std::visit(JsonValue{}, attribute.value);
        features.push_back(feature(point(each.asked.point), std::move(properties)));
    }
    for (const auto& stop : report.stops)
        features.push_back(feature(
            point(stop.point), {{"kind", "stop"},
                                {"order", stop.order},
                                {"name", stop.name},
                                {"visited_at", stop.visitedAt ? Json(timeStamp(*stop.visitedAt)) : Json(nullptr)}}));
    if (report.walk.route.size() > 1)
        features.push_back(feature(lineString(report.walk.route), {{"kind", "route"}, {"walk", report.walk.title}}));
    for (const auto& line : walkedLines(report))
        if (line.size() > 1)
            features.push_back(feature(lineString(line), {{"kind", "walked"}, {"walk", report.walk.title}}));
    const Json whole{{"type", "FeatureCollection"}, {"features", std::move(features)}};
    return whole.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace lykta::report
