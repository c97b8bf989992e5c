#pragma once

#include "sync/protocol/scope.h"
#include "sync/replica/statements.h"

#include <map>
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

    std::vector<Granted> all();
    std::uint32_t rights(Scope scope) const;
    bool has(Scope scope) const;
    void add(Scope scope, std::uint32_t rights, std::uint64_t digest);
    void setRights(Scope scope, std::uint32_t rights);
    void remove(Scope scope);
    /// Is a row of this scope held under some grant?
    bool covers(Scope scope) const;

    /// A row of this scope went from one confirmed hash to another (0: none). Scopes that are not granted are left out.
    void moveDigest(Scope scope, std::uint64_t from, std::uint64_t to);

    /// From here on digests move in memory, until writeMoves(): a page moves the same few once for each of its rows.
    /// Whatever reads or sets them writes the moves first.
    void gatherMoves();
    void writeMoves();
    /// The transaction is undone, and with it what was gathered.
    void forgetMoves();

    /// The digest as it was counted anew.
    void setDigest(Scope scope, std::uint64_t digest);

    std::vector<OpenFill> fills() const;
    /// A range with nothing in it closes the fill.
    void setFill(const OpenFill& fill);

  private:
    void addToDigest(Scope scope, std::uint64_t difference);
    void flush();

    Statements& m_statements;
    bool m_gathering = false;
    std::map<Scope, std::uint64_t> m_moves;
};

/// Gathers a scope table's moves until writeMoves(); without that they are forgotten, as the transaction is undone.
class GatheredDigests
{
  public:
    explicit GatheredDigests(ScopeTable& scopes) : m_scopes(scopes) { m_scopes.gatherMoves(); }
    ~GatheredDigests() { m_scopes.forgetMoves(); }
    GatheredDigests(const GatheredDigests&) = delete;
    GatheredDigests& operator=(const GatheredDigests&) = delete;

  private:
    ScopeTable& m_scopes;
};

} // namespace lykta::sync
