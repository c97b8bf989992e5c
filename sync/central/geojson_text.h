#pragma once

#include "domain/entities.h"

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

// How single values stand in GeoJSON files. Everything throws std::runtime_error with words for the operator.

namespace lykta::central {

/// The text of a member; empty where it is missing or null.
std::string textOf(const nlohmann::json& object, const char* name);
std::string neededText(const nlohmann::json& object, const char* name);
const nlohmann::json& propertiesOf(const nlohmann::json& feature);

Uuid uuidFrom(const std::string& text);
/// RFC 3339: 2026-11-23T18:30:00Z or with +01:00.
Instant instantFrom(const std::string& text);
/// «2026-11-23T18:30:00.000Z»
std::string timeText(std::int64_t unixMs);

/// The kinds by their names in camel case; empty: not said.
OrganisationKind organisationKindFrom(const std::string& word);
PlaceKind placeKindFrom(const std::string& word);
WalkKind walkKindFrom(const std::string& word);

/// A polygon's outer ring, or a point with `properties.radius`; nothing where there is no geometry.
Geometry geometryOf(const nlohmann::json& feature);
GeoLine lineOf(const nlohmann::json& feature);
std::optional<GeoPoint> pointOf(const nlohmann::json& feature);

} // namespace lykta::central
