#include "sync/central/store_place.h"

#include "sync/central/postgres_store.h"
#include "sync/central/secrets.h"
#include "sync/central/sqlite_store.h"

#include <stdexcept>

namespace lykta::central {

std::unique_ptr<CentralStore> openStore(const StorePlace& place, Metrics& metrics)
{
    const auto data = place.data();
    const auto id = data.storeInPostgres();
    if (place.database.empty()) {
        if (id)
            throw std::runtime_error("the store of " + place.folder.string() +
                                     " lies in PostgreSQL: say where with --store postgres://…");
        return std::make_unique<SqliteStore>(data.database(), metrics);
    }
    if (!id)
        throw std::runtime_error(place.folder.string() +
                                 " has no store in PostgreSQL: «lykta-central init --store …» makes an empty one, "
                                 "«lykta-central move --store …» moves the one that is in the folder");
    return std::make_unique<PostgresStore>(place.database, *id, metrics);
}

void createStore(const StorePlace& place)
{
    const auto data = place.data();
    if (place.database.empty()) {
        data.create();
        return;
    }
    data.prepare();
    const auto id = randomBytes(16);
    PostgresStore::create(place.database, id);
    data.writeStoreInPostgres(id); // last: where a folder names a store, it is there
}

} // namespace lykta::central
