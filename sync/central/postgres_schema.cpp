#include "sync/central/postgres_schema.h"

#include "sync/central/postgres_query.h"

#include <iterator>
#include <stdexcept>

namespace lykta::central {

namespace {

// Numbers of 64 bits lie in bigint by their bits: nodes, hashes and digests may be negative there, and are only ever
// compared for equality. The tenant comes first in every key.
constexpr const char* steps[] = {R"sql(
CREATE TABLE lykta.store (
  tenant integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id bytea NOT NULL UNIQUE, head bigint NOT NULL,
  chain bytea NOT NULL, backup_seq bigint NOT NULL, clock_floor bigint NOT NULL,
  copied_seq bigint NOT NULL) WITH (fillfactor = 50);
CREATE TABLE lykta.record (
  tenant integer NOT NULL, tbl bigint NOT NULL, id bytea NOT NULL, scope bigint NOT NULL, seq bigint NOT NULL,
  hash bigint NOT NULL, body bytea, PRIMARY KEY (tenant, tbl, id)) PARTITION BY HASH (tenant);
ALTER TABLE lykta.record ALTER body SET STORAGE EXTERNAL;
CREATE INDEX record_scope ON lykta.record (tenant, scope, seq);
CREATE INDEX record_seq ON lykta.record (tenant, seq);
CREATE TABLE lykta.departed (
  tenant integer NOT NULL, scope bigint NOT NULL, seq bigint NOT NULL, id bytea NOT NULL, tbl bigint NOT NULL,
  PRIMARY KEY (tenant, scope, seq, id, tbl)) PARTITION BY HASH (tenant);
CREATE INDEX departed_seq ON lykta.departed (tenant, seq);
CREATE TABLE lykta.scope (
  tenant integer NOT NULL, scope bigint NOT NULL, head bigint NOT NULL, digest bigint NOT NULL, rows bigint NOT NULL,
  PRIMARY KEY (tenant, scope)) WITH (fillfactor = 50);
CREATE TABLE lykta.history (
  tenant integer NOT NULL, seq bigint NOT NULL, at bigint NOT NULL, node bigint NOT NULL, n bigint NOT NULL,
  hash bytea NOT NULL, chain bytea NOT NULL, PRIMARY KEY (tenant, seq)) PARTITION BY HASH (tenant);
CREATE TABLE lykta.node (
  tenant integer NOT NULL, node bigint NOT NULL, device bytea NOT NULL, n bigint NOT NULL, hash bytea NOT NULL,
  seq bigint NOT NULL, verdicts bytea NOT NULL, PRIMARY KEY (tenant, node)) WITH (fillfactor = 50);
CREATE TABLE lykta.device (
  tenant integer NOT NULL, device bytea NOT NULL, role text NOT NULL, token_hash bytea NOT NULL, node bigint NOT NULL,
  enrolled_at bigint NOT NULL, seen_at bigint NOT NULL, revoked_at bigint NOT NULL, grants_version bigint NOT NULL,
  PRIMARY KEY (tenant, device), UNIQUE (tenant, token_hash));
CREATE TABLE lykta."grant" (
  tenant integer NOT NULL, device bytea NOT NULL, scope bigint NOT NULL, rights bigint NOT NULL, since bigint NOT NULL,
  until bigint NOT NULL, PRIMARY KEY (tenant, device, scope));
CREATE TABLE lykta.invite (
  tenant integer NOT NULL, code_hash bytea NOT NULL, typed_hash bytea NOT NULL, role text NOT NULL,
  walk bytea NOT NULL, uses_left bigint NOT NULL, expires bigint NOT NULL, PRIMARY KEY (tenant, code_hash),
  UNIQUE (tenant, typed_hash));
CREATE TABLE lykta.enrolment (
  tenant integer NOT NULL, code_hash bytea NOT NULL, nonce bytea NOT NULL, device bytea NOT NULL, node bigint NOT NULL,
  salt bytea NOT NULL, at bigint NOT NULL, PRIMARY KEY (tenant, code_hash, nonce));
CREATE SEQUENCE lykta.quarantine_q;
CREATE TABLE lykta.quarantine (
  tenant integer NOT NULL, q bigint NOT NULL DEFAULT nextval('lykta.quarantine_q'), at bigint NOT NULL,
  device bytea NOT NULL, reason text NOT NULL, tbl bigint NOT NULL, id bytea NOT NULL, scope bigint NOT NULL,
  change bytea NOT NULL, until bigint NOT NULL, PRIMARY KEY (tenant, q)) PARTITION BY HASH (tenant);
CREATE INDEX quarantine_row ON lykta.quarantine (tenant, tbl, id);
CREATE INDEX quarantine_device ON lykta.quarantine (tenant, device);
CREATE TABLE lykta.blob (
  tenant integer NOT NULL, sha256 bytea NOT NULL, size bigint NOT NULL, stored_at bigint NOT NULL, readable bigint,
  PRIMARY KEY (tenant, sha256));
CREATE TABLE lykta.photo (
  tenant integer NOT NULL, id bytea NOT NULL, sha256 bytea NOT NULL, PRIMARY KEY (tenant, id));
CREATE INDEX photo_sha256 ON lykta.photo (tenant, sha256);
CREATE TABLE lykta.upload (
  tenant integer NOT NULL, id bytea NOT NULL, device bytea NOT NULL, photo bytea NOT NULL, sha256 bytea NOT NULL,
  length bigint NOT NULL, "offset" bigint NOT NULL, expires bigint NOT NULL, PRIMARY KEY (tenant, id))
  WITH (fillfactor = 50);
CREATE INDEX upload_device ON lykta.upload (tenant, device);
DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format('CREATE TABLE lykta.record_%1$s PARTITION OF lykta.record '
                   'FOR VALUES WITH (MODULUS 16, REMAINDER %1$s)', part);
    EXECUTE format('CREATE TABLE lykta.departed_%1$s PARTITION OF lykta.departed '
                   'FOR VALUES WITH (MODULUS 16, REMAINDER %1$s)', part);
    EXECUTE format('CREATE TABLE lykta.history_%1$s PARTITION OF lykta.history '
                   'FOR VALUES WITH (MODULUS 16, REMAINDER %1$s)', part);
    EXECUTE format('CREATE TABLE lykta.quarantine_%1$s PARTITION OF lykta.quarantine '
                   'FOR VALUES WITH (MODULUS 16, REMAINDER %1$s)', part);
  END LOOP;
END $$;
)sql",
                                 // Only one who reads every walk asks for rows by their seq alone.
                                 R"sql(
DROP INDEX lykta.record_seq;
CREATE INDEX record_walks ON lykta.record (tenant, seq) WHERE scope < 0;
)sql",
                                 // Who leads a walk reads what is its leaders' alone: its scope with bit 62 set; and
                                 // leaders and coordinators what is all leaders', scope 5 (sync/protocol/scope.h).
                                 R"sql(
UPDATE lykta.device d SET grants_version = grants_version + 1
  WHERE role IN ('leader', 'coordinator') OR EXISTS (SELECT 1 FROM lykta."grant" g
    WHERE g.tenant = d.tenant AND g.device = d.device AND g.scope < 0 AND g.rights & 4 <> 0);
INSERT INTO lykta."grant" (tenant, device, scope, rights, since, until)
  SELECT tenant, device, scope | 4611686018427387904, rights, since, until
  FROM lykta."grant" WHERE scope < 0 AND rights & 4 <> 0 ON CONFLICT DO NOTHING;
INSERT INTO lykta."grant" (tenant, device, scope, rights, since, until)
  SELECT tenant, device, 5, 3, enrolled_at, 0 FROM lykta.device
  WHERE role IN ('leader', 'coordinator') ON CONFLICT DO NOTHING;
)sql"};

