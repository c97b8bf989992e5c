#include "sync/protocol/lykta.pb.h"
#include "sync/replica/replica.h"
#include "sync/replica/replica_tables.h"

#include <algorithm>

namespace lykta::sync {

std::optional<FrozenBatch> Replica::freeze(std::size_t maxBytes)
{
    if (!enrolment())
        return std::nullopt;
    auto& journal = m_tables->journal;
    auto entries = journal.frozen();
    if (entries.empty())
        entries = journal.freeze(m_tables->meta.number(meta_key::batch) + 1, maxBytes);
    if (entries.empty())
        return std::nullopt;

    // Made from frozen entries alone, so that a batch is the same bytes however often it is sent.
    wire::Batch batch;
    batch.set_node(node());
    batch.set_n(*entries.front().batch);
    batch.set_testimony(entries.front().isTestimony() || isRevoked());
    for (const auto& entry : entries)
        batch.add_changes()->ParseFromString(entry.change);
    return FrozenBatch{*entries.front().batch, batch.SerializeAsString()};
}

void Replica::thaw()
{
    m_tables->journal.thaw();
}

wire::Ask Replica::ask() const
{
    const auto& tables = *m_tables;
    wire::Ask ask;
    ask.set_protocol(1);
    const auto store = tables.store();
    ask.set_store(std::string(store.begin(), store.end()));
    const auto [seq, chain] = tables.checkpoints.cursor();
    ask.mutable_cursor()->set_seq(seq);
    ask.mutable_cursor()->set_chain(chain);
    ask.set_grants(tables.meta.number(meta_key::grants));
    const auto fills = tables.scopes.fills();
    for (const auto& fill : fills) {
        auto* wanted = ask.add_fills();
        wanted->set_scope(fill.scope);
        wanted->set_after(fill.after);
        wanted->set_upto(fill.upto);
    }
    const bool settled = fills.empty() && !tables.journal.anyOpen() && tables.meta.number(meta_key::atHead) != 0 &&
                         tables.meta.number(meta_key::rewound) == 0;
    if (settled) {
        std::uint64_t digest = 0;
        for (const auto& scope : tables.scopes.all())
            digest += scope.digest;
        ask.set_digest(digest);
    }
    return ask;
}

} // namespace lykta::sync
