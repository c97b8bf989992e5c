#pragma once

#include "sync/central/central_store.h"

#include <cstdint>
#include <ostream>
#include <vector>

namespace lykta::central {

/// Observations that `grants` allow to be read at `nowMs`, ascending by time and then id, as a GeoJSON
/// FeatureCollection (RFC 7946). What has no position has no geometry. Enumerations are the numbers of the schema
/// beside their Swedish words.
void exportGeoJson(const Session& session, const std::vector<GrantRow>& grants, std::uint64_t nowMs, std::ostream& out);

/// The same as CSV (RFC 4180, UTF-8), a head line first. Text that a spreadsheet would take for a formula begins with
/// an apostrophe.
void exportCsv(const Session& session, const std::vector<GrantRow>& grants, std::uint64_t nowMs, std::ostream& out);

} // namespace lykta::central
