#include "sync/central/postgres_session.h"

namespace lykta::central {

namespace {

#define LYKTA_DEVICE_COLUMNS "device, role, token_hash, node, enrolled_at, seen_at, revoked_at, grants_version"

DeviceRow deviceFrom(const PostgresRows& rows, std::size_t at)
{
    return {rows.bytes(at, 0),      std::string(rows.text(at, 1)), rows.bytes(at, 2),      rows.unsignedAt(at, 3),
            rows.unsignedAt(at, 4), rows.unsignedAt(at, 5),        rows.unsignedAt(at, 6), rows.unsignedAt(at, 7)};
}

std::optional<DeviceRow> oneDevice(const PostgresRows& rows)
{
    return rows.empty() ? std::nullopt : std::optional(deviceFrom(rows, 0));
}

std::vector<GrantRow> grantsFrom(const PostgresRows& rows)
{
    std::vector<GrantRow> grants;
    for (std::size_t i = 0; i < rows.size(); ++i)
        grants.push_back({rows.signedAt(i, 0), static_cast<std::uint32_t>(rows.unsignedAt(i, 1)), rows.unsignedAt(i, 2),
                          rows.unsignedAt(i, 3)});
    return grants;
}

} // namespace

std::optional<DeviceRow> PostgresSession::device(std::string_view device) const
{
    return m_writes ? m_known.devices.of(std::string(device), [&] { return readDevice(device); }) : readDevice(device);
}

std::vector<GrantRow> PostgresSession::grants(std::string_view device) const
{
    return m_writes ? m_known.grants.of(std::string(device), [&] { return readGrants(device); }) : readGrants(device);
}

std::optional<DeviceRow> PostgresSession::readDevice(std::string_view device) const
{
    return oneDevice(sql("SELECT " LYKTA_DEVICE_COLUMNS " FROM lykta.device WHERE tenant = {t} AND device = $1")
                         .bytes(device)
                         .rows());
}

std::optional<DeviceRow> PostgresSession::deviceByToken(std::string_view tokenHash) const
{
    return oneDevice(sql("SELECT " LYKTA_DEVICE_COLUMNS " FROM lykta.device WHERE tenant = {t} AND token_hash = $1")
                         .bytes(tokenHash)
                         .rows());
}

std::vector<DeviceRow> PostgresSession::devices() const
{
    const auto rows =
        sql("SELECT " LYKTA_DEVICE_COLUMNS " FROM lykta.device WHERE tenant = {t} ORDER BY enrolled_at").rows();
    std::vector<DeviceRow> devices;
    for (std::size_t i = 0; i < rows.size(); ++i)
        devices.push_back(deviceFrom(rows, i));
    return devices;
}

void PostgresSession::putDevice(const DeviceRow& row)
{
    sql("INSERT INTO lykta.device (tenant, " LYKTA_DEVICE_COLUMNS ") VALUES ({t}, $1, $2, $3, $4, $5, $6, $7, $8) "
        "ON CONFLICT (tenant, device) DO UPDATE SET role = excluded.role, token_hash = excluded.token_hash, "
        "node = excluded.node, enrolled_at = excluded.enrolled_at, seen_at = excluded.seen_at, "
        "revoked_at = excluded.revoked_at, grants_version = excluded.grants_version")
        .bytes(row.device)
        .text(row.role)
        .bytes(row.tokenHash)
        .number(row.node)
        .number(row.enrolledAt)
        .number(row.seenAt)
        .number(row.revokedAt)
        .number(row.grantsVersion)
        .send();
    m_known.devices.put(row.device, row);
}

PostgresQuery PostgresSession::selectGrants(std::string_view device) const
{
    return std::move(sql("SELECT scope, rights, since, until FROM lykta.\"grant\" "
                         "WHERE tenant = {t} AND device = $1 ORDER BY scope")
                         .bytes(device));
}

std::vector<GrantRow> PostgresSession::readGrants(std::string_view device) const
{
    return grantsFrom(selectGrants(device).rows());
}

PostgresTaker PostgresSession::lookForGrants(const std::string& device) const
{
    if (device.empty() || m_known.grants.has(device))
        return nullptr;
    selectGrants(device).send();
    return [this, device](const PostgresRows& rows) { m_known.grants.put(device, grantsFrom(rows)); };
}

void PostgresSession::putGrant(std::string_view device, const GrantRow& grant)
{
    sql("INSERT INTO lykta.\"grant\" (tenant, device, scope, rights, since, until) VALUES ({t}, $1, $2, $3, $4, $5) "
        "ON CONFLICT (tenant, device, scope) DO UPDATE SET rights = excluded.rights, since = excluded.since, "
        "until = excluded.until")
        .bytes(device)
        .number(grant.scope)
        .number(std::uint64_t{grant.rights})
        .number(grant.since)
        .number(grant.until)
        .send();
    m_known.grants.drop(std::string(device));
}

std::optional<InviteRow> PostgresSession::invite(std::string_view anyHash) const
{
    const auto rows = sql("SELECT code_hash, typed_hash, role, walk, uses_left, expires FROM lykta.invite "
                          "WHERE tenant = {t} AND (code_hash = $1 OR typed_hash = $1)")
                          .bytes(anyHash)
                          .rows();
    if (rows.empty())
        return std::nullopt;
    return InviteRow{rows.bytes(0, 0), rows.bytes(0, 1),    std::string(rows.text(0, 2)),
                     rows.bytes(0, 3), rows.signedAt(0, 4), rows.unsignedAt(0, 5)};
}

void PostgresSession::putInvite(const InviteRow& row)
{
    sql("INSERT INTO lykta.invite (tenant, code_hash, typed_hash, role, walk, uses_left, expires) "
        "VALUES ({t}, $1, $2, $3, $4, $5, $6) ON CONFLICT (tenant, code_hash) DO UPDATE SET "
        "typed_hash = excluded.typed_hash, role = excluded.role, walk = excluded.walk, "
        "uses_left = excluded.uses_left, expires = excluded.expires")
        .bytes(row.codeHash)
        .bytes(row.typedHash)
        .text(row.role)
        .bytes(row.walk)
        .number(row.usesLeft)
        .number(row.expires)
        .send();
}

std::optional<EnrolmentRow> PostgresSession::enrolment(std::string_view codeHash, std::string_view nonce) const
{
    const auto rows = sql("SELECT code_hash, nonce, device, node, salt, at FROM lykta.enrolment "
                          "WHERE tenant = {t} AND code_hash = $1 AND nonce = $2")
                          .bytes(codeHash)
                          .bytes(nonce)
                          .rows();
    if (rows.empty())
        return std::nullopt;
    return EnrolmentRow{rows.bytes(0, 0),      rows.bytes(0, 1), rows.bytes(0, 2),
                        rows.unsignedAt(0, 3), rows.bytes(0, 4), rows.unsignedAt(0, 5)};
}

void PostgresSession::putEnrolment(const EnrolmentRow& row)
{
    sql("INSERT INTO lykta.enrolment (tenant, code_hash, nonce, device, node, salt, at) "
        "VALUES ({t}, $1, $2, $3, $4, $5, $6) ON CONFLICT (tenant, code_hash, nonce) DO UPDATE SET "
        "device = excluded.device, node = excluded.node, salt = excluded.salt, at = excluded.at")
        .bytes(row.codeHash)
        .bytes(row.nonce)
        .bytes(row.device)
        .number(row.node)
        .bytes(row.salt)
        .number(row.at)
        .send();
}

} // namespace lykta::central
