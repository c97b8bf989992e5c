// Prepared fills, frame by frame (PROTOCOL.md, § 13).
#include "sync/protocol/lykta.pb.h"
#include "sync/replica/contradiction.h"
#include "sync/replica/replica.h"
#include "sync/replica/replica_tables.h"
#include "sync/replica/row_intake.h"

#include <algorithm>
#include <sstream>

namespace lykta::sync {

namespace {

std::string keyOf(Scope scope)
{
    return "fill " + std::to_string(scope);
}

std::optional<OpenFill> fillOf(const ScopeTable& scopes, Scope scope)
{
    for (const auto& fill : scopes.fills())
        if (fill.scope == scope)
            return fill;
    return std::nullopt;
}

/// The first page of a first sync has come, and not yet the last.
bool isFirstSync(const ReplicaTables& tables)
{
    return tables.meta.number(meta_key::atHead) == 0 && tables.meta.number(meta_key::rewound) == 0 &&
           tables.checkpoints.newestFirst().size() == 1;
}

void check(const ReplicaTables& tables, Scope scope, const wire::Page& frame)
{
    if ((tables.scopes.rights(scope) & mayRead) == 0 || !tables.scopes.has(scope))
        throw Contradiction("a fill of a scope that is not granted");
    if (frame.fills_size() != 1 || frame.fills(0).scope() != scope || frame.fills(0).upto() != frame.cursor().seq() ||
        frame.fills(0).after() > frame.fills(0).upto() ||
        frame.more() != (frame.fills(0).after() < frame.fills(0).upto()))
        throw Contradiction("a fill's frame that is not of this scope");
    for (const auto& row : frame.rows())
        if (row.state() != wire::Row::HELD || row.seq() > frame.fills(0).after() ||
            (row.scope() != scope && (scope != everyWalkScope || row.scope() >= 0)))
            throw Contradiction("a row that is not of this fill");
}

/// The feed goes on from where the file stands; every scope then lacks what lies between.
void takeCursor(ReplicaTables& tables, const wire::Cursor& cursor)
{
    const auto from = tables.checkpoints.cursor().first;
    for (const auto& granted : tables.scopes.all()) {
        if ((granted.rights & mayRead) == 0)
            continue;
        const auto open = fillOf(tables.scopes, granted.scope);
        tables.scopes.setFill({granted.scope, open ? std::min(open->after, from) : from, cursor.seq()});
    }
    tables.checkpoints.advance(cursor.seq(), cursor.chain());
}

} // namespace

std::vector<Scope> Replica::scopesToFill() const
{
    auto& tables = *m_tables;
    std::vector<Scope> wanted;
    const bool first = isFirstSync(tables);
    for (const auto& granted : tables.scopes.all()) {
        if ((granted.rights & mayRead) == 0)
            continue;
        const auto open = fillOf(tables.scopes, granted.scope);
        // A fill that fits one page is done by the time that it would be looked at here.
        if (first || (open && (open->after > 0 || fillPosition(granted.scope))))
            wanted.push_back(granted.scope);
    }
    return wanted;
}

std::optional<FillPosition> Replica::fillPosition(Scope scope) const
{
    std::istringstream text(m_tables->meta.text(keyOf(scope)).value_or(""));
    FillPosition position;
    std::uint64_t after = 0;
    const auto open = fillOf(m_tables->scopes, scope);
    // A fill that began anew since then lacks what the file's frames before this place would have brought.
    if (!(text >> position.offset >> after >> position.etag) || !open || open->after < after)
        return std::nullopt;
    return position;
}

void Replica::forgetFillPosition(Scope scope)
{
    if (m_tables->meta.text(keyOf(scope)))
        m_tables->meta.erase(keyOf(scope));
}

Applied Replica::applyFill(Scope scope, const wire::Page& frame, const FillPosition& reached)
{
    auto& tables = *m_tables;
    check(tables, scope, frame);
    const GatheredDigests gathered(tables.scopes);
    RowIntake rows(tables, m_projection);
    if (isFirstSync(tables) && frame.cursor().seq() > tables.checkpoints.cursor().first)
        takeCursor(tables, frame.cursor());
    for (const auto& row : frame.rows())
        rows.take(row);
    if (const auto open = fillOf(tables.scopes, scope)) {
        // What has left since the file was made comes between its end and the cursor, or by the feed.
        const auto upto = std::max(open->upto, tables.checkpoints.cursor().first);
        const auto after = std::max(open->after, frame.fills(0).after());
        tables.scopes.setFill({scope, after, upto});
        if (after >= upto)
            rows.dropInDoubt(scope);
    }
    if (frame.more())
        tables.meta.set(keyOf(scope), std::to_string(reached.offset) + " " + std::to_string(frame.fills(0).after()) +
                                          " " + reached.etag);
    else
        forgetFillPosition(scope);
    rows.finish();
    tables.scopes.writeMoves();
    return {0, rows.rows(), frame.more(), {rows.tables().begin(), rows.tables().end()}};
}

} // namespace lykta::sync
