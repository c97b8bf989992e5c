#include "sync/central/commands/import.h"

#include "sync/central/geojson_import.h"
#include "sync/central/http.h"
#include "sync/central/secrets.h"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace lykta::central {

void importFile(const StorePlace& place, const std::filesystem::path& file, bool json, std::ostream& out)
{
    std::ifstream input(file, std::ios::binary);
    if (!input)
        throw std::runtime_error("cannot read " + file.string());
    const std::string text(std::istreambuf_iterator<char>(input), {});
    Metrics metrics;
    const auto store = openStore(place, metrics);
    const auto lock = place.lock();
    const auto rows = importGeoJson(*store, text, systemNow()());
    auto listed = nlohmann::json::array();
    for (const auto& row : rows) {
        listed.push_back({{"table", row.table}, {"id", uuidText(row.id)}, {"name", row.name}});
        if (!json)
            out << row.table << " " << uuidText(row.id) << " " << row.name << "\n";
    }
    if (json)
        out << nlohmann::json{{"rows", listed}}.dump() << std::endl;
}

} // namespace lykta::central
