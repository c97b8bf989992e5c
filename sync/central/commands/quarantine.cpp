#include "sync/central/commands/quarantine.h"

#include "schema/table.h"
#include "sync/central/data_directory.h"
#include "sync/central/geojson_text.h"
#include "sync/central/http.h"
#include "sync/central/quarantine_json.h"
#include "sync/central/secrets.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace lykta::central {

namespace {

constexpr std::size_t entriesAtOnce = 500;

std::string dumped(const nlohmann::json& document)
{
    return document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void print(const ValueLine& line, std::ostream& out)
{
    out << "  " << (line.beaten ? "(beaten) " : "") << line.field << ": " << line.value << "  "
        << timeText(static_cast<std::int64_t>(line.at)) << "  "
        << (line.node == sync::centralNode ? "central"
            : line.device.empty()          ? "?"
                                           : line.device)
        << "\n";
}

void print(const HeldChange& held, std::ostream& out)
{
    const auto& entry = held.entry;
    out << entry.q << "  " << entry.reason << "  " << tableText(entry.table) << " "
        << (entry.id.size() == 16 ? uuidText(entry.id) : hex(entry.id)) << "  from "
        << (entry.device.size() == 16 ? uuidText(entry.device) : "central") << "  "
        << timeText(static_cast<std::int64_t>(entry.at));
    if (entry.until != 0)
        out << "  until " << timeText(static_cast<std::int64_t>(entry.until));
    out << "\n";
    for (const auto& line : held.values)
        print(line, out);
}

} // namespace

void listQuarantine(const StorePlace& place, bool json, std::ostream& out)
{
    Metrics metrics;
    const auto store = openStore(place, metrics);
    store->read([&](const Session& session) {
        std::uint64_t after = 0;
        for (auto held = session.quarantinedAfter(after, entriesAtOnce); !held.empty();
             held = session.quarantinedAfter(after, entriesAtOnce))
            for (const auto& entry : held) {
                after = entry.q;
                if (json)
                    out << dumped(heldJson(readHeld(session, entry))) << "\n";
                else
                    print(readHeld(session, entry), out);
            }
    });
    out.flush();
}

void acceptFromQuarantine(const StorePlace& place, std::uint64_t q, std::ostream& out)
{
    Metrics metrics;
    const auto store = openStore(place, metrics);
    store->write([&](Session& session) { acceptHeld(session, q, systemNow()()); });
    out << q << " stands in its row now" << std::endl;
}

void dismissFromQuarantine(const StorePlace& place, std::uint64_t q, std::ostream& out)
{
    Metrics metrics;
    const auto store = openStore(place, metrics);
    store->write([&](Session& session) { dismissHeld(session, q); });
    out << q << " is dismissed" << std::endl;
}

void history(const StorePlace& place, const std::string& row, bool json, std::ostream& out)
{
    const auto id = uuidBytes(row);
    if (!id)
        throw std::runtime_error("a row is named by a uuid, not «" + row + "»");
    Metrics metrics;
    const auto store = openStore(place, metrics);
    bool found = false;
    store->read([&](const Session& session) {
        for (const auto& table : schema::tables()) {
            const auto lines = historyOf(session, table.id, *id);
            if (lines.empty())
                continue;
            found = true;
            auto values = nlohmann::json::array();
            for (const auto& line : lines)
                values.push_back(valueJson(line));
            if (json) {
                out << dumped({{"table", table.name}, {"id", row}, {"values", values}}) << "\n";
                continue;
            }
            out << table.name << " " << row << "\n";
            for (const auto& line : lines)
                print(line, out);
        }
    });
    if (!found)
        throw std::runtime_error("there is no row " + row);
    out.flush();
}

} // namespace lykta::central
