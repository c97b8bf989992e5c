#pragma once

#include "sync/protocol/scope.h"
#include "sync/replica/statements.h"

#include <vector>

namespace lykta::sync {

/// A range of a scope's history that is still to be fetched: (after, upto].
struct OpenFill
{
    Scope scope = 0;
    std::uint64_t after = 0;
    std::uint64_t upto = 0;
};

/// The scopes that central has granted, with the digest of each (sum of its records' hashes mod 2^64) and its open
/// fill. A walk's rows count in the walk's own scope and in «every walk», whichever of them are granted.
class ScopeTable
{
  public:
    struct Granted
    {
        Scope scope = 0;
        std::uint32_t rights = 0;
        std::uint64_t digest = 0;
    };

    explicit ScopeTable(Statements& statements) : m_statements(statements) {}

    std::vector<Granted> all() const;
    std::uint32_t rights(Scope scope) const;
    bool has(Scope scope) const;
    void add(Scope scope, std::uint32_t rights, std::uint64_t digest);
    void setRights(Scope scope, std::uint32_t rights);
    void remove(Scope scope);
    /// Is a row of this scope held under some grant?
    bool covers(Scope scope) const;

    /// A row of this scope went from one confirmed hash to another (0: none). Scopes that are not granted are left out.
    void moveDigest(Scope scope, std::uint64_t from, std::uint64_t to);

    /// The digest as it was counted anew.
    void setDigest(Scope scope, std::uint64_t digest);

    std::vector<OpenFill> fills() const;
    /// A range with nothing in it closes the fill.
    void setFill(const OpenFill& fill);

  private:
    void addToDigest(Scope scope, std::uint64_t difference);

    Statements& m_statements;
};

} // namespace lykta::sync
