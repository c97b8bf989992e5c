#include "sync/central/commands/import.h"

#include "sync/central/data_directory.h"
#include "sync/central/geojson_import.h"
#include "sync/central/http.h"
#include "sync/central/secrets.h"
#include "sync/central/sqlite_store.h"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace lykta::central {

void importFile(const std::filesystem::path& data, const std::filesystem::path& file, bool json, std::ostream& out)
{
    std::ifstream input(file, std::ios::binary);
    if (!input)
        throw std::runtime_error("cannot read " + file.string());
    const std::string text(std::istreambuf_iterator<char>(input), {});
    const DataDirectory directory(data);
    Metrics metrics;
    SqliteStore store(directory.database(), metrics);
    const DataLock lock(directory);
    const auto rows = importGeoJson(store, text, systemNow()());
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
