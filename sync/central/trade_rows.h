#pragma once

#include "schema/table.h"
#include "sync/central/row_store.h"
#include "sync/protocol/body.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace lykta::central {

// What central itself must understand of the trade's rows; everything else is only kept and passed on.

inline constexpr std::uint32_t walkTable = 3, photoTable = 6;

/// A field by its name; throws std::logic_error where the schema has none.
const schema::Field& fieldNamed(std::uint32_t table, std::string_view name);

/// When the walk was closed, by the stamp of its status (unix ms); nullopt while it is planned or running, or unknown.
std::optional<std::uint64_t> walkClosedAt(const RowStore& rows, std::string_view walk);

/// The walk's row as it stands; nullopt where there is none, or it is gone or a stone.
std::optional<sync::Body> standingRow(const RowStore& rows, std::uint32_t table, std::string_view id);

} // namespace lykta::central
