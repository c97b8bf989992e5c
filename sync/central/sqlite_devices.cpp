#include "sync/central/sqlite_session.h"

namespace lykta::central {

namespace {

#define LYKTA_DEVICE_COLUMNS "device, role, token_hash, node, enrolled_at, seen_at, revoked_at, grants_version"

DeviceRow deviceFrom(const Query& query)
{
    return {query.bytes(0),      query.bytes(1),      query.bytes(2),      query.unsignedAt(3),
            query.unsignedAt(4), query.unsignedAt(5), query.unsignedAt(6), query.unsignedAt(7)};
}

} // namespace

std::optional<DeviceRow> SqliteSession::readDevice(std::string_view device) const
{
    Query query(sql("SELECT " LYKTA_DEVICE_COLUMNS " FROM device WHERE device = ?"));
    query.blob(device);
    return query.step() ? std::optional(deviceFrom(query)) : std::nullopt;
}

std::optional<DeviceRow> SqliteSession::deviceByToken(std::string_view tokenHash) const
{
    Query query(sql("SELECT " LYKTA_DEVICE_COLUMNS " FROM device WHERE token_hash = ?"));
    query.blob(tokenHash);
    return query.step() ? std::optional(deviceFrom(query)) : std::nullopt;
}

std::vector<DeviceRow> SqliteSession::devices() const
{
    std::vector<DeviceRow> devices;
    Query query(sql("SELECT " LYKTA_DEVICE_COLUMNS " FROM device ORDER BY enrolled_at"));
    while (query.step())
        devices.push_back(deviceFrom(query));
    return devices;
}

void SqliteSession::putDevice(const DeviceRow& row)
{
    Query(sql("INSERT INTO device (" LYKTA_DEVICE_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
              "ON CONFLICT (device) DO UPDATE SET role = excluded.role, token_hash = excluded.token_hash, "
              "node = excluded.node, enrolled_at = excluded.enrolled_at, seen_at = excluded.seen_at, "
              "revoked_at = excluded.revoked_at, grants_version = excluded.grants_version"))
        .blob(row.device)
        .text(row.role)
        .blob(row.tokenHash)
        .number(row.node)
        .number(row.enrolledAt)
        .number(row.seenAt)
        .number(row.revokedAt)
        .number(row.grantsVersion)
        .run();
    if (m_head)
        m_known.devices.put(row.device, row);
}

std::vector<GrantRow> SqliteSession::readGrants(std::string_view device) const
{
    std::vector<GrantRow> grants;
    Query query(sql("SELECT scope, rights, since, until FROM \"grant\" WHERE device = ? ORDER BY scope"));
    query.blob(device);
    while (query.step())
        grants.push_back({query.signedAt(0), static_cast<std::uint32_t>(query.unsignedAt(1)), query.unsignedAt(2),
                          query.unsignedAt(3)});
    return grants;
}

void SqliteSession::putGrant(std::string_view device, const GrantRow& grant)
{
    Query(sql("INSERT OR REPLACE INTO \"grant\" (device, scope, rights, since, until) VALUES (?, ?, ?, ?, ?)"))
        .blob(device)
        .number(grant.scope)
        .number(std::uint64_t{grant.rights})
        .number(grant.since)
        .number(grant.until)
        .run();
    m_known.grants.drop(std::string(device));
}

std::optional<InviteRow> SqliteSession::invite(std::string_view anyHash) const
{
    Query query(sql("SELECT code_hash, typed_hash, role, walk, uses_left, expires FROM invite "
                    "WHERE code_hash = ?1 OR typed_hash = ?1"));
    query.blob(anyHash);
    if (!query.step())
        return std::nullopt;
    return InviteRow{query.bytes(0), query.bytes(1),    query.bytes(2),
                     query.bytes(3), query.signedAt(4), query.unsignedAt(5)};
}

void SqliteSession::putInvite(const InviteRow& row)
{
    Query(sql("INSERT OR REPLACE INTO invite (code_hash, typed_hash, role, walk, uses_left, expires) "
              "VALUES (?, ?, ?, ?, ?, ?)"))
        .blob(row.codeHash)
        .blob(row.typedHash)
        .text(row.role)
        .blob(row.walk)
        .number(row.usesLeft)
        .number(row.expires)
        .run();
}

std::optional<EnrolmentRow> SqliteSession::enrolment(std::string_view codeHash, std::string_view nonce) const
{
    Query query(
        sql("SELECT code_hash, nonce, device, node, salt, at FROM enrolment WHERE code_hash = ? AND nonce = ?"));
    query.blob(codeHash).blob(nonce);
    if (!query.step())
        return std::nullopt;
    return EnrolmentRow{query.bytes(0),      query.bytes(1), query.bytes(2),
                        query.unsignedAt(3), query.bytes(4), query.unsignedAt(5)};
}

void SqliteSession::putEnrolment(const EnrolmentRow& row)
{
    Query(sql("INSERT OR REPLACE INTO enrolment (code_hash, nonce, device, node, salt, at) VALUES (?, ?, ?, ?, ?, ?)"))
        .blob(row.codeHash)
        .blob(row.nonce)
        .blob(row.device)
        .number(row.node)
        .blob(row.salt)
        .number(row.at)
        .run();
}

} // namespace lykta::central
