#include "sync/central/ingest.h"

#include "sync/central/scopes.h"
#include "sync/central/secrets.h"
#include "sync/central/wire_row.h"
#include "sync/protocol/limits.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace lykta::central {

using namespace sync;

namespace {

constexpr std::uint64_t dayMs = 24ull * 3'600'000, purgedHeldMs = 90 * dayMs, testimonyHeldMs = 30 * dayMs;
constexpr std::uint64_t lookedBack = 100'000; // commits, for a batch that a rescue file brought
constexpr std::uint64_t maxHeldRows = 2'000, maxHeldBytes = 64u << 20;

void append(std::string& out, std::uint64_t number)
{
    for (int i = 0; i < 8; ++i)
        out += static_cast<char>(number >> (8 * i) & 0xff);
}

} // namespace

std::string chainLink(std::string_view previous, const HistoryEntry& entry)
{
    std::string bytes(previous);
    for (const auto number : {entry.seq, entry.at, entry.node, entry.n})
        append(bytes, number);
    return sha256Of(bytes + entry.hash);
}

StoreId storeIdOf(std::string_view bytes)
{
    StoreId id{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), id.size()), id.begin());
    return id;
}

Ingest::Ingest(Session& session, std::uint64_t nowMs)
    : m_session(session), m_now(nowMs), m_head(session.head()), m_store(storeIdOf(m_head.id)), m_seq(m_head.seq + 1)
{
}

bool Ingest::aheadOfTime(const wire::Batch& batch) const
{
    const auto latest = std::max(m_now, m_head.clockFloor) + maxClockLeadMs;
    return std::any_of(batch.changes().begin(), batch.changes().end(), [&](const wire::Change& change) {
        const auto body = parseBody(change.body());
        return body && unixMs(body->latest().time) > latest;
    });
}

std::optional<Problem> Ingest::refusalOf(const Delivery& delivery, const std::optional<NodeState>& node) const
{
    const auto& batch = delivery.batch;
    const bool central = delivery.device.empty();
    if (batch.n() == 0 || batch.changes().empty() || central != (batch.node() == centralNode) || batch.node() == 0)
        return Problem::Malformed;
    if (batch.changes_size() > static_cast<int>(maxBatchChanges) || delivery.bytes.size() > maxBatchBytes)
        return Problem::TooLarge;
    // Someone else's number: this phone must take a new one.
    if (node && node->device != delivery.device)
        return Problem::Clone;
    const auto last = node ? node->n : 0;
    if (batch.n() <= last)
        return Problem::Clone;
    if (batch.n() > last + 1)
        return Problem::Diverged;
    if (aheadOfTime(batch))
        return Problem::Clock;
    return std::nullopt;
}

Ingested Ingest::take(const Delivery& delivery)
{
    Ingested result;
    const auto& batch = delivery.batch;
    const auto hash = sha256Of(delivery.bytes);
    expect(delivery);
    const auto node = m_session.node(batch.node());
    Author author{delivery.device, delivery.role, batch.node(), m_session.grants(delivery.device)};
    if (node && node->device == delivery.device && node->n == batch.n() && node->hash == hash) {
        result.again = true;
        result.ack.ParseFromString(node->verdicts);
        if (!delivery.revoked)
            addRows(result.ack, batch, author);
        return result;
    }
    if (node)
        if (auto earlier = earlierAck(delivery, *node, hash)) {
            result.again = true;
            result.ack = std::move(*earlier);
            if (!delivery.revoked)
                addRows(result.ack, batch, author);
            return result;
        }
    if (result.refused = refusalOf(delivery, node); result.refused)
        return result;

    m_device = delivery.device;
    const std::string wholesale = delivery.revoked ? "revoked" : batch.testimony() ? "testimony" : "";
    m_testimony = !wholesale.empty();
    result.ack.set_n(batch.n());
    result.ack.set_seq(m_seq);
    for (int i = 0; i < batch.changes_size(); ++i) {
        const auto verdict = takeChange(batch.changes(i), author, wholesale);
        if (m_grantsChanged)
            author.grants = m_session.grants(m_device);
        if (verdict.clean)
            continue;
        auto& said = *result.ack.add_verdicts();
        said.set_index(static_cast<std::uint32_t>(i));
        said.set_kind(verdict.kind);
        said.set_reason(verdict.reason);
    }
    // Nothing but what a full quarantine cannot take: the device keeps it and asks again later.
    if (m_kept == 0) {
        result.refused = Problem::TooMany;
        return result;
    }
    commit(batch.node(), batch.n(), delivery.device, hash, result.ack.SerializeAsString());
    if (!delivery.revoked)
        addRows(result.ack, batch, author);
    result.grantsChanged = m_grantsChanged;
    return result;
}

/// A row mostly goes where its author says.
void Ingest::expect(const Delivery& delivery) const
{
    Expected expected{{}, {everyWalkScope}, delivery.batch.node(), delivery.device};
    std::set<Scope> scopes{everyWalkScope};
    for (const auto& change : delivery.batch.changes()) {
        expected.rows.push_back({change.table(), change.id()});
        if (scopes.insert(change.scope()).second)
            expected.scopes.push_back(change.scope());
    }
    m_session.expect(expected);
}

