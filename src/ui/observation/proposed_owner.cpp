#include "ui/observation/proposed_owner.h"

namespace lykta::ui {

std::optional<Uuid> proposedOwner(store::Store& store, Category category, const Position& position)
{
    if (!position.point)
        return std::nullopt;
    for (const auto& listed : store.places().all()) {
        const Place& place = listed.row;
        if (!place.geometry.contains(*position.point))
            continue;
        if (category == Category::Lighting && place.lightingOwner)
            return place.lightingOwner;
        if (place.landOwner)
            return place.landOwner;
    }
    return std::nullopt;
}

} // namespace lykta::ui
