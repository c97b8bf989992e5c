#pragma once

#include "central/pictures.h"
#include "central/served_store.h"
#include "sync/central/ingest.h"
#include "sync/central/photo_row.h"

namespace lykta::test {

/// A coordinator with a walk and a photo's row in it, whose bytes have not come yet.
struct PhotoScene
{
    ServedStore store;
    Phone phone = store.phone("coordinator");
    Uuid walk = Uuid::v7(1'794'500'000'000);
    std::string jpeg;
    Photo photo;

    explicit PhotoScene(unsigned side = 64)
        : jpeg(noisyPicture(1, side)), photo(photoOf(jpeg, Uuid::v7(1'794'500'000'001), walk))
    {
        Walk row;
        row.id = row.walk = walk;
        row.title = "Stationen";
        store.push(phone, row);
        store.push(phone, photo);
    }

    /// Whether central's row has the field set.
    bool says(const char* field)
    {
        bool value = false;
        store.central().store().read([&](const central::Session& session) {
            const auto body = central::standingRow(session, central::photoTable, photo.id.raw());
            value = body && body->cellOf(central::fieldNamed(central::photoTable, field).id).ends_with('\1');
        });
        return value;
    }
};

} // namespace lykta::test
