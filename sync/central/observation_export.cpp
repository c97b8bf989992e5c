#include "sync/central/observation_export.h"

#include "domain/csv_text.h"
#include "domain/labels.h"
#include "schema/description.h"
#include "schema/row_codec.h"
#include "sync/central/geojson_text.h"
#include "sync/central/scopes.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace lykta::central {

namespace {

struct Line
{
    Observation row;
    std::string walkTitle;
    std::vector<std::string> photos; ///< ids as text, of those that are stored
};

/// Every row of a table that stands and may be read. The one function that decides rights decides here too.
template <class Row, class Each>
void eachReadable(const Session& session, const std::vector<GrantRow>& grants, std::uint64_t nowMs, Each each)
{
    session.forEachRow(schema::TableOf<Row>::id, [&](const StoredRow& stored) {
        if (!stored.body || !mayReadIn(grants, stored.scope, nowMs))
            return;
        const auto id = Uuid::fromBytes(stored.id);
        const auto body = sync::parseBody(*stored.body);
        if (!id || !body)
            return;
        auto row = schema::rowFrom<Row>(*id, *body);
        if (!row.gone)
            each(std::move(row));
    });
}

std::vector<Line> readableLines(const Session& session, const std::vector<GrantRow>& grants, std::uint64_t nowMs)
{
    std::map<Uuid, std::string> titles;
    std::map<Uuid, std::vector<std::string>> photos;
    eachReadable<Walk>(session, grants, nowMs, [&](Walk walk) { titles[walk.id] = std::move(walk.title); });
    eachReadable<Photo>(session, grants, nowMs, [&](const Photo& photo) {
        if (photo.stored)
            photos[photo.observation].push_back(photo.id.text());
    });
    std::vector<Line> lines;
    eachReadable<Observation>(session, grants, nowMs, [&](Observation row) {
        const auto title = titles.find(row.walk);
        const auto named = photos.find(row.id);
        auto ids = named == photos.end() ? std::vector<std::string>() : named->second;
        std::sort(ids.begin(), ids.end());
        lines.push_back({std::move(row), title == titles.end() ? std::string() : title->second, std::move(ids)});
    });
    std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        return std::pair(a.row.observedAt.ms, a.row.id) < std::pair(b.row.observedAt.ms, b.row.id);
    });
    return lines;
}

template <class Enum>
std::string word(Enum value)
{
    return std::string(label(value, Language::Swedish));
}

std::string numberText(double value, int decimals)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

} // namespace

void exportGeoJson(const Session& session, const std::vector<GrantRow>& grants, std::uint64_t nowMs, std::ostream& out)
{
    auto features = nlohmann::json::array();
    for (const auto& [row, title, photos] : readableLines(session, grants, nowMs)) {
        nlohmann::json feature{{"type", "Feature"}, {"id", row.id.text()}, {"geometry", nullptr}};
        if (const auto& point = row.position.point)
            feature["geometry"] = {{"type", "Point"}, {"coordinates", {point->longitude, point->latitude}}};
        auto& properties = feature["properties"];
        properties = {{"walk", row.walk.text()},
                      {"walkTitle", title},
                      {"observedAt", timeText(row.observedAt.ms)},
                      {"category", static_cast<unsigned>(row.category)},
                      {"categoryText", word(row.category)},
                      {"polarity", static_cast<unsigned>(row.polarity)},
                      {"polarityText", word(row.polarity)},
                      {"severity", row.severity},
                      {"note", row.note},
                      {"suggestion", row.suggestion},
                      {"light", static_cast<unsigned>(row.light)},
                      {"lightText", word(row.light)},
                      {"positionSource", static_cast<unsigned>(row.position.source)},
                      {"positionSourceText", word(row.position.source)},
                      {"accuracyMetres", nullptr},
                      {"positionAgeMs", nullptr},
                      {"status", static_cast<unsigned>(row.status)},
                      {"statusText", word(row.status)},
                      {"photos", photos}};
        if (row.position.accuracyMetres)
            properties["accuracyMetres"] = *row.position.accuracyMetres;
        if (row.position.ageMs)
            properties["positionAgeMs"] = *row.position.ageMs;
        features.push_back(std::move(feature));
    }
    const nlohmann::json whole{{"type", "FeatureCollection"}, {"features", std::move(features)}};
    out << whole.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

void exportCsv(const Session& session, const std::vector<GrantRow>& grants, std::uint64_t nowMs, std::ostream& out)
{
    out << "id,walk,walk_title,observed_at,latitude,longitude,accuracy_metres,position_age_ms,position_source,category,"
           "polarity,severity,light,status,note,suggestion,photos\r\n";
    for (const auto& [row, title, photos] : readableLines(session, grants, nowMs)) {
        const auto& position = row.position;
        std::string ids;
        for (const auto& id : photos)
            ids += (ids.empty() ? "" : " ") + id;
        const std::array<std::string, 17> columns{row.id.text(),
                                                  row.walk.text(),
                                                  csvCell(title, ','),
                                                  timeText(row.observedAt.ms),
                                                  position.point ? numberText(position.point->latitude, 7) : "",
                                                  position.point ? numberText(position.point->longitude, 7) : "",
                                                  position.accuracyMetres ? numberText(*position.accuracyMetres, 1)
                                                                          : "",
                                                  position.ageMs ? std::to_string(*position.ageMs) : "",
                                                  csvCell(word(position.source), ','),
                                                  csvCell(word(row.category), ','),
                                                  csvCell(word(row.polarity), ','),
                                                  std::to_string(row.severity),
                                                  csvCell(word(row.light), ','),
                                                  csvCell(word(row.status), ','),
                                                  csvCell(row.note, ','),
                                                  csvCell(row.suggestion, ','),
                                                  ids};
        for (std::size_t i = 0; i < columns.size(); ++i)
            out << (i == 0 ? "" : ",") << columns[i];
        out << "\r\n";
    }
}

} // namespace lykta::central
