#include "sync/replica/scope_table.h"

#include <utility>

namespace lykta::sync {

std::vector<ScopeTable::Granted> ScopeTable::all()
{
    flush();
    std::vector<Granted> out;
    Query query(m_statements, "SELECT scope, rights, digest FROM scope ORDER BY scope");
    while (query.step())
        out.push_back({query.integer(0), static_cast<std::uint32_t>(query.integer(1)), query.number(2)});
    return out;
}

std::uint32_t ScopeTable::rights(Scope scope) const
{
    // Whoever holds «every walk» holds each walk; a walk's own grant may add to it.
    Query query(m_statements, "SELECT rights FROM scope WHERE scope = ?1 OR (?1 < 0 AND scope = 4)", scope);
    std::uint32_t rights = 0;
    while (query.step())
        rights |= static_cast<std::uint32_t>(query.integer(0));
    return rights;
}

bool ScopeTable::has(Scope scope) const
{
    Query query(m_statements, "SELECT 1 FROM scope WHERE scope = ?1", scope);
    return query.step();
}

void ScopeTable::add(Scope scope, std::uint32_t rights, std::uint64_t digest)
{
    flush(); // what has moved in a scope that was not there is in its sum already
    Query(m_statements, "INSERT INTO scope(scope, rights, digest) VALUES(?1, ?2, ?3)", scope, rights, digest).run();
}

void ScopeTable::setRights(Scope scope, std::uint32_t rights)
{
    Query(m_statements, "UPDATE scope SET rights = ?2 WHERE scope = ?1 AND rights <> ?2", scope, rights).run();
}

void ScopeTable::remove(Scope scope)
{
    Query(m_statements, "DELETE FROM scope WHERE scope = ?1", scope).run();
}

bool ScopeTable::covers(Scope scope) const
{
    return rights(scope) != 0;
}

void ScopeTable::moveDigest(Scope scope, std::uint64_t from, std::uint64_t to)
{
    if (from == to)
        return;
    addToDigest(scope, to - from);
    if (scope < 0)
        addToDigest(everyWalkScope, to - from);
}

void ScopeTable::gatherMoves()
{
    m_moves.clear();
    m_gathering = true;
}

void ScopeTable::writeMoves()
{
    flush();
    m_gathering = false;
}

void ScopeTable::forgetMoves()
{
    m_moves.clear();
    m_gathering = false;
}

void ScopeTable::flush()
{
    const auto moves = std::exchange(m_moves, {});
    const bool gathering = std::exchange(m_gathering, false);
    for (const auto& [scope, difference] : moves)
        addToDigest(scope, difference);
    m_gathering = gathering;
}

void ScopeTable::addToDigest(Scope scope, std::uint64_t difference)
{
    if (m_gathering) {
        m_moves[scope] += difference;
        return;
    }
    // Added here and not in SQL, where a sum over 63 bits becomes a floating-point number.
    std::uint64_t digest = 0;
    {
        Query query(m_statements, "SELECT digest FROM scope WHERE scope = ?1", scope);
        if (!query.step())
            return;
        digest = query.number(0);
    }
    setDigest(scope, digest + difference);
}

void ScopeTable::setDigest(Scope scope, std::uint64_t digest)
{
    flush();
    Query(m_statements, "UPDATE scope SET digest = ?2 WHERE scope = ?1", scope, digest).run();
}

std::vector<OpenFill> ScopeTable::fills() const
{
    std::vector<OpenFill> out;
    Query query(m_statements,
                "SELECT scope, fill_after, fill_upto FROM scope WHERE fill_upto IS NOT NULL ORDER BY scope");
    while (query.step())
        out.push_back({query.integer(0), query.number(1), query.number(2)});
    return out;
}

void ScopeTable::setFill(const OpenFill& fill)
{
    const bool open = fill.after < fill.upto;
    Query(m_statements, "UPDATE scope SET fill_after = ?2, fill_upto = ?3 WHERE scope = ?1", fill.scope,
          open ? std::optional(fill.after) : std::nullopt, open ? std::optional(fill.upto) : std::nullopt)
        .run();
}

} // namespace lykta::sync
