#pragma once

#include "sync/replica/scope_table.h"

#include <vector>

namespace lykta::sync {

/// Ranges of a scope's history whose rows were let go of here and are to be shown again: one a scope, asked for as a
/// fill. A scope that is being filled anyway brings them itself.
class WantedTable
{
  public:
    explicit WantedTable(Statements& statements) : m_statements(statements) {}

    std::vector<OpenFill> all() const;
    /// Wants everything from `after` to `upto` beside what is wanted already.
    void add(const OpenFill& range);
    /// A step of a fill; true where it was one of these.
    bool take(const OpenFill& step);
    void clear();

  private:
    Statements& m_statements;
};

} // namespace lykta::sync
