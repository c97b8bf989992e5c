#pragma once

#include "sync/central/device_store.h"
#include "sync/central/known_values.h"
#include "sync/central/row_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lykta::central {

/// What the writer's session knows from one group to the next: true while nobody else has written to the file, which
/// SQLite's data_version tells, and no job was undone.
struct SqliteKnown
{
    KnownValues<std::string, std::optional<DeviceRow>> devices;
    KnownValues<std::string, std::vector<GrantRow>> grants;
    KnownValues<std::uint64_t, std::optional<NodeState>> nodes;
    KnownValues<std::uint64_t, std::optional<HistoryEntry>> history;
    KnownValues<Scope, ScopeState> scopes;
    std::int64_t dataVersion = 0;

    void clear() { *this = {}; }
};

} // namespace lykta::central
