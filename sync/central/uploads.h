#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"
#include "sync/central/metrics.h"
#include "sync/central/photo_reading.h"
#include "sync/central/photo_store.h"
#include "sync/central/secrets.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace lykta::central {

inline constexpr std::uint64_t maxPhotoBytes = 64ull << 20;
inline constexpr std::uint64_t uploadLivesMs = 7ull * 24 * 3'600'000;

/// A checksum that a client sent with its bytes (tus 1.0, checksum).
struct Checksum
{
    Digest::Kind kind = Digest::Kind::Sha256;
    std::string expected;
};

/// Photo bytes on their way in. An upload is created → grows → is finished (its row says `stored`) or dropped. Its
/// offset counts durable bytes only, and is less than its length for as long as the upload is there. Every refusal is a
/// thrown Refusal.
class Uploads
{
  public:
    Uploads(CentralStore& store, PhotoStore& photos, PhotoReading& reading, NowMs now, std::function<bool()> hasRoom,
            Metrics& metrics);

    /// For a photo row that the device wrote, if hash and length are the row's.
    UploadRow create(const Caller& caller, const std::string& photo, const std::string& sha256, std::uint64_t length);
    class Growth;
    /// The same for bytes that all come with the request: nobody is told of an upload before it is finished, so that it
    /// is never written down, and a cut request leaves nothing behind.
    std::unique_ptr<Growth> receive(const Caller& caller, const std::string& photo, const std::string& sha256,
                                    std::uint64_t length, std::optional<Checksum> checksum);
    /// An upload of this device that has not expired, with its durable offset. Bytes that another request is bringing
    /// are made durable first.
    UploadRow find(const Caller& caller, const std::string& id);

    /// More bytes for one upload. Destroyed without finish(): what has arrived is kept, unless it came with a checksum.
    class Growth
    {
      public:
        /// `part` is open at the row's offset. `listed`: the row is in the store.
        Growth(Uploads& uploads, UploadRow row, std::optional<Checksum> checksum, std::unique_ptr<PhotoPart> part,
               bool listed);
        ~Growth();
        Growth(const Growth&) = delete;
        Growth& operator=(const Growth&) = delete;

        const UploadRow& row() const { return m_row; }
        void take(std::string_view bytes);
        /// The new offset. Where it is the length, the photo is stored when this returns.
        std::uint64_t finish();
        /// Makes durable what may be; from another request's thread.
        void flush();
        /// Ends it as if its client had gone away, because the client asks anew; from another request's thread.
        void yield();

      private:
        void makeDurable();
        void complete();
        void refuseIfOver() const;

        Uploads& m_uploads;
        std::mutex m_mutex; ///< taken after the uploads' own
        UploadRow m_row;
        std::uint64_t m_begin;
        std::uint64_t m_length; ///< bytes of the part, durable or not
        std::optional<Checksum> m_checksum;
        std::optional<Digest> m_digest;
        std::unique_ptr<PhotoPart> m_part;
        std::optional<Digest> m_whole; ///< of all bytes, where they all come through here
        bool m_listed;
        bool m_over = false; ///< finished or given up: no more bytes
    };

    /// `offset` must be the upload's. A request that is still writing to the same upload is ended: its client has come
    /// back on another connection.
    std::unique_ptr<Growth> grow(const Caller& caller, const std::string& id, std::uint64_t offset,
                                 std::optional<Checksum> checksum);
    /// Drops what has expired.
    void sweep();

  private:
    UploadRow row(const Caller& caller, const std::string& id) const;
    void checkRoom() const;
    UploadRow begun(const Caller& caller, const std::string& photo, const std::string& sha256, std::uint64_t length);
    void check(const Session& session, const UploadRow& row) const;
    void complete(const UploadRow& row, const std::string& sha256);
    void drop(const UploadRow& row);

    CentralStore& m_store;
    PhotoStore& m_photos;
    PhotoReading& m_reading;
    NowMs m_now;
    std::function<bool()> m_hasRoom;
    Metrics& m_metrics;
    std::mutex m_mutex;
    std::map<std::string, Growth*> m_growing; ///< by upload
};

} // namespace lykta::central
