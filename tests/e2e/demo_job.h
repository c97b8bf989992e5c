#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace lykta::e2e {

struct DemoRequest
{
    std::filesystem::path central; ///< the program lykta-central
    std::filesystem::path work;    ///< an empty folder: central/, phone-1/, phone-2/ and screens/ come into it
    std::filesystem::path walk;    ///< GeoJSON that central imports
    std::filesystem::path photos;  ///< folder of pictures, offered to the app by name
    std::filesystem::path nmea;    ///< position log
};

/// The whole evening: a phone joins, records the walk without a network, syncs; a second one joins and gets it all.
/// Returns what each side holds; «agree» is true only when they hold the same. Throws where a step does not come.
nlohmann::json showEvening(const DemoRequest& request);

/// Makes a phone in the folder and joins it at a central store with one code after the other.
void enrolPhone(const std::filesystem::path& data, const std::string& address, const std::vector<std::string>& codes);

} // namespace lykta::e2e
