#include "sync/central/postgres_session.h"

namespace lykta::central {

namespace {

#define LYKTA_UPLOAD_COLUMNS "id, device, photo, sha256, length, \"offset\", expires"

UploadRow uploadFrom(const PostgresRows& rows, std::size_t at)
{
    return {rows.bytes(at, 0),      rows.bytes(at, 1),      rows.bytes(at, 2),     rows.bytes(at, 3),
            rows.unsignedAt(at, 4), rows.unsignedAt(at, 5), rows.unsignedAt(at, 6)};
}

BlobRow blobFrom(const PostgresRows& rows, std::size_t at)
{
    BlobRow blob{rows.bytes(at, 0), rows.unsignedAt(at, 1), rows.unsignedAt(at, 2), std::nullopt};
    if (!rows.isNull(at, 3))
        blob.readable = rows.signedAt(at, 3) != 0;
    return blob;
}

} // namespace

std::optional<UploadRow> PostgresSession::upload(std::string_view id) const
{
    const auto rows =
        sql("SELECT " LYKTA_UPLOAD_COLUMNS " FROM lykta.upload WHERE tenant = {t} AND id = $1").bytes(id).rows();
    return rows.empty() ? std::nullopt : std::optional(uploadFrom(rows, 0));
}

std::uint64_t PostgresSession::uploadsOf(std::string_view device) const
{
    return sql("SELECT count(*) FROM lykta.upload WHERE tenant = {t} AND device = $1")
        .bytes(device)
        .rows()
        .unsignedAt(0, 0);
}

std::vector<UploadRow> PostgresSession::uploadsExpiredBy(std::uint64_t unixMs) const
{
    const auto rows = sql("SELECT " LYKTA_UPLOAD_COLUMNS " FROM lykta.upload WHERE tenant = {t} AND expires <= $1")
                          .number(unixMs)
                          .rows();
    std::vector<UploadRow> uploads;
    for (std::size_t i = 0; i < rows.size(); ++i)
        uploads.push_back(uploadFrom(rows, i));
    return uploads;
}

void PostgresSession::putUpload(const UploadRow& row)
{
    sql("INSERT INTO lykta.upload (tenant, " LYKTA_UPLOAD_COLUMNS ") VALUES ({t}, $1, $2, $3, $4, $5, $6, $7) "
        "ON CONFLICT (tenant, id) DO UPDATE SET device = excluded.device, photo = excluded.photo, "
        "sha256 = excluded.sha256, length = excluded.length, \"offset\" = excluded.\"offset\", "
        "expires = excluded.expires")
        .bytes(row.id)
        .bytes(row.device)
        .bytes(row.photo)
        .bytes(row.sha256)
        .number(row.length)
        .number(row.offset)
        .number(row.expires)
        .send();
}

void PostgresSession::setOffset(std::string_view id, std::uint64_t offset)
{
    sql("UPDATE lykta.upload SET \"offset\" = $1 WHERE tenant = {t} AND id = $2").number(offset).bytes(id).send();
}

void PostgresSession::dropUpload(std::string_view id)
{
    sql("DELETE FROM lykta.upload WHERE tenant = {t} AND id = $1").bytes(id).send();
}

std::optional<BlobRow> PostgresSession::blob(std::string_view sha256) const
{
    const auto rows = sql("SELECT sha256, size, stored_at, readable FROM lykta.blob WHERE tenant = {t} AND sha256 = $1")
                          .bytes(sha256)
                          .rows();
    return rows.empty() ? std::nullopt : std::optional(blobFrom(rows, 0));
}

std::vector<BlobRow> PostgresSession::blobs() const
{
    const auto rows =
        sql("SELECT sha256, size, stored_at, readable FROM lykta.blob WHERE tenant = {t} ORDER BY stored_at").rows();
    std::vector<BlobRow> blobs;
    for (std::size_t i = 0; i < rows.size(); ++i)
        blobs.push_back(blobFrom(rows, i));
    return blobs;
}

std::uint64_t PostgresSession::blobCount() const
{
    return sql("SELECT count(*) FROM lykta.blob WHERE tenant = {t}").rows().unsignedAt(0, 0);
}

void PostgresSession::putBlob(const BlobRow& row)
{
    auto query = sql("INSERT INTO lykta.blob (tenant, sha256, size, stored_at, readable) VALUES ({t}, $1, $2, $3, $4) "
                     "ON CONFLICT (tenant, sha256) DO UPDATE SET size = excluded.size, "
                     "stored_at = excluded.stored_at, readable = excluded.readable");
    query.bytes(row.sha256).number(row.size).number(row.storedAt);
    if (row.readable)
        query.number(std::uint64_t{*row.readable});
    else
        query.null();
    query.send();
}

std::optional<std::string> PostgresSession::bytesOfPhoto(std::string_view photo) const
{
    const auto rows = sql("SELECT sha256 FROM lykta.photo WHERE tenant = {t} AND id = $1").bytes(photo).rows();
    return rows.empty() ? std::nullopt : std::optional(rows.bytes(0, 0));
}

std::vector<std::string> PostgresSession::photosWith(std::string_view sha256) const
{
    const auto rows =
        sql("SELECT id FROM lykta.photo WHERE tenant = {t} AND sha256 = $1 ORDER BY id").bytes(sha256).rows();
    std::vector<std::string> photos;
    for (std::size_t i = 0; i < rows.size(); ++i)
        photos.push_back(rows.bytes(i, 0));
    return photos;
}

void PostgresSession::putPhoto(std::string_view photo, std::string_view sha256)
{
    sql("INSERT INTO lykta.photo (tenant, id, sha256) VALUES ({t}, $1, $2) "
        "ON CONFLICT (tenant, id) DO UPDATE SET sha256 = excluded.sha256")
        .bytes(photo)
        .bytes(sha256)
        .send();
}

void PostgresSession::dropPhoto(std::string_view photo)
{
    sql("DELETE FROM lykta.photo WHERE tenant = {t} AND id = $1").bytes(photo).send();
}

void PostgresSession::dropBlob(std::string_view sha256)
{
    sql("DELETE FROM lykta.blob WHERE tenant = {t} AND sha256 = $1").bytes(sha256).send();
}

} // namespace lykta::central
