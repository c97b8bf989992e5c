#pragma once

#include "domain/entities.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lykta::sync {
class Replica;
} // namespace lykta::sync

namespace SQLite {
class Database;
} // namespace SQLite

namespace lykta::store {

/// Whose hand wrote a value. A stamp names a node, one life of a device; the device behind it is known where some row
/// here was created by that node.
struct Hand
{
    bool thisPhone = false;
    bool central = false;       ///< the central store itself
    std::optional<Uuid> device; ///< as in RowHead::author; nullopt: no row here tells
    std::int64_t ms = 0;        ///< UTC, by the writer's clock as central has corrected it

    bool operator==(const Hand&) const = default;
};

/// A value that was beaten by another one without that one's author having seen it (SYNC.md, invariant 3). Kept for
/// people to read; nothing is lost by it.
template <class Row>
struct Superseded
{
    /// The member's name in schema/description.h; «position», «geometry» and «point» for those without a name there.
    std::string_view member;
    /// The row as it stands, but with this member as it was written then. Member by member it compares with the row
    /// that Repository::find() gives.
    Row row;
    Hand hand; ///< who had written it, and when
    Hand now;  ///< whose value stands in its place
};

/// What was superseded in a row, newest first; a value that is the standing one again is left out. Empty for a row that
/// is not here. Throws StorageFailed.
template <class Row>
std::vector<Superseded<Row>> supersededOf(SQLite::Database& database, const sync::Replica& replica, const Uuid& id);

} // namespace lykta::store
