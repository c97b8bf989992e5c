#include "replica/central_double.h"

#include "sync/protocol/limits.h"

#include <algorithm>

namespace lykta::test {

using namespace lykta::sync;

namespace {

constexpr std::uint64_t leadMs = static_cast<std::uint64_t>(maxClockLeadMs);

const Cell* baseOf(const wire::Change& change, std::uint32_t field, Cell& storage)
{
    for (const auto& base : change.bases())
        for (const auto named : base.fields())
            if (named == field) {
                storage.stamp = {base.time(), base.node()};
                return &storage;
            }
    return nullptr;
}

} // namespace

CentralDouble::CentralDouble()
{
    for (std::size_t i = 0; i < store.size(); ++i)
        store[i] = static_cast<std::uint8_t>(0xa0 + i);
}

std::string CentralDouble::chainAt(std::uint64_t seq) const
{
    return seq == 0 ? "" : "chain of life " + std::to_string(lives.at(seq)) + std::string(2, '.');
}

void CentralDouble::grant(std::map<Scope, std::uint32_t> scopes)
{
    granted = std::move(scopes);
    ++grantsVersion;
}

void CentralDouble::purge(std::uint8_t row)
{
    auto& purged = rows.at({observations, rowId(row)});
    purged.seq = ++head;
    purged.body.clear();
    purged.purged = true;
    lives.push_back(m_life);
}

std::uint64_t CentralDouble::hashOf(const Key& key) const
{
    const auto& row = rows.at(key);
    return row.purged ? 0 : rowHash(store, key.first, key.second, row.scope, row.body);
}

std::uint64_t CentralDouble::digestOf(Scope scope) const
{
    std::uint64_t sum = 0;
    for (const auto& [key, row] : rows)
        if (row.scope == scope || (scope == everyWalkScope && row.scope < 0))
            sum += hashOf(key);
    return sum;
}

bool CentralDouble::mayRead(Scope scope) const
{
    return granted.contains(scope) || (scope < 0 && granted.contains(everyWalkScope));
}

wire::Row CentralDouble::wireRow(const Key& key) const
{
    const auto& row = rows.at(key);
    wire::Row out;
    out.set_table(key.first);
    out.set_id(key.second);
    out.set_scope(row.scope);
    out.set_seq(row.seq);
    out.set_body(row.body);
    out.set_state(row.purged ? wire::Row::PURGED : wire::Row::HELD);
    return out;
}

std::map<std::uint64_t, wire::Row> CentralDouble::heldIn(sync::Scope scope) const
{
    std::map<std::uint64_t, wire::Row> held;
    for (const auto& [key, row] : rows)
        if (row.scope == scope && !row.purged)
            held[row.seq] = wireRow(key);
    return held;
}

CentralDouble::Outcome CentralDouble::answer(const wire::Ask& ask)
{
    wire::Answer answer;
    answer.set_store(std::string(store.begin(), store.end()));
    answer.set_now(nowMs);
    const auto seq = ask.cursor().seq();
    if (seq > head || (seq > 0 && ask.cursor().chain() != chainAt(seq)))
        return Refusal{Problem::Diverged};
    std::uint64_t leaveOut = 0;
    if (!ask.batch().empty()) {
        wire::Batch batch;
        if (!batch.ParseFromString(ask.batch()))
            return Refusal{Problem::Malformed};
        if (const auto problem = ingest(batch, ask.batch(), *answer.mutable_ack()))
            return Refusal{*problem};
        leaveOut = answer.ack().seq();
        answer.set_last_n(batch.n());
    }
    answer.set_backup_seq(backupSeq);
    if (ask.grants() != grantsVersion) {
        answer.mutable_grants()->set_version(grantsVersion);
        for (const auto& [scope, rights] : granted) {
            auto* grant = answer.mutable_grants()->add_grants();
            grant->set_scope(scope);
            grant->set_rights(rights);
        }
    }
    page(ask, leaveOut, *answer.mutable_page());
    if (ask.has_digest() && seq == head) {
        std::uint64_t sum = 0;
        for (const auto& [scope, rights] : granted)
            sum += digestOf(scope);
        if (sum != ask.digest())
            for (const auto& [scope, rights] : granted)
                (*answer.mutable_digests())[scope] = digestOf(scope);
    }
    return answer;
}

std::optional<Problem> CentralDouble::ingest(const wire::Batch& batch, const std::string& bytes, wire::Ack& ack)
{
    auto& node = m_nodes[batch.node()];
    if (batch.n() == node.n && bytes == node.bytes) {
        ack = ackOf(node);
        return std::nullopt;
    }
    if (batch.n() <= node.n)
        return Problem::Clone;
    if (batch.n() > node.n + 1)
        return Problem::Diverged;
    for (const auto& change : batch.changes())
        if (const auto body = parseBody(change.body()); body && unixMs(body->latest().time) > nowMs + leadMs)
            return Problem::Clock;

    ++head;
    lives.push_back(m_life);
    node = {batch.n(), bytes, head, {}};
    testimonies += batch.testimony() ? static_cast<std::size_t>(batch.changes_size()) : 0;
    for (int i = 0; i < batch.changes_size(); ++i)
        if (auto verdict = apply(batch.changes(i), batch.testimony())) {
            verdict->set_index(static_cast<std::uint32_t>(i));
            node.verdicts.push_back(*verdict);
        }
    ack = ackOf(node);
    return std::nullopt;
}

wire::Ack CentralDouble::ackOf(const Node& node) const
{
    wire::Ack ack;
    ack.set_n(node.n);
    ack.set_seq(node.seq);
    for (const auto& verdict : node.verdicts) {
        auto* out = ack.add_verdicts();
        *out = verdict;
        const Key key{verdict.row().table(), verdict.row().id()};
        out->clear_row();
        if (rows.contains(key) && mayRead(rows.at(key).scope))
            *out->mutable_row() = wireRow(key);
    }
    return ack;
}

std::optional<wire::Verdict> CentralDouble::apply(const wire::Change& change, bool testimony)
{
    wire::Verdict verdict;
    verdict.mutable_row()->set_table(change.table());
    verdict.mutable_row()->set_id(change.id());
    const Key key{change.table(), change.id()};
    auto mine = parseBody(change.body());
    if (!mine || testimony || quarantinedIds.contains(change.id())) {
        quarantine.push_back(change);
        verdict.set_kind(wire::Verdict::QUARANTINED);
        return verdict;
    }
    const bool isNew = !rows.contains(key);
    if (!isNew && rows.at(key).purged) {
        verdict.set_kind(wire::Verdict::PURGED);
        return verdict;
    }
    auto row = isNew ? Body{} : parseBody(rows.at(key).body).value();
    std::vector<Lost> losers;
    for (const auto& cell : mine->cells)
        if (const auto* current = row.find(cell.field); current != nullptr && current->cell != cell.cell) {
            const bool mineWins = beats(cell, *current);
            const auto& lesser = mineWins ? *current : cell;
            Cell storage;
            const auto* base = baseOf(change, cell.field, storage);
            if (!(mineWins && base != nullptr && base->stamp == current->stamp))
                losers.push_back({lesser.field, lesser.stamp, lesser.cell});
        }
    auto merged = merge(row, *mine);
    for (auto& loser : losers)
        merged.lose(loser);
    const auto scope = scopeOf(merged).value_or(change.scope());
    const auto before = isNew ? Scope{0} : rows.at(key).scope;
    if (!isNew && before != scope) {
        auto left = wireRow(key);
        left.set_seq(head);
        left.set_body("");
        left.set_state(wire::Row::LEFT);
        departed.emplace_back(left, before);
    }
    rows[key] = {scope, head, serialise(merged), false};
    if (isNew || hashOf(key) == change.hash())
        return std::nullopt;
    verdict.set_kind(wire::Verdict::MERGED);
    return verdict;
}

void CentralDouble::page(const wire::Ask& ask, std::uint64_t leaveOut, wire::Page& page) const
{
    std::map<std::uint64_t, std::vector<wire::Row>> bySeq;
    const auto from = ask.cursor().seq();
    for (const auto& [key, row] : rows)
        if (row.seq > from && row.seq != leaveOut && mayRead(row.scope))
            bySeq[row.seq].push_back(wireRow(key));
    for (const auto& [row, scope] : departed) {
        const auto& now = rows.at({row.table(), row.id()});
        if (row.seq() > from && row.seq() != leaveOut && mayRead(scope) && !mayRead(now.scope))
            bySeq[row.seq()].push_back(row);
    }
    auto upto = from;
    for (const auto& [seq, some] : bySeq) {
        if (static_cast<std::size_t>(page.rows_size()) >= pageRows) {
            page.set_more(true);
            break;
        }
        for (const auto& row : some)
            *page.add_rows() = row;
        upto = seq;
    }
    if (!page.more())
        upto = head;
    page.mutable_cursor()->set_seq(upto);
    page.mutable_cursor()->set_chain(chainAt(upto));
    if (page.more())
        return;
    for (const auto& fill : ask.fills()) {
        for (const auto& [key, row] : rows)
            if (row.seq > fill.after() && row.seq <= fill.upto() &&
                (row.scope == fill.scope() || (fill.scope() == everyWalkScope && row.scope < 0)))
                *page.add_rows() = wireRow(key);
        auto* done = page.add_fills();
        *done = fill;
        done->set_after(fill.upto());
    }
}

Applied take(Phone& phone, const wire::Ask& asked, const wire::Answer& answer)
{
    SQLite::Transaction transaction(phone.database);
    auto applied = phone.replica.apply(asked, answer);
    transaction.commit();
    return applied;
}

Applied syncOnce(Phone& phone, CentralDouble& central)
{
    const auto frozen = phone.replica.freeze(maxBatchBytes);
    auto ask = phone.replica.ask();
    if (frozen)
        ask.set_batch(frozen->bytes);
    const auto outcome = central.answer(ask);
    if (const auto* refusal = std::get_if<CentralDouble::Refusal>(&outcome))
        throw std::runtime_error("refused: " + std::string(nameOf(refusal->problem)));
    return take(phone, ask, std::get<wire::Answer>(outcome));
}

void syncFully(Phone& phone, CentralDouble& central)
{
    for (int round = 0; round < 100; ++round) {
        const auto applied = syncOnce(phone, central);
        if (!applied.more && phone.replica.standing().waiting == 0 && phone.replica.ask().has_digest() &&
            applied.rows == 0 && applied.acknowledgedChanges == 0)
            return;
    }
    throw std::runtime_error("sync does not come to rest");
}

} // namespace lykta::test
