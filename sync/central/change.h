#pragma once

#include "sync/central/row_store.h"
#include "sync/protocol/body.h"
#include "sync/protocol/lykta.pb.h"
#include "sync/protocol/row_hash.h"

#include <map>
#include <optional>
#include <string>

namespace lykta::central {

/// One change of a batch, read.
struct Change
{
    std::uint32_t table = 0;
    std::string id;
    Scope claimed = 0;                          ///< what its author thinks is the scope
    sync::Body body;                            ///< the cells it writes, no more
    std::map<std::uint32_t, sync::Stamp> bases; ///< what its author saw
    std::uint64_t hash = 0;                     ///< of the author's whole row afterwards; 0: a new row

    /// nullopt where its parts are not what PROTOCOL.md says.
    static std::optional<Change> parse(const wire::Change& message);

    sync::Stamp baseOf(std::uint32_t field) const;
    bool deletes() const;
    /// The latest moment at which something in it was written, unix ms.
    std::uint64_t latestMs() const;
};

/// A row after a change, before anybody decided whether it may stand.
struct Outcome
{
    sync::Body body;
    Scope scope = 0;
    std::uint64_t hash = 0;
    std::string bytes; ///< canonical, of `body`
};

/// The scope of a row: its own cells' where this build knows the table, else the claimed one. nullopt: it has none.
std::optional<Scope> scopeFor(std::uint32_t table, const sync::Body& body, Scope claimed);

Outcome outcomeOf(const sync::StoreId& store, const Change& change, sync::Body body, Scope scope);

/// What `change` makes of `row`: every value that is beaten without its beater having seen it stays among the losers,
/// and a delete and an edit that did not see each other end as alive, the delete among the losers (SYNC.md, `ingest`).
/// Two deletes stay deleted. A change whose every cell the row has seen already changes nothing. nullopt: the result
/// belongs to no scope.
std::optional<Outcome> applyChange(const sync::StoreId& store, const sync::Body& row, const Change& change);

} // namespace lykta::central
