#pragma once

#include "sync/central/store_place.h"

#include <filesystem>
#include <ostream>
#include <string>

namespace lykta::central {

struct ExportOptions
{
    StorePlace place;
    std::string format = "geojson"; ///< or "csv"
    std::string role = "coordinator";
    std::string walk; ///< a uuid's text: for a participant or leader
};

/// Prints the observations that such a role may read, with the walk's title and the photos that are stored. Works while
/// the store is served.
void exportObservations(const ExportOptions& options, std::ostream& out);

} // namespace lykta::central
