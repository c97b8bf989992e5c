#pragma once

#include "sync/central/store_place.h"

#include <filesystem>
#include <ostream>
#include <string>

namespace lykta::central {

struct ServeOptions
{
    StorePlace place;
    std::string listen = "127.0.0.1:8080"; ///< HOST:PORT; port 0: any free one
    std::filesystem::path certificate;
    std::filesystem::path key;
};

/// Serves until the process is told to stop. Prints «listening on ADDRESS» when it is ready.
void serve(const ServeOptions& options, std::ostream& out);

} // namespace lykta::central