/// A rescue file brings several batches at once; the phone that wrote it then sends them one by one. What became of
/// the earlier ones is not kept, so every row is given as it is now.
std::optional<wire::Ack> Ingest::earlierAck(const Delivery& delivery, const NodeState& node,
                                            const std::string& hash) const
{
    const auto& batch = delivery.batch;
    if (node.device != delivery.device || batch.n() >= node.n || delivery.device.empty())
        return std::nullopt;
    const auto after = node.seq > lookedBack ? node.seq - lookedBack : 0;
    const auto taken = m_session.batchInHistory(batch.node(), batch.n(), after);
    if (!taken || taken->hash != hash)
        return std::nullopt;
    wire::Ack ack;
    ack.set_n(batch.n());
    ack.set_seq(taken->seq);
    for (int i = 0; i < batch.changes_size(); ++i) {
        auto& verdict = *ack.add_verdicts();
        verdict.set_index(static_cast<std::uint32_t>(i));
        verdict.set_kind(wire::Verdict::MERGED);
        if (std::string reason; isHeld(batch.changes(i), delivery.device, &reason)) {
            verdict.set_kind(reason == "purged" ? wire::Verdict::PURGED : wire::Verdict::QUARANTINED);
            verdict.set_reason(reason);
        }
    }
    return ack;
}

bool Ingest::isHeld(const wire::Change& change, std::optional<std::string_view> device, std::string* reason) const
{
    const auto bytes = change.SerializeAsString();
    const auto held = m_session.quarantined(change.table(), change.id());
    const auto same = std::find_if(held.begin(), held.end(), [&](const QuarantineEntry& entry) {
        return (!device || entry.device == *device) && entry.change == bytes;
    });
    if (same == held.end())
        return false;
    if (reason)
        *reason = same->reason;
    return true;
}

bool Ingest::hasAll(const wire::Batch& batch) const
{
    return std::all_of(batch.changes().begin(), batch.changes().end(),
                       [this](const wire::Change& change) { return isThere(change); });
}

/// The phone has sent it meanwhile in another batch.
bool Ingest::isThere(const wire::Change& change) const
{
    const auto row = m_session.row(change.table(), change.id());
    const auto held = row && row->body ? parseBody(*row->body) : std::nullopt;
    const auto said = parseBody(change.body());
    return held && said && serialise(merge(*held, *said)) == *row->body;
}

std::size_t Ingest::keepForPeople(const Delivery& delivery)
{
    m_device = delivery.device;
    m_testimony = true;
    std::size_t kept = 0;
    for (const auto& change : delivery.batch.changes()) {
        if (isHeld(change, m_device, nullptr) || isThere(change))
            continue;
        if (hold(change, "testimony", testimonyHeldMs).reason == "full")
            throw std::runtime_error("the quarantine holds all that it may of this phone: decide on that first");
        ++kept;
    }
    return kept;
}

void Ingest::commit(std::uint64_t node, std::uint64_t n, const std::string& device, const std::string& hash,
                    const std::string& verdicts)
{
    HistoryEntry entry{m_seq, std::max(m_now, m_head.clockFloor), node, n, hash, {}};
    entry.chain = chainLink(m_head.chain, entry);
    m_session.appendHistory(entry);
    m_session.putNode({node, device, n, hash, m_seq, verdicts});
    commitScopes();
}

void Ingest::purge(const std::vector<RowName>& rows)
{
    wire::Batch batch;
    for (const auto& name : rows) {
        const auto before = m_session.row(name.table, name.id);
        m_session.dropQuarantinedOf(name.table, name.id);
        if (before && !before->body)
            continue;
        if (before)
            count(before->scope, 0 - before->hash, -1);
        // A row that is not here, for a restored store knows less: scope 0 is read by nobody.
        const auto scope = before ? before->scope : Scope{0};
        m_session.putRow({name.table, name.id, scope, m_seq, 0, std::nullopt});
        auto& change = *batch.add_changes();
        change.set_table(name.table);
        change.set_id(name.id);
        change.set_scope(scope);
    }
    if (batch.changes().empty())
        return;
    const auto node = m_session.node(centralNode);
    batch.set_node(centralNode);
    batch.set_n(node ? node->n + 1 : 1);
    wire::Ack ack;
    ack.set_n(batch.n());
    ack.set_seq(m_seq);
    commit(centralNode, batch.n(), {}, sha256Of(batch.SerializeAsString()), ack.SerializeAsString());
}

