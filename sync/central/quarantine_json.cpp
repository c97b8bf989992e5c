#include "sync/central/quarantine_json.h"

#include "sync/central/geojson_text.h"
#include "sync/central/secrets.h"

#include <nlohmann/json.hpp>

namespace lykta::central {

namespace {

nlohmann::json momentJson(std::uint64_t unixMs)
{
    return unixMs == 0 ? nlohmann::json() : nlohmann::json(timeText(static_cast<std::int64_t>(unixMs)));
}

/// What came in a damaged change may have any length.
nlohmann::json idJson(const std::string& id)
{
    return id.size() == 16 ? uuidText(id) : hex(id);
}

} // namespace

nlohmann::json valueJson(const ValueLine& line)
{
    return {{"field", line.field},
            {"value", line.value},
            {"at", momentJson(line.at)},
            {"device", line.device.empty() ? nlohmann::json() : nlohmann::json(line.device)},
            {"beaten", line.beaten}};
}

nlohmann::json heldJson(const HeldChange& held)
{
    auto values = nlohmann::json::array();
    for (const auto& line : held.values)
        values.push_back(valueJson(line));
    const auto& entry = held.entry;
    return {{"q", entry.q},
            {"at", momentJson(entry.at)},
            {"device", idJson(entry.device)},
            {"reason", entry.reason},
            {"table", tableText(entry.table)},
            {"id", idJson(entry.id)},
            {"until", momentJson(entry.until)},
            {"values", values}};
}

} // namespace lykta::central
