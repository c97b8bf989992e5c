#pragma once

#include "sync/central/central_store.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

struct ImportedRow
{
    std::string table; ///< "organisation", "place", "walk" or "stop"
    std::string id;    ///< 16 bytes
    std::string name;
};

/// Takes organisations, places, walks and stops from a GeoJSON FeatureCollection (RFC 7946) in, as rows of central's
/// own. `properties.table` (or `type`) says what a feature is; the other properties are named as in the schema, in
/// camel case: name, kind, contact, landOwner, lightingOwner, radius (metres, with a point); title, purpose,
/// meetingPoint, weather, place, predecessor, plannedStart (RFC 3339); walk, order. References are ids or names of
/// features of the same file. Polygons take their outer ring, a walk's LineString is its route. A feature's id is `id`
/// or `properties.id`, else it is made from its table and name (a stop's also from its walk and order), so that the
/// same file again changes nothing. All or nothing; throws std::runtime_error that names the feature.
std::vector<ImportedRow> importGeoJson(CentralStore& store, std::string_view text, std::uint64_t nowMs);

} // namespace lykta::central
