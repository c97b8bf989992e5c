#include "sync/central/commands/export.h"

#include "sync/central/http.h"
#include "sync/central/observation_export.h"
#include "sync/central/scopes.h"
#include "sync/central/secrets.h"

#include <stdexcept>

namespace lykta::central {

void exportObservations(const ExportOptions& options, std::ostream& out)
{
    std::string walk;
    if (!options.walk.empty()) {
        const auto id = uuidBytes(options.walk);
        if (!id)
            throw std::runtime_error("--walk takes a uuid, not «" + options.walk + "»");
        walk = *id;
    }
    const auto grants = grantsOf(options.role, walk);
    Metrics metrics;
    const auto store = openStore(options.place, metrics);
    store->read([&](const Session& session) {
        if (options.format == "csv")
            exportCsv(session, grants, systemNow()(), out);
        else
            exportGeoJson(session, grants, systemNow()(), out);
    });
    out.flush();
    if (!out)
        throw std::runtime_error("not everything could be written");
}

} // namespace lykta::central
