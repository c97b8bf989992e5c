#include "e2e/tally.h"

#include "domain/hex_text.h"
#include "schema/description.h"
#include "schema/row_codec.h"

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

/// The kind that a table's rows belong to; nullptr for tables that are not counted.
Tally::Bodies* kindOf(Tally& tally, std::uint32_t table)
{
    if (table == schema::TableOf<Observation>::id)
        return &tally.observations;
    if (table == schema::TableOf<Photo>::id)
        return &tally.photos;
    if (table == schema::TableOf<ChecklistAnswer>::id)
        return &tally.answers;
    return table == schema::TableOf<Presence>::id ? &tally.presences : nullptr;
}

std::string nameOf(std::string_view id)
{
    return Uuid::fromBytes(id).value().text();
}

std::set<std::string> namesOf(const Tally::Bodies& bodies)
{
    std::set<std::string> names;
    for (const auto& [name, body] : bodies)
        names.insert(name);
    return names;
}

/// Names of what the phone shows, or of what it shows as confirmed by central.
std::set<std::string> shownOn(store::Store& phone, bool confirmedOnly)
{
    std::set<std::string> names;
    for (const auto& walk : phone.walks().all()) {
        for (const auto& answer : phone.answers().ofWalk(walk.row.id))
            if (!confirmedOnly || phone.answers().stateOf(answer.id) == store::RowState::Confirmed)
                names.insert(answer.id.text());
        for (const auto& seen : phone.observations().ofWalk(walk.row.id)) {
            if (!confirmedOnly || seen.state == store::RowState::Confirmed)
                names.insert(seen.row.id.text());
            for (const auto& shot : phone.photos().ofObservation(seen.row.id))
                if (!confirmedOnly || shot.state == store::PhotoState::Confirmed)
                    names.insert(shot.photo.id.text());
        }
    }
    for (const auto& presence : phone.presences().since(0))
        if (!confirmedOnly || presence.state == store::RowState::Confirmed)
            names.insert(presence.row.id.text());
    return names;
}

} // namespace

bool sameRows(const Tally& a, const Tally& b)
{
    return namesOf(a.observations) == namesOf(b.observations) && namesOf(a.photos) == namesOf(b.photos) &&
           namesOf(a.answers) == namesOf(b.answers) && namesOf(a.presences) == namesOf(b.presences);
}

bool sameBodies(const Tally& a, const Tally& b)
{
    return a.observations == b.observations && a.photos == b.photos && a.answers == b.answers &&
           a.presences == b.presences;
}

std::set<std::string> maskedIn(const Tally& tally)
{
    std::set<std::string> hashes;
    for (const auto& [name, bytes] : tally.photos) {
        const auto body = sync::parseBody(bytes);
        const auto photo = schema::rowFrom<Photo>(Uuid::parse(name).value(), body.value_or(sync::Body{}));
        if (photo.masked)
            hashes.insert(hexText({reinterpret_cast<const char*>(photo.sha256.data()), photo.sha256.size()}));
    }
    return hashes;
}

Tally tallyOf(store::Store& phone, bool confirmedOnly)
{
    Tally tally;
    const auto shown = shownOn(phone, confirmedOnly);
    phone.replica().forEach([&](const sync::Record& record) {
        auto* kind = kindOf(tally, record.table);
        if (kind && shown.count(nameOf(record.id)))
            kind->emplace(nameOf(record.id), sync::serialise(record.body));
    });
    for (const auto& [name, body] : tally.photos) {
        const auto shot = phone.photos().listed(Uuid::parse(name).value());
        if (shot && !shot->path.empty())
            tally.photoHashes.insert(hashOf(shot->path));
    }
    return tally;
}

Tally tallyOf(const test::CentralProcess& central, const std::filesystem::path& data)
{
    Tally tally;
    SQLite::Database database((data / "central.sqlite").string(), SQLite::OPEN_READONLY);
    SQLite::Statement rows(database, "SELECT tbl, id, body FROM record WHERE body IS NOT NULL");
    while (rows.executeStep())
        if (auto* kind = kindOf(tally, rows.getColumn(0).getUInt()))
            kind->emplace(nameOf(rows.getColumn(1).getString()), rows.getColumn(2).getString());
    for (const auto& entry : std::filesystem::recursive_directory_iterator(data / "photos"))
        if (entry.is_regular_file())
            tally.photoHashes.insert(hashOf(entry.path()));

    std::set<std::string> exported;
    const auto listed = nlohmann::json::parse(central.run("export", {"--format", "geojson"}));
    for (const auto& feature : listed.at("features"))
        exported.insert(feature.at("id"));
    if (exported != namesOf(tally.observations))
        throw std::runtime_error("central's export and its database name different observations");
    return tally;
}

} // namespace lykta::e2e
