// Who this phone is to central, and what becomes of its rows when that changes (SYNC.md, invariant 9).
#include "sync/replica/random_identity.h"
#include "sync/replica/replica.h"
#include "sync/replica/replica_tables.h"

#include <set>
#include <stdexcept>

namespace lykta::sync {

namespace {

std::string_view bytesOf(const StoreId& store)
{
    return {reinterpret_cast<const char*>(store.data()), store.size()};
}

} // namespace

std::optional<Enrolment> Replica::enrolment() const
{
    if (!m_tables->meta.text(meta_key::store))
        return std::nullopt;
    return Enrolment{m_tables->store(), node(), device()};
}

std::string Replica::device() const
{
    return m_tables->meta.text(meta_key::device).value_or("");
}

std::uint64_t Replica::node() const
{
    return m_tables->meta.number(meta_key::node);
}

void Replica::enrol(const StoreId& store)
{
    if (const auto joined = enrolment(); joined && joined->store != store)
        throw std::invalid_argument("this phone has joined another store");
    const bool first = !enrolment();
    m_tables->meta.set(meta_key::store, bytesOf(store));
    m_tables->meta.setNumber(meta_key::grants, 0);
    m_tables->meta.setNumber(meta_key::revoked, 0);
    if (first)
        m_tables->rehashOpenEntries(); // they were made with the zero store id
}

void Replica::moveTo(const StoreId& store)
{
    if (const auto joined = enrolment(); joined && joined->store != store) {
        rewind(0, 0);
        m_tables->meta.set(meta_key::store, bytesOf(store));
        m_tables->rehashOpenEntries();
    }
    enrol(store);
}

bool Replica::isRevoked() const
{
    return m_tables->meta.number(meta_key::revoked) != 0;
}

std::vector<std::uint32_t> Replica::becomeRevoked()
{
    auto& tables = *m_tables;
    tables.meta.setNumber(meta_key::revoked, 1);
    tables.journal.thaw();           // the batch in flight was none of testimony
    tables.journal.reopenHeldHere(); // acknowledged, but central has not kept it
    tables.journal.dropAllAcknowledged();
    if (tables.meta.number(meta_key::rewound) != 0)
        for (const auto& record : tables.records.inDoubt()) // central had it once, and has lost it
            if (record.kept)
                tables.testify(record);
    std::set<std::uint32_t> changed;
    for (const auto& record : tables.records.withoutOpenEntry()) {
        tables.records.drop(record);
        m_projection.drop(record.n, record.table, record.id);
        changed.insert(record.table);
    }
    for (const auto& scope : tables.scopes.all())
        tables.scopes.remove(scope.scope);
    tables.wanted.clear();
    tables.meta.setNumber(meta_key::grants, 0);
    return {changed.begin(), changed.end()};
}

void Replica::takeNewIdentity()
{
    restamp(correctedNow(), randomNode());
    m_tables->meta.set(meta_key::device, randomUuid());
    m_tables->meta.setNumber(meta_key::revoked, 0);
}

} // namespace lykta::sync
