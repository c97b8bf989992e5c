#include "sync/central/commands/import.h"

#include "sync/central/free_space.h"
#include "sync/central/geojson_import.h"
#include "sync/central/http.h"
#include "sync/central/photo_directory.h"
#include "sync/central/photo_reading.h"
#include "sync/central/rescue_import.h"
#include "sync/central/secrets.h"
#include "sync/central/uploads.h"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace lykta::central {

namespace {

void importTown(const StorePlace& place, const std::filesystem::path& file, bool json, std::ostream& out)
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

void print(const RescueReport& report, const std::string& phone, std::ostream& out)
{
    out << "from phone " << phone << ": " << report.changes << " changes came in, " << report.known
        << " were here already, " << report.held << " wait in the quarantine; " << report.photos << " photos came in, "
        << report.knownPhotos << " were here already\n";
    if (report.withoutRow > 0)
        out << report.withoutRow << " photos have no row here: keep the file, decide on the quarantine, and import it "
            << "again\n";
    out.flush();
}

void importRescueFile(const StorePlace& place, const std::filesystem::path& path, bool json, std::ostream& out)
{
    RescueFile file(path);
    const auto data = place.data();
    Metrics metrics;
    const auto store = openStore(place, metrics);
    const auto lock = place.lock();
    PhotoDirectory photos(data.photos(), data.uploads());
    PhotoReading reading(*store, photos, systemNow());
    const auto hasRoom = [freeSpace = freeSpaceOf(data.root())] { return freeSpace() >= keepFreeBytes; };
    if (place.database.empty() && !hasRoom())
        throw std::runtime_error("the disk has no room left; nothing was imported");
    Uploads uploads(*store, photos, reading, systemNow(), hasRoom, metrics);
    const auto report = importRescue(*store, uploads, file, systemNow()());
    if (json)
        out << nlohmann::json{{"device", uuidText(file.device())},
                              {"changes", report.changes},
                              {"known", report.known},
                              {"held", report.held},
                              {"photos", report.photos},
                              {"knownPhotos", report.knownPhotos},
                              {"withoutRow", report.withoutRow}}
                   .dump()
            << std::endl;
    else
        print(report, uuidText(file.device()), out);
}

} // namespace

void importFile(const StorePlace& place, const std::filesystem::path& file, bool json, std::ostream& out)
{
    if (RescueFile::isOne(file))
        importRescueFile(place, file, json, out);
    else
        importTown(place, file, json, out);
}

} // namespace lykta::central
