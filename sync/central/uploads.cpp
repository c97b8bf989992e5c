#include "sync/central/uploads.h"

#include "sync/central/photo_row.h"
#include "sync/central/problem_json.h"

#include <spdlog/spdlog.h>

namespace lykta::central {

using sync::Problem;

namespace {

constexpr std::uint64_t maxOpenUploads = 64, durableEvery = 1u << 20;
constexpr int checksumMismatch = 460; // tus 1.0, checksum

} // namespace

Uploads::Uploads(CentralStore& store, PhotoStore& photos, PhotoReading& reading, NowMs now,
                 std::function<bool()> hasRoom, Metrics& metrics)
    : m_store(store), m_photos(photos), m_reading(reading), m_now(std::move(now)), m_hasRoom(std::move(hasRoom)),
      m_metrics(metrics)
{
    sweep();
    // A process that died between a part and its row left a part that nobody can name.
    for (const auto& part : m_photos.parts()) {
        bool named = false;
        m_store.read([&](const Session& session) { named = session.upload(part).has_value(); });
        if (!named)
            m_photos.dropPart(part);
    }
}

void Uploads::checkRoom() const
{
    if (!m_hasRoom())
        throw Refusal(Problem::Full, "no room for photos").retryAfter(300);
}

void Uploads::check(const Session& session, const UploadRow& row) const
{
    const auto known = photoRow(session, row.photo);
    if (!known || known->author != row.device)
        throw Refusal(Problem::NotFound, "no photo row of this device");
    if (known->sha256 != row.sha256 || (known->size != 0 && known->size != row.length))
        throw Refusal(Problem::Conflict, "hash or length is not the row's");
    if (session.uploadsOf(row.device) >= maxOpenUploads)
        throw Refusal(Problem::TooMany, "finish the uploads that are open").retryAfter(60);
}

/// What an upload will be, if it may begin.
UploadRow Uploads::begun(const Caller& caller, const std::string& photo, const std::string& sha256,
                         std::uint64_t length)
{
    checkRoom();
    if (length == 0 || length > maxPhotoBytes)
        throw Refusal(length == 0 ? Problem::Malformed : Problem::TooLarge,
                      "a photo has 1 to " + std::to_string(maxPhotoBytes) + " bytes");
    sweep();
    UploadRow row{randomBytes(16), caller.device, photo, sha256, length, 0, m_now() + uploadLivesMs};
    m_store.read([&](const Session& session) { check(session, row); });
    return row;
}

UploadRow Uploads::create(const Caller& caller, const std::string& photo, const std::string& sha256,
                          std::uint64_t length)
{
    auto row = begun(caller, photo, sha256, length);
    m_photos.begin(row.id);
    try {
        m_store.write([&](Session& session) {
            check(session, row);
            session.putUpload(row);
        });
    } catch (...) {
        m_photos.dropPart(row.id);
        throw;
    }
    return row;
}

std::unique_ptr<Uploads::Growth> Uploads::receive(const Caller& caller, const std::string& photo,
                                                  const std::string& sha256, std::uint64_t length,
                                                  std::optional<Checksum> checksum)
{
    auto row = begun(caller, photo, sha256, length);
    auto part = m_photos.receive(row.id);
    return std::make_unique<Growth>(*this, std::move(row), std::move(checksum), std::move(part), false);
}

UploadRow Uploads::row(const Caller& caller, const std::string& id) const
{
    std::optional<UploadRow> row;
    m_store.read([&](const Session& session) { row = session.upload(id); });
    if (!row || row->device != caller.device || row->expires <= m_now())
        throw Refusal(Problem::NotFound);
    return *row;
}

UploadRow Uploads::find(const Caller& caller, const std::string& id)
{
    static_cast<void>(row(caller, id)); // nobody else's request may touch it
    const std::lock_guard lock(m_mutex);
    if (const auto growing = m_growing.find(id); growing != m_growing.end())
        growing->second->flush();
    return row(caller, id);
}

void Uploads::sweep()
{
    std::vector<UploadRow> expired;
    m_store.read([&](const Session& session) { expired = session.uploadsExpiredBy(m_now()); });
    for (const auto& row : expired)
        drop(row);
}

void Uploads::drop(const UploadRow& row)
{
    m_store.write([&](Session& session) { session.dropUpload(row.id); });
    m_photos.dropPart(row.id);
}

std::unique_ptr<Uploads::Growth> Uploads::grow(const Caller& caller, const std::string& id, std::uint64_t offset,
                                               std::optional<Checksum> checksum)
{
    checkRoom();
    static_cast<void>(row(caller, id));
    const std::lock_guard lock(m_mutex);
    if (const auto growing = m_growing.find(id); growing != m_growing.end())
        growing->second->yield();
    const auto found = row(caller, id);
    if (found.offset != offset)
        throw Refusal(Problem::Conflict, "the upload's offset is " + std::to_string(found.offset));
    auto part = m_photos.open(id, offset);
    if (!part) {
        drop(found);
        throw Refusal(Problem::NotFound, "the upload is not there any more");
    }
    auto growth = std::make_unique<Growth>(*this, found, std::move(checksum), std::move(part), true);
    m_growing[id] = growth.get();
    return growth;
}

/// All bytes are there and durable: they are checked, kept, and the row says so, in this order; a process that dies in
/// between has either the upload or the photo.
void Uploads::complete(const UploadRow& row, const std::string& sha256)
{
    if (sha256 != row.sha256) {
        drop(row);
        throw Refusal(Problem::Conflict, "the bytes are not those that the row names; the upload was dropped")
            .status(checksumMismatch);
    }
    m_photos.keep(row.id, row.sha256);
    bool isNew = false;
    m_store.write([&](Session& session) {
        // A purge takes bytes away inside a write of its own: these may have been the same.
        if (!m_photos.find(row.sha256))
            throw Refusal(Problem::Unavailable, "the photo was taken away; begin anew");
        session.dropUpload(row.id);
        auto blob = session.blob(row.sha256).value_or(BlobRow{row.sha256, row.length, m_now(), std::nullopt});
        if (!photoRow(session, row.photo)) {
            // Deleted or purged meanwhile: central's word must not bring it back, and bytes without a row do not stay.
            if (session.photosWith(row.sha256).empty()) {
                session.dropBlob(row.sha256);
                m_photos.drop(row.sha256);
            }
            return;
        }
        isNew = !blob.readable;
        session.putBlob(blob);
        session.putPhoto(row.photo, row.sha256);
        auto edit = photoEdit(row.photo, "stored", true);
        if (blob.readable)
            edit.cells.push_back(photoEdit(row.photo, "readable", *blob.readable).cells.front());
        writeAsCentral(session, {edit}, m_now());
    });
    m_metrics.add("lykta_photos_received_total");
    m_metrics.add("lykta_photo_bytes_received_total", row.length);
    if (isNew)
        m_reading.add(row.sha256);
}

Uploads::Growth::Growth(Uploads& uploads, UploadRow row, std::optional<Checksum> checksum,
                        std::unique_ptr<PhotoPart> part, bool listed)
    : m_uploads(uploads), m_row(std::move(row)), m_begin(m_row.offset), m_length(m_row.offset),
      m_checksum(std::move(checksum)), m_part(std::move(part)), m_listed(listed)
{
    if (m_checksum)
        m_digest.emplace(m_checksum->kind);
    if (m_begin == 0)
        m_whole.emplace(Digest::Kind::Sha256);
}

Uploads::Growth::~Growth()
{
    yield();
    if (!m_listed) {
        m_uploads.m_photos.dropPart(m_row.id); // unless it was kept; nobody was told what it is called
        return;
    }
    const std::lock_guard lock(m_uploads.m_mutex);
    const auto self = m_uploads.m_growing.find(m_row.id);
    if (self != m_uploads.m_growing.end() && self->second == this)
        m_uploads.m_growing.erase(self);
}

void Uploads::Growth::flush()
{
    const std::lock_guard lock(m_mutex);
    if (!m_over && m_listed && !m_checksum && m_length < m_row.length)
        makeDurable();
}

void Uploads::Growth::yield()
{
    const std::lock_guard lock(m_mutex);
    if (m_over)
        return;
    m_over = true;
    try {
        if (!m_listed && (m_checksum || m_length < m_row.length))
            return;
        if (m_checksum)
            m_part->cutTo(m_begin);
        else if (m_length < m_row.length)
            makeDurable();
        else
            complete();
    } catch (const std::exception& error) {
        spdlog::warn("part of an upload was lost: {}", error.what());
    }
}

void Uploads::Growth::refuseIfOver() const
{
    if (m_over)
        throw Refusal(Problem::Conflict, "the client has asked anew on another connection");
}

void Uploads::Growth::take(std::string_view bytes)
{
    const std::lock_guard lock(m_mutex);
    refuseIfOver();
    if (m_length + bytes.size() > m_row.length)
        throw Refusal(Problem::TooLarge, "more bytes than the upload's length");
    m_part->write(bytes);
    m_length += bytes.size();
    if (m_whole)
        m_whole->take(bytes);
    if (m_digest)
        m_digest->take(bytes);
    else if (m_listed && m_length - m_row.offset >= durableEvery && m_length < m_row.length)
        makeDurable();
}

void Uploads::Growth::makeDurable()
{
    if (m_length == m_row.offset)
        return;
    m_part->sync();
    m_uploads.m_store.write([&](Session& session) { session.setOffset(m_row.id, m_length); });
    m_row.offset = m_length;
}

std::uint64_t Uploads::Growth::finish()
{
    const std::lock_guard lock(m_mutex);
    refuseIfOver();
    if (m_digest && m_digest->finish() != m_checksum->expected)
        throw Refusal(Problem::Conflict, "the checksum does not match; nothing of it was kept")
            .status(checksumMismatch);
    if (m_length < m_row.length && !m_listed)
        throw Refusal(Problem::Malformed, "fewer bytes than the request's length");
    if (m_length < m_row.length) {
        makeDurable();
        m_over = true;
        return m_length;
    }
    m_over = true;
    complete();
    return m_length;
}

void Uploads::Growth::complete()
{
    m_part->sync();
    m_uploads.complete(m_row, m_whole ? m_whole->finish() : m_uploads.m_photos.hashOfPart(m_row.id));
}

} // namespace lykta::central
