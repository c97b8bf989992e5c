#pragma once

#include "sync/central/change.h"
#include "sync/central/device_store.h"
#include "sync/central/row_store.h"

#include <optional>
#include <string_view>
#include <vector>

namespace lykta::central {

/// Who wrote a batch.
struct Author
{
    std::string device; ///< 16 bytes; central itself: empty
    std::string role;
    std::uint64_t node = 0;
    std::vector<GrantRow> grants;

    bool isCentral() const { return node == sync::centralNode; }
};

/// Decides about one change. Reasons are words of the protocol (PROTOCOL.md, «Quarantine»); empty: it may stand.
class Admission
{
  public:
    Admission(const RowStore& rows, const Author& author) : m_rows(rows), m_author(author) {}

    /// What can be said of the change and the row it meets (nullptr: none): «foreign-node», «type», «central-only»,
    /// «author».
    std::string_view reasonAgainst(const Change& change, const sync::Body* row) const;
    /// What can be said once it is known where the row goes: «no-right», «closed», «walk-number».
    std::string_view reasonAgainst(const Change& change, const std::optional<Scope>& before, const sync::Body& after,
                                   Scope scope) const;
    /// A new walk of a leader (by role, or of some other walk) or a coordinator: its author is granted its scope.
    bool makesOwnWalk(const Change& change, const std::optional<Scope>& before, Scope scope) const;

  private:
    const RowStore& m_rows;
    const Author& m_author;
};

} // namespace lykta::central
