#include "sync/central/commands/devices.h"

#include "sync/central/geojson_text.h"
#include "sync/central/http.h"
#include "sync/central/scopes.h"
#include "sync/central/secrets.h"
#include "sync/protocol/scope.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace lykta::central {

namespace {

std::string momentText(std::uint64_t unixMs)
{
    return unixMs == 0 ? "-" : timeText(static_cast<std::int64_t>(unixMs));
}

} // namespace

void devices(const StorePlace& place, bool json, std::ostream& out)
{
    Metrics metrics;
    const auto store = openStore(place, metrics);
    store->read([&](const Session& session) {
        auto listed = nlohmann::json::array();
        for (const auto& device : session.devices()) {
            if (json)
                listed.push_back({{"device", uuidText(device.device)},
                                  {"role", device.role},
                                  {"enrolled", momentText(device.enrolledAt)},
                                  {"seen", momentText(device.seenAt)},
                                  {"revoked", momentText(device.revokedAt)}});
            else
                out << uuidText(device.device) << "  " << device.role << "  enrolled " << momentText(device.enrolledAt)
                    << "  seen " << momentText(device.seenAt)
                    << (device.revokedAt ? "  revoked " + momentText(device.revokedAt) : "") << "\n";
        }
        if (json)
            out << nlohmann::json{{"devices", listed}}.dump() << std::endl;
    });
}

void revoke(const StorePlace& place, const std::string& device, const std::string& walk, std::ostream& out)
{
    const auto id = uuidBytes(device), walkId = uuidBytes(walk);
    if (!id)
        throw std::runtime_error("a device is a uuid, as «devices» lists it, not «" + device + "»");
    if (!walk.empty() && !walkId)
        throw std::runtime_error("--walk takes a uuid, not «" + walk + "»");
    Metrics metrics;
    const auto store = openStore(place, metrics);
    store->write([&](Session& session) {
        auto row = session.device(*id);
        if (!row)
            throw std::runtime_error("there is no device " + device);
        if (walkId) {
            if (!endWalk(session, *row, *walkId, systemNow()()))
                throw std::runtime_error(device + " has not joined the walk " + walk);
        } else if (row->revokedAt == 0)
            row->revokedAt = systemNow()();
        session.putDevice(*row);
    });
    out << device << (walkId ? " is not in the walk any more\n" : " may not come in any more\n");
}

} // namespace lykta::central
