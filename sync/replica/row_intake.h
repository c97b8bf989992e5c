#pragma once

#include "sync/replica/projection.h"
#include "sync/replica/replica_tables.h"

#include <set>

namespace lykta::wire {
class Row;
} // namespace lykta::wire

namespace lykta::sync {

/// Takes rows of central's in (SYNC.md, algorithm `apply`): central's row replaces what lies here, and the open entries
/// of this phone are laid on top. A row that was taken in before changes nothing.
class RowIntake
{
  public:
    RowIntake(ReplicaTables& tables, Projection& projection) : m_tables(tables), m_projection(projection) {}

    /// Throws std::runtime_error for a row that no central would send.
    void take(const wire::Row& row);
    /// The row is no longer held here.
    void drop(const StoredRecord& record);
    /// The same, where central may lack what the record says: that is told first.
    void letGo(const StoredRecord& record);
    /// Central has confirmed the row by its author's hash. After a rewind what lies here may say more than that: what
    /// central itself had written goes, and where others' words are among it the row is in doubt.
    void reconsider(StoredRecord& record);
    /// What is still in doubt when a scope has come whole is not central's any more.
    void dropInDoubt(Scope scope);
    /// Raises the clock to what was seen.
    void finish();

    /// After «diverged», until the feed is at its head again.
    bool isRewound() const { return m_rewound; }
    std::uint64_t rows() const { return m_rows; }
    const std::set<std::uint32_t>& tables() const { return m_changed; }

  private:
    void replace(const wire::Row& row);
    void leave(const wire::Row& row);
    /// After a rewind: where the record says what neither `there` does nor this phone's open entries will, it is told
    /// as testimony before it goes.
    void tellBeforeItGoes(const StoredRecord& record, const Body& there);

    ReplicaTables& m_tables;
    Projection& m_projection;
    StoreId m_store = m_tables.store();
    bool m_rewound = m_tables.meta.number(meta_key::rewound) != 0;
    /// Nothing is written here while rows come in: where nothing was open, nothing lies on top of any.
    bool m_anyOpen = m_tables.journal.anyOpen();
    bool m_likelyNew = true; ///< as the row before was: whoever is new here is not looked for first
    std::uint64_t m_latest = 0;
    std::uint64_t m_rows = 0;
    std::set<std::uint32_t> m_changed;
};

} // namespace lykta::sync
