#include "sync/central/sqlite_session.h"

namespace lykta::central {

namespace {

UploadRow uploadFrom(const Query& query)
{
    return {query.bytes(0),      query.bytes(1),      query.bytes(2),     query.bytes(3),
            query.unsignedAt(4), query.unsignedAt(5), query.unsignedAt(6)};
}

BlobRow blobFrom(const Query& query)
{
    BlobRow blob{query.bytes(0), query.unsignedAt(1), query.unsignedAt(2), std::nullopt};
    if (!query.isNull(3))
        blob.readable = query.signedAt(3) != 0;
    return blob;
}

} // namespace

std::optional<UploadRow> SqliteSession::upload(std::string_view id) const
{
    Query query(sql("SELECT id, device, photo, sha256, length, offset, expires FROM upload WHERE id = ?"));
    query.blob(id);
    return query.step() ? std::optional(uploadFrom(query)) : std::nullopt;
}

std::uint64_t SqliteSession::uploadsOf(std::string_view device) const
{
    Query query(sql("SELECT count(*) FROM upload WHERE device = ?"));
    query.blob(device);
    query.step();
    return query.unsignedAt(0);
}

std::vector<UploadRow> SqliteSession::uploadsExpiredBy(std::uint64_t unixMs) const
{
    std::vector<UploadRow> uploads;
    Query query(sql("SELECT id, device, photo, sha256, length, offset, expires FROM upload WHERE expires <= ?"));
    query.number(unixMs);
    while (query.step())
        uploads.push_back(uploadFrom(query));
    return uploads;
}

void SqliteSession::putUpload(const UploadRow& row)
{
    Query(sql("INSERT OR REPLACE INTO upload (id, device, photo, sha256, length, offset, expires) "
              "VALUES (?, ?, ?, ?, ?, ?, ?)"))
        .blob(row.id)
        .blob(row.device)
        .blob(row.photo)
        .blob(row.sha256)
        .number(row.length)
        .number(row.offset)
        .number(row.expires)
        .run();
}

void SqliteSession::setOffset(std::string_view id, std::uint64_t offset)
{
    Query(sql("UPDATE upload SET offset = ? WHERE id = ?")).number(offset).blob(id).run();
}

void SqliteSession::dropUpload(std::string_view id)
{
    Query(sql("DELETE FROM upload WHERE id = ?")).blob(id).run();
}

std::optional<BlobRow> SqliteSession::blob(std::string_view sha256) const
{
    Query query(sql("SELECT sha256, size, stored_at, readable FROM blob WHERE sha256 = ?"));
    query.blob(sha256);
    return query.step() ? std::optional(blobFrom(query)) : std::nullopt;
}

std::vector<BlobRow> SqliteSession::blobs() const
{
    std::vector<BlobRow> blobs;
    Query query(sql("SELECT sha256, size, stored_at, readable FROM blob ORDER BY stored_at"));
    while (query.step())
        blobs.push_back(blobFrom(query));
    return blobs;
}

std::uint64_t SqliteSession::blobCount() const
{
    Query query(sql("SELECT count(*) FROM blob"));
    query.step();
    return query.unsignedAt(0);
}

void SqliteSession::putBlob(const BlobRow& row)
{
    Query query(sql("INSERT OR REPLACE INTO blob (sha256, size, stored_at, readable) VALUES (?, ?, ?, ?)"));
    query.blob(row.sha256).number(row.size).number(row.storedAt);
    if (row.readable)
        query.number(std::uint64_t{*row.readable});
    else
        query.null();
    query.run();
}

std::optional<std::string> SqliteSession::bytesOfPhoto(std::string_view photo) const
{
    Query query(sql("SELECT sha256 FROM photo WHERE id = ?"));
    query.blob(photo);
    return query.step() ? std::optional(query.bytes(0)) : std::nullopt;
}

std::vector<std::string> SqliteSession::photosWith(std::string_view sha256) const
{
    std::vector<std::string> photos;
    Query query(sql("SELECT id FROM photo WHERE sha256 = ?"));
    query.blob(sha256);
    while (query.step())
        photos.push_back(query.bytes(0));
    return photos;
}

void SqliteSession::putPhoto(std::string_view photo, std::string_view sha256)
{
    Query(sql("INSERT OR REPLACE INTO photo (id, sha256) VALUES (?, ?)")).blob(photo).blob(sha256).run();
}

void SqliteSession::dropPhoto(std::string_view photo)
{
    Query(sql("DELETE FROM photo WHERE id = ?")).blob(photo).run();
}

void SqliteSession::dropBlob(std::string_view sha256)
{
    Query(sql("DELETE FROM blob WHERE sha256 = ?")).blob(sha256).run();
}

} // namespace lykta::central
