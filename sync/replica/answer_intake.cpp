#include "sync/replica/answer_intake.h"

#include "sync/protocol/lykta.pb.h"
#include "sync/replica/contradiction.h"
#include "sync/replica/own_change.h"

#include <algorithm>
#include <map>
#include <optional>

namespace lykta::sync {

namespace {

/// Central's quarantine has no room for this device any more: what it says no to, it does not have.
bool notKept(const wire::Verdict& verdict)
{
    return verdict.kind() == wire::Verdict::QUARANTINED && verdict.reason() == "full";
}

} // namespace

AnswerIntake::AnswerIntake(ReplicaTables& tables, Projection& projection, const wire::Ask& asked,
                           const wire::Answer& answer)
    : m_tables(tables), m_asked(asked), m_answer(answer), m_rows(tables, projection)
{
}

Applied AnswerIntake::run()
{
    check();
    const GatheredDigests gathered(m_tables.scopes);
    acknowledge();
    takeGrants();
    takePage();
    takeFills();
    compareDigests();
    if (m_answer.has_page() && m_tables.meta.number(meta_key::revoked) != 0)
        m_tables.meta.setNumber(meta_key::revoked, 0); // whoever gets a page may come in again
    offerWhatWasLost();
    settle();
    m_rows.finish();
    m_tables.scopes.writeMoves();
    const auto& changed = m_rows.tables();
    return {m_acknowledged, m_rows.rows(), m_answer.page().more(), {changed.begin(), changed.end()}};
}

void AnswerIntake::check() const
{
    if (m_answer.store() != m_asked.store())
        throw Contradiction("an answer of another store");
    if (m_answer.has_ack() != !m_asked.batch().empty())
        throw Contradiction(m_answer.has_ack() ? "an acknowledgement of nothing that was sent"
                                               : "no acknowledgement of the batch that was sent");
    if (m_answer.has_page() && m_answer.page().cursor().seq() < m_asked.cursor().seq())
        throw Contradiction("a cursor that runs back");
    if (m_tables.checkpoints.cursor().first != m_asked.cursor().seq())
        throw Contradiction("an answer to an older question");
}

void AnswerIntake::acknowledge()
{
    if (!m_answer.has_ack())
        return;
    const auto& ack = m_answer.ack();
    const auto entries = m_tables.journal.frozen();
    if (entries.empty() || ack.n() != *entries.front().batch || ack.seq() == 0)
        throw Contradiction("an acknowledgement that is not of the batch in flight");

    Verdicts verdicts;
    for (const auto& verdict : ack.verdicts())
        if (verdict.index() >= entries.size() || !verdicts.emplace(verdict.index(), &verdict).second)
            throw Contradiction("a verdict on no change of the batch");

    const bool revoked = m_tables.meta.number(meta_key::revoked) != 0;
    const bool own = !revoked && !entries.front().isTestimony();
    // All of them first: what central says of a row is laid under the entries that are still open afterwards.
    if (own && verdicts.empty())
        m_tables.journal.acknowledgeAll(entries, ack.seq());
    else
        acknowledgeEach(entries, verdicts, revoked);
    if (own)
        m_tables.journal.noneOpenUpTo(entries.back());
    m_tables.journal.rememberOwnRows();
    if (revoked)
        dropWithoutOpenEntry(entries);
    else {
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (!verdicts.contains(i))
                acknowledgeClean(entries[i], ack.seq());
        for (const auto& [index, verdict] : verdicts)
            if (!entries[index].isTestimony() || !notKept(*verdict))
                acknowledgeVerdict(entries[index], *verdict);
    }
    m_tables.meta.setNumber(meta_key::batch, ack.n());
    m_acknowledged = entries.size();
}

void AnswerIntake::acknowledgeEach(const std::vector<JournalEntry>& entries, const Verdicts& verdicts, bool revoked)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto at = verdicts.find(i);
        const auto kind = at == verdicts.end() ? std::nullopt : std::optional(EntryVerdict(at->second->kind()));
        const bool testimony = entries[i].isTestimony() || revoked;
        if (at != verdicts.end() && notKept(*at->second))
            testimony ? m_tables.journal.reopen(entries[i])
                      : m_tables.journal.holdHere(entries[i], m_answer.ack().seq());
        else if (testimony) // a revoked phone keeps nothing that central has
            m_tables.journal.erase(entries[i]);
        else
            m_tables.journal.acknowledge(entries[i], m_answer.ack().seq(), kind);
    }
}

/// Central has what a revoked phone still kept of these rows.
void AnswerIntake::dropWithoutOpenEntry(const std::vector<JournalEntry>& entries)
{
    for (const auto& entry : entries)
        if (!m_tables.journal.hasOpen(entry.table, entry.id))
            if (const auto record = m_tables.records.find(entry.table, entry.id))
                m_rows.drop(*record);
}

void AnswerIntake::acknowledgeClean(const JournalEntry& entry, std::uint64_t seq)
{
    const auto scope = OwnChange::scopeIn(entry.change);
    if (!m_rows.isRewound() && m_tables.records.confirmFirst(entry.table, entry.id, scope, seq, entry.hash))
        return;
    auto record = m_rows.isRewound() ? m_tables.records.find(entry.table, entry.id)
                                     : m_tables.records.findWithoutBody(entry.table, entry.id);
    if (!record || (record->hash != 0 && record->seq > seq))
        return; // after a lost answer the feed may have brought a later state already
    m_tables.records.confirm(*record, scope, seq, entry.hash);
    m_rows.reconsider(*record);
}

