#pragma once

#include "sync/central/device_store.h"
#include "sync/central/known_values.h"
#include "sync/central/row_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lykta::central {

/// What a writer's transaction has read or written of single rows: true until it ends or a part of it is undone, for
/// the tenant's row in `store` is locked meanwhile. Each look that it spares is a way to the database and back.
struct PostgresKnown
{
    std::optional<StoreHead> head;
    KnownValues<std::string, std::optional<DeviceRow>> devices;
    KnownValues<std::string, std::vector<GrantRow>> grants;
    KnownValues<std::uint64_t, std::optional<NodeState>> nodes;
    KnownValues<std::uint64_t, std::optional<HistoryEntry>> history;

    void clear() { *this = {}; }
};

} // namespace lykta::central