constexpr int newest = static_cast<int>(std::size(steps));

/// 0: there is none.
int schemaVersion(PostgresConnection& connection)
{
    if (connection.run("SELECT to_regclass('lykta.schema_version')").isNull(0, 0))
        return 0;
    return static_cast<int>(
        connection.run("SELECT coalesce(max(version), 0) FROM lykta.schema_version").signedAt(0, 0));
}

[[noreturn]] void refuseNewer(int version)
{
    throw std::runtime_error("this database was made by a newer lykta-central (schema " + std::to_string(version) +
                             ", this one knows " + std::to_string(newest) + "); nothing was changed");
}

} // namespace

int migratePostgres(PostgresConnection& connection)
{
    for (;;) {
        connection.run("BEGIN; SELECT pg_advisory_xact_lock(hashtext('lykta.schema_version'))");
        const int version = schemaVersion(connection);
        if (version >= newest) {
            connection.run("ROLLBACK");
            if (version > newest)
                refuseNewer(version);
            return version;
        }
        if (version == 0)
            connection.run("CREATE SCHEMA lykta; CREATE TABLE lykta.schema_version ("
                           "version integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())");
        connection.run(steps[version]);
        connection.run("INSERT INTO lykta.schema_version (version) VALUES (" + std::to_string(version + 1) + ")");
        connection.run("COMMIT");
    }
}

void requirePostgresSchema(PostgresConnection& connection, const std::string& address)
{
    const int version = schemaVersion(connection);
    if (version > newest)
        refuseNewer(version);
    if (version < newest)
        throw std::runtime_error((version == 0 ? "this database has none of Lykta's tables"
                                               : "this database has an older schema of Lykta's") +
                                 std::string(": run «lykta-central migrate --store ") + withoutPassword(address) +
                                 "» first");
    for (const auto* setting : {"synchronous_commit", "fsync"})
        if (connection.run(std::string("SHOW ") + setting).text(0, 0) == "off")
            throw std::runtime_error(std::string("PostgreSQL's ") + setting +
                                     " is off: what phones are told is safe could be lost; set it to on");
}

std::int64_t createPostgresTenant(PostgresConnection& connection, std::string_view storeId)
{
    static const std::string insert = "INSERT INTO lykta.store (id, head, chain, backup_seq, clock_floor, copied_seq) "
                                      "VALUES ($1, 0, $2, 0, 0, 0) RETURNING tenant";
    return PostgresQuery(connection, insert).bytes(storeId).bytes(std::string(32, '\0')).rows().signedAt(0, 0);
}

std::optional<std::int64_t> tenantOf(PostgresConnection& connection, std::string_view storeId)
{
    static const std::string select = "SELECT tenant FROM lykta.store WHERE id = $1";
    const auto rows = PostgresQuery(connection, select).bytes(storeId).rows();
    return rows.empty() ? std::nullopt : std::optional(rows.signedAt(0, 0));
}

} // namespace lykta::central
