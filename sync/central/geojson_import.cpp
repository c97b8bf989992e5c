#include "sync/central/geojson_import.h"

#include "domain/entities.h"
#include "schema/description.h"
#include "schema/row_codec.h"
#include "sync/central/central_author.h"
#include "sync/central/geojson_text.h"
#include "sync/central/secrets.h"

#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace lykta::central {

namespace {

using Json = nlohmann::json;

constexpr std::size_t editsPerBatch = 200;

class Importer
{
  public:
    explicit Importer(const Json& features) : m_features(features) {}

    std::vector<ImportedRow> run()
    {
        eachFeature([this](const Json& feature) { name(feature); });
        eachFeature([this](const Json& feature) { take(feature); });
        return std::move(m_rows);
    }

    const std::vector<CentralEdit>& edits() const { return m_edits; }

  private:
    template <class Work>
    void eachFeature(Work work)
    {
        for (std::size_t i = 0; i < m_features.size(); ++i) {
            try {
                work(m_features[i]);
            } catch (const std::exception& error) {
                throw std::runtime_error("feature " + std::to_string(i + 1) + ": " + error.what());
            }
        }
    }

    static std::string tableOf(const Json& properties)
    {
        auto table = textOf(properties, "table");
        return table.empty() ? textOf(properties, "type") : table;
    }

    static std::string nameOf(const Json& properties)
    {
        auto name = textOf(properties, "name");
        return name.empty() ? textOf(properties, "title") : name;
    }

    static Uuid idOf(const Json& feature)
    {
        const auto& properties = propertiesOf(feature);
        for (const auto* holder : {&feature, &properties}) {
            if (const auto text = textOf(*holder, "id"); !text.empty())
                return uuidFrom(text);
        }
        // A UUID of version 8 (RFC 9562, 5.8) from what names the feature.
        const auto name = tableOf(properties) + '\n' + nameOf(properties) + '\n' + textOf(properties, "walk") + '\n' +
                          std::to_string(properties.value("order", 0));
        auto bytes = sha256Of(name).substr(0, 16);
        bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x80);
        bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
        return *Uuid::fromBytes(bytes);
    }

    void name(const Json& feature)
    {
        const auto& properties = propertiesOf(feature);
        m_named.emplace(std::pair(tableOf(properties), nameOf(properties)), idOf(feature));
    }

    std::optional<Uuid> reference(const Json& properties, const char* property, const char* table) const
    {
        const auto text = textOf(properties, property);
        if (text.empty())
            return std::nullopt;
        if (const auto named = m_named.find(std::pair(std::string(table), text)); named != m_named.end())
            return named->second;
        if (const auto id = Uuid::parse(text))
            return id;
        throw std::runtime_error("«" + std::string(property) + "» names no " + table + " of this file: " + text);
    }

    void take(const Json& feature)
    {
        const auto& properties = propertiesOf(feature);
        const auto table = tableOf(properties);
        if (table == "organisation")
            add(organisation(properties), feature);
        else if (table == "place")
            add(place(feature), feature);
        else if (table == "walk")
            add(walk(feature), feature);
        else if (table == "stop")
            add(stop(feature), feature);
        else
            throw std::runtime_error("«table» is organisation, place, walk or stop, not «" + table + "»");
    }

    static Organisation organisation(const Json& properties)
    {
        Organisation row;
        row.sensitivity = Sensitivity::Open;
        row.name = neededText(properties, "name");
        row.kind = organisationKindFrom(textOf(properties, "kind"));
        row.contact = textOf(properties, "contact");
        return row;
    }

    Place place(const Json& feature) const
    {
        const auto& properties = propertiesOf(feature);
        Place row;
        row.sensitivity = Sensitivity::Open;
        row.name = neededText(properties, "name");
        row.kind = placeKindFrom(textOf(properties, "kind"));
        row.geometry = geometryOf(feature);
        row.landOwner = reference(properties, "landOwner", "organisation");
        row.lightingOwner = reference(properties, "lightingOwner", "organisation");
        return row;
    }

    Walk walk(const Json& feature) const
    {
        const auto& properties = propertiesOf(feature);
        Walk row;
        row.walk = idOf(feature);
        row.title = neededText(properties, "title");
        row.kind = walkKindFrom(textOf(properties, "kind"));
        row.purpose = textOf(properties, "purpose");
        row.meetingPoint = textOf(properties, "meetingPoint");
        row.weather = textOf(properties, "weather");
        row.place = reference(properties, "place", "place");
        row.predecessor = reference(properties, "predecessor", "walk");
        if (const auto start = textOf(properties, "plannedStart"); !start.empty())
            row.plannedStart = instantFrom(start);
        row.route = lineOf(feature);
        return row;
    }

    Stop stop(const Json& feature) const
    {
        const auto& properties = propertiesOf(feature);
        const auto walk = reference(properties, "walk", "walk");
        if (!walk)
            throw std::runtime_error("a stop needs «walk»");
        Stop row;
        row.walk = *walk;
        row.name = neededText(properties, "name");
        row.order = properties.value("order", 0u);
        row.point = pointOf(feature);
        return row;
    }

    template <class Row>
    void add(const Row& row, const Json& feature)
    {
        const auto id = std::string(idOf(feature).raw());
        CentralEdit edit{schema::TableOf<Row>::id, id, {}};
        for (auto& [field, cell] : schema::cellsOf(row))
            edit.cells.push_back({field, std::move(cell)});
        m_edits.push_back(std::move(edit));
        m_rows.push_back({schema::TableOf<Row>::name, id, nameOf(propertiesOf(feature))});
    }

    const Json& m_features;
    std::map<std::pair<std::string, std::string>, Uuid> m_named;
    std::vector<CentralEdit> m_edits;
    std::vector<ImportedRow> m_rows;
};

} // namespace

std::vector<ImportedRow> importGeoJson(CentralStore& store, std::string_view text, std::uint64_t nowMs)
{
    const auto document = Json::parse(text, nullptr, false);
    if (!document.is_object() || !document.contains("features") || !document["features"].is_array())
        throw std::runtime_error("not a GeoJSON FeatureCollection");
    Importer importer(document["features"]);
    auto rows = importer.run();
    store.write([&](Session& session) {
        const auto& edits = importer.edits();
        for (std::size_t from = 0; from < edits.size(); from += editsPerBatch)
            writeAsCentral(session,
                           {edits.begin() + static_cast<std::ptrdiff_t>(from),
                            edits.begin() + static_cast<std::ptrdiff_t>(std::min(edits.size(), from + editsPerBatch))},
                           nowMs);
    });
    return rows;
}

} // namespace lykta::central