void AnswerIntake::acknowledgeVerdict(const JournalEntry& entry, const wire::Verdict& verdict)
{
    auto record = m_tables.records.find(entry.table, entry.id);
    if (verdict.has_row()) {
        if (verdict.row().table() != entry.table || verdict.row().id() != entry.id)
            throw Contradiction("a verdict with another row");
        if (record)
            m_tables.records.confirm(*record, record->scope, record->seq, 0);
        m_rows.take(verdict.row());
    } else if (record) {
        m_rows.letGo(*record); // the entry stays, and says what had been written
    }
    if (verdict.kind() == wire::Verdict::PURGED)
        m_tables.journal.dropAcknowledged(entry.table, entry.id);
}

void AnswerIntake::takeGrants()
{
    if (!m_answer.has_grants())
        return;
    std::map<Scope, std::uint32_t> granted;
    for (const auto& grant : m_answer.grants().grants())
        granted[grant.scope()] = grant.rights();
    std::vector<Scope> gone;
    for (const auto& scope : m_tables.scopes.all())
        if (!granted.contains(scope.scope))
            gone.push_back(scope.scope);

    for (const auto scope : gone)
        m_tables.scopes.remove(scope);
    const auto askedFrom = m_asked.cursor().seq();
    std::optional<std::map<Scope, std::uint64_t>> sums;
    for (const auto& [scope, rights] : granted)
        if (!m_tables.scopes.has(scope)) {
            if (!sums)
                sums = m_tables.records.sums();
            // From the cursor on the feed of this same answer carries the scope; the fill fetches what lies before.
            m_tables.scopes.add(scope, rights, (*sums)[scope]);
            if ((rights & mayRead) != 0)
                m_tables.scopes.setFill({scope, 0, askedFrom});
        } else
            m_tables.scopes.setRights(scope, rights);
    for (const auto scope : gone)
        for (const auto& record : m_tables.records.inScope(scope))
            if (!m_tables.scopes.covers(record.scope))
                m_rows.letGo(record);
    m_tables.meta.setNumber(meta_key::grants, m_answer.grants().version());
}

void AnswerIntake::takePage()
{
    if (!m_answer.has_page())
        return;
    const auto& page = m_answer.page();
    for (const auto& row : page.rows())
        m_rows.take(row);
    m_tables.checkpoints.advance(page.cursor().seq(), page.cursor().chain());
    const std::uint64_t atHead = page.more() ? 0 : 1;
    if (m_tables.meta.number(meta_key::atHead) != atHead)
        m_tables.meta.setNumber(meta_key::atHead, atHead);
}

void AnswerIntake::takeFills()
{
    for (const auto& step : m_answer.page().fills()) {
        const auto ofThisStep = [&](const auto& fill) {
            return fill.scope() == step.scope() && fill.upto() == step.upto() && fill.after() <= step.after();
        };
        if (std::none_of(m_asked.fills().begin(), m_asked.fills().end(), ofThisStep))
            throw Contradiction("a fill that was not asked for");
        const auto filling = m_tables.scopes.fills();
        const bool ofScope = std::any_of(filling.begin(), filling.end(),
                                         [&](const OpenFill& fill) { return fill.scope == step.scope(); });
        if (!ofScope && m_tables.wanted.take({step.scope(), step.after(), step.upto()}))
            continue; // single rows that were let go of
        if (!m_tables.scopes.has(step.scope()))
            continue; // this very answer takes the scope away
        m_tables.scopes.setFill({step.scope(), step.after(), step.upto()});
        if (step.after() >= step.upto())
            m_rows.dropInDoubt(step.scope());
    }
}

void AnswerIntake::compareDigests()
{
    if (m_answer.digests_size() == 0)
        return;
    const auto cursor = m_tables.checkpoints.cursor().first;
    const auto scopes = m_tables.scopes.all();
    for (const auto& scope : scopes) {
        const auto theirs = m_answer.digests().find(scope.scope);
        if (theirs == m_answer.digests().end() || theirs->second == scope.digest)
            continue;
        for (auto& record : m_tables.records.inScope(scope.scope))
            m_tables.records.confirm(record, record.scope, record.seq, 0);
        m_tables.scopes.setFill({scope.scope, 0, cursor});
    }
    auto sums = m_tables.records.sums();
    for (const auto& scope : scopes) // counted anew: the sum itself may have been what was wrong
        m_tables.scopes.setDigest(scope.scope, sums[scope.scope]);
}

/// After a rewind, at the head again: rows that central does not have any more are told once, as testimony.
void AnswerIntake::offerWhatWasLost()
{
    const bool atHead = m_answer.has_page() && !m_answer.page().more() && m_tables.scopes.fills().empty();
    if (!atHead || m_tables.meta.number(meta_key::rewound) == 0 || m_tables.journal.anyOpen())
        return; // own words first: what they do not bring back is told
    for (const auto& record : m_tables.records.inDoubt()) {
        if (!record.kept) { // it was let go of on central's word; neither side has it
            m_rows.drop(record);
            continue;
        }
        m_tables.testify(record);
    }
    m_tables.meta.setNumber(meta_key::rewound, 0);
}

void AnswerIntake::settle()
{
    if (m_answer.backup_seq() <= m_tables.meta.number(meta_key::backup))
        return;
    m_tables.meta.setNumber(meta_key::backup, m_answer.backup_seq());
    m_tables.journal.settle(m_answer.backup_seq());
}

} // namespace lykta::sync
