#include "e2e/tally.h"

#include "schema/description.h"

#include <QCryptographicHash>
#include <QFile>
#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace lykta::e2e {

namespace {

std::string hashOf(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        throw std::runtime_error("cannot read " + path.string());
    return hash.result().toHex().toStdString();
}

} // namespace

Tally tallyOf(store::Store& phone, bool confirmedOnly)
{
    const auto counts = [&](store::RowState state) { return !confirmedOnly || state == store::RowState::Confirmed; };
    Tally tally;
    for (const auto& walk : phone.walks().all())
        for (const auto& seen : phone.observations().ofWalk(walk.row.id)) {
            if (counts(seen.state))
                tally.observations.insert(seen.row.id.text());
            for (const auto& shot : phone.photos().ofObservation(seen.row.id)) {
                if (confirmedOnly && shot.state != store::PhotoState::Confirmed)
                    continue;
                tally.photos.insert(shot.photo.id.text());
                if (!shot.path.empty())
                    tally.photoHashes.insert(hashOf(shot.path));
            }
        }
    for (const auto& presence : phone.presences().since(0))
        if (counts(presence.state))
            tally.presences.insert(presence.row.id.text());
    return tally;
}

Tally tallyOf(const test::CentralProcess& central, const std::filesystem::path& data)
{
    Tally tally;
    const auto exported = nlohmann::json::parse(central.run("export", {"--format", "geojson"}));
    for (const auto& feature : exported.at("features"))
        tally.observations.insert(feature.at("id"));
    // What the export does not list is read from the store itself.
    SQLite::Database database((data / "central.sqlite").string(), SQLite::OPEN_READONLY);
    SQLite::Statement rows(database, "SELECT tbl, id FROM record WHERE tbl IN (?, ?) AND body IS NOT NULL");
    rows.bind(1, schema::TableOf<Photo>::id);
    rows.bind(2, schema::TableOf<Presence>::id);
    while (rows.executeStep()) {
        const auto id = Uuid::fromBytes(rows.getColumn(1).getString());
        auto& kind = rows.getColumn(0).getUInt() == schema::TableOf<Photo>::id ? tally.photos : tally.presences;
        kind.insert(id.value().text());
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(data / "photos"))
        if (entry.is_regular_file())
            tally.photoHashes.insert(hashOf(entry.path()));
    return tally;
}

} // namespace lykta::e2e