Ingest::Verdict Ingest::takeChange(const wire::Change& message, const Author& author, const std::string& wholesale)
{
    if (wholesale == "testimony" && (isThere(message) || isHeld(message, std::nullopt, nullptr))) {
        ++m_kept; // every phone tells what a restored store has lost: people need to see it once
        return {false, wire::Verdict::QUARANTINED, wholesale};
    }
    if (!wholesale.empty())
        return hold(message, wholesale, testimonyHeldMs);
    const auto change = Change::parse(message);
    if (!change)
        return hold(message, "malformed");
    const auto before = m_session.row(change->table, change->id);
    if (before && !before->body) {
        auto verdict = hold(message, "purged", purgedHeldMs);
        verdict.kind = wire::Verdict::PURGED;
        ++m_kept; // the answer is final, held or not
        return verdict;
    }
    const auto row = before ? parseBody(*before->body) : std::nullopt;
    const Admission admission(m_session, author);
    if (const auto reason = admission.reasonAgainst(*change, row ? &*row : nullptr); !reason.empty())
        return hold(message, reason);
    auto outcome = applyChange(m_store, row.value_or(Body{}), *change);
    if (!outcome)
        return hold(message, "scope");
    const auto scopeBefore = before ? std::optional(before->scope) : std::nullopt;
    if (const auto reason = admission.reasonAgainst(*change, scopeBefore, outcome->body, outcome->scope);
        !reason.empty())
        return hold(message, reason);
    if (outcome->bytes.size() > maxBody)
        trimLosers(*change, *outcome);
    if (outcome->bytes.size() > maxBody)
        return hold(message, "too-large");
    if (admission.makesOwnWalk(*change, scopeBefore, outcome->scope)) {
        auto device = m_session.device(m_device);
        addGrants(m_session, *device, grantsOfLeading(change->id), m_now);
        m_session.putDevice(*device);
        m_grantsChanged = true;
    }
    const bool clean = before ? outcome->hash == change->hash : outcome->scope == change->claimed;
    return store(*change, before, std::move(*outcome), clean);
}

Ingest::Verdict Ingest::store(const Change& change, const std::optional<StoredRow>& before, Outcome outcome, bool clean)
{
    if (before)
        count(before->scope, 0 - before->hash, -1);
    count(outcome.scope, outcome.hash, 1);
    if (before && before->scope != outcome.scope)
        m_session.addDeparted(before->scope, m_seq, change.table, change.id);
    ++m_kept;
    m_session.putRow({change.table, change.id, outcome.scope, m_seq, outcome.hash, std::move(outcome.bytes)});
    return {clean, wire::Verdict::MERGED, {}};
}

/// The oldest losers of a row that has grown too large move to the quarantine, where they can still be read.
void Ingest::trimLosers(const Change& change, Outcome& outcome)
{
    auto& lost = outcome.body.lost;
    while (!lost.empty() && outcome.bytes.size() > maxBody) {
        const auto oldest =
            std::min_element(lost.begin(), lost.end(), [](const Lost& a, const Lost& b) { return a.stamp < b.stamp; });
        m_session.quarantine({m_now, m_device, "superseded", change.table, change.id, outcome.scope,
                              serialise(Body{{}, {*oldest}}), 0, 0});
        lost.erase(oldest);
        outcome = outcomeOf(m_store, change, std::move(outcome.body), outcome.scope);
    }
}

/// A device's part of the quarantine: 2,000 rows and 64 MiB; testimony, which is all that a phone had, 64 MiB alone.
bool Ingest::quarantineTakes(std::size_t bytes)
{
    if (!m_held)
        m_held = m_session.heldOf(m_device);
    if ((!m_testimony && m_held->rows >= maxHeldRows) || m_held->bytes + bytes > maxHeldBytes)
        return false;
    ++m_held->rows;
    m_held->bytes += bytes;
    return true;
}

/// Where the device's part of the quarantine is full, the verdict says so: the device is then the one who keeps it.
Ingest::Verdict Ingest::hold(const wire::Change& message, std::string_view reason, std::uint64_t forMs)
{
    const auto bytes = message.SerializeAsString();
    if (!quarantineTakes(bytes.size()))
        return {false, wire::Verdict::QUARANTINED, "full"};
    m_session.quarantine({m_now, m_device, std::string(reason), message.table(), message.id(), message.scope(), bytes,
                          forMs == 0 ? 0 : m_now + forMs, 0});
    ++m_kept;
    return {false, wire::Verdict::QUARANTINED, std::string(reason)};
}

void Ingest::count(Scope scope, std::uint64_t hash, int rows)
{
    const auto add = [&](Scope counted) {
        auto found = m_scopes.find(counted);
        if (found == m_scopes.end())
            found = m_scopes.emplace(counted, m_session.scope(counted)).first;
        found->second.digest += hash;
        found->second.rows += rows;
        found->second.head = m_seq;
    };
    add(scope);
    if (scope < 0)
        add(everyWalkScope);
}

void Ingest::commitScopes()
{
    for (const auto& [scope, state] : m_scopes)
        m_session.putScope(state);
}

/// Verdicts bring the rows as they are now, where the device may read them.
void Ingest::addRows(wire::Ack& ack, const wire::Batch& batch, const Author& author) const
{
    for (auto& verdict : *ack.mutable_verdicts()) {
        if (verdict.index() >= static_cast<std::uint32_t>(batch.changes_size()))
            continue;
        const auto& change = batch.changes(static_cast<int>(verdict.index()));
        const auto row = m_session.row(change.table(), change.id());
        if (row && mayReadIn(author.grants, row->scope, m_now))
            fill(*verdict.mutable_row(), *row);
    }
}

} // namespace lykta::central
