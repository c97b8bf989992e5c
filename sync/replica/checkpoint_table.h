#pragma once

#include "sync/replica/statements.h"

#include <utility>
#include <vector>

namespace lykta::sync {

/// Places in central's history where this replica has been: (seq, first 16 bytes of the chain). The last is the cursor;
/// of the older ones at most 32 are kept, at doubling distances, so that after a restore of central the common past
/// can be found.
class CheckpointTable
{
  public:
    using Checkpoint = std::pair<std::uint64_t, std::string>;

    explicit CheckpointTable(Statements& statements) : m_statements(statements) {}

    /// (0, "") before the first page.
    Checkpoint cursor() const;
    std::vector<Checkpoint> newestFirst() const;
    /// Moves the cursor ahead; nothing is written where it stands there already.
    void advance(std::uint64_t seq, std::string_view chain);
    void rewind(std::uint64_t common);

  private:
    void thin(std::uint64_t head);

    Statements& m_statements;
};

} // namespace lykta::sync
