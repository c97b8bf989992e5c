#include "sync/central/commands/init.h"

#include "sync/central/postgres_connection.h"

namespace lykta::central {

void init(const StorePlace& place, std::ostream& out)
{
    createStore(place);
    out << "an empty store in " << place.folder.string()
        << (place.database.empty() ? "" : " and " + withoutPassword(place.database)) << "\n";
}

} // namespace lykta::central
