#pragma once

#include "sync/protocol/body.h"
#include "sync/protocol/scope.h"

#include <map>

namespace lykta::sync {

/// A change of one row as the journal keeps it and central receives it (wire::Change).
struct OwnChange
{
    std::uint32_t table = 0;
    std::string id;
    Scope scope = 0;
    Body cells;
    std::map<std::uint32_t, Stamp> bases; ///< by field: the stamp that its author saw; none where there was no cell
    bool newRow = false;                  ///< no row was there: the change carries no hash
    std::uint64_t hash = 0;               ///< of the author's whole row afterwards

    static OwnChange parse(std::string_view bytes);
    std::string bytes() const;
    /// The scope of a serialised change, without reading all of it.
    static Scope scopeIn(std::string_view bytes);

    /// Takes edits in. A field that the change has already keeps the base it had.
    void take(const Body& edits, const Body& seen);
    /// Does every cell of it still stand in the row?
    bool standsIn(const Body& row) const;
};

} // namespace lykta::sync
