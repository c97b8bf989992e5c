#include "sync/protocol/lykta.pb.h"
#include "sync/protocol/wire_cursor.h"
#include "sync/replica/replica.h"
#include "sync/replica/replica_tables.h"

#include <algorithm>
#include <limits>

namespace lykta::sync {

namespace {

/// A wire::Batch; its changes go in as they lie in the journal. Made from frozen entries alone, so that a batch is the
/// same bytes however often it is sent.
FrozenBatch batchOf(const std::vector<JournalEntry>& entries, std::uint64_t node, bool revoked)
{
    const auto n = *entries.front().batch;
    std::string bytes;
    appendTag(bytes, wire::Batch::kNodeFieldNumber, 1);
    appendFixed64(bytes, node);
    appendTag(bytes, wire::Batch::kNFieldNumber, 0);
    appendVarint(bytes, n);
    for (const auto& entry : entries) {
        appendTag(bytes, wire::Batch::kChangesFieldNumber, 2);
        appendLengthDelimited(bytes, entry.change);
    }
    if (entries.front().isTestimony() || revoked) {
        appendTag(bytes, wire::Batch::kTestimonyFieldNumber, 0);
        appendVarint(bytes, 1);
    }
    return {n, std::move(bytes)};
}

} // namespace

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
    return batchOf(entries, node(), isRevoked());
}

std::vector<FrozenBatch> Replica::freezeAll(std::size_t maxBytes)
{
    if (!enrolment())
        return {};
    auto& journal = m_tables->journal;
    auto batches = journal.frozenBatches(std::numeric_limits<std::size_t>::max());
    auto n = batches.empty() ? m_tables->meta.number(meta_key::batch) : *batches.back().front().batch;
    const auto more = [&] { return journal.freeze(++n, maxBytes, batches.empty() ? nullptr : &batches.back().back()); };
    for (auto entries = more(); !entries.empty(); entries = more())
        batches.push_back(std::move(entries));
    std::vector<FrozenBatch> frozen;
    frozen.reserve(batches.size());
    for (const auto& entries : batches)
        frozen.push_back(batchOf(entries, node(), isRevoked()));
    return frozen;
}

void Replica::thaw()
{
    m_tables->journal.thaw();
}

void Replica::giveWay()
{
    m_tables->journal.thaw();
    m_tables->journal.putTestimonyLast();
}

wire::Ask Replica::ask() const
{
    auto& tables = *m_tables;
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
    for (const auto& range : tables.wanted.all()) {
        if (std::any_of(fills.begin(), fills.end(), [&](const OpenFill& fill) { return fill.scope == range.scope; }))
            continue;
        auto* wanted = ask.add_fills();
        wanted->set_scope(range.scope);
        wanted->set_after(range.after);
        wanted->set_upto(range.upto);
    }
    const bool settled = ask.fills_size() == 0 && !tables.journal.anyOpen() &&
                         tables.meta.number(meta_key::atHead) != 0 && tables.meta.number(meta_key::rewound) == 0;
    if (settled) {
        std::uint64_t digest = 0;
        for (const auto& scope : tables.scopes.all())
            digest += scope.digest;
        ask.set_digest(digest);
    }
    return ask;
}

} // namespace lykta::sync
