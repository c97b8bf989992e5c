#include "sync/replica/wanted_table.h"

namespace lykta::sync {

std::vector<OpenFill> WantedTable::all() const
{
    std::vector<OpenFill> out;
    Query query(m_statements, "SELECT scope, after, upto FROM wanted ORDER BY scope");
    while (query.step())
        out.push_back({query.integer(0), query.number(1), query.number(2)});
    return out;
}

void WantedTable::add(const OpenFill& range)
{
    Query(m_statements,
          "INSERT INTO wanted(scope, after, upto) VALUES(?1, ?2, ?3) ON CONFLICT(scope) DO UPDATE SET "
          "after = min(after, excluded.after), upto = max(upto, excluded.upto)",
          range.scope, range.after, range.upto)
        .run();
}

bool WantedTable::take(const OpenFill& step)
{
    Query found(m_statements, "SELECT 1 FROM wanted WHERE scope = ?1 AND upto = ?2", step.scope, step.upto);
    if (!found.step())
        return false;
    if (step.after < step.upto)
        Query(m_statements, "UPDATE wanted SET after = ?2 WHERE scope = ?1", step.scope, step.after).run();
    else
        Query(m_statements, "DELETE FROM wanted WHERE scope = ?1", step.scope).run();
    return true;
}

void WantedTable::clear()
{
    Query(m_statements, "DELETE FROM wanted").run();
}

} // namespace lykta::sync
