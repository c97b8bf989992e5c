#pragma once

#include "sync/device/answer_reading.h"
#include "sync/replica/photo_ledger.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace lykta::sync {

/// What became of one photo's way.
struct PhotoMove
{
    Trouble trouble;                    ///< the line or central: try the same photo again later
    std::optional<std::string> refusal; ///< this photo will not go as it is; the others may
    bool done() const { return !trouble.any() && !refusal; }
};

using BytesMoved = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// Sends one photo's bytes by tus 1.0 (core and creation). The resource's address is kept before the first byte goes,
/// so that an upload goes on from central's offset after any interruption; a resource that is gone (404, 410) is begun
/// anew, a wrong checksum (460) once. On a line that has shown that it carries such a photo within seconds, the bytes
/// go with the creation (tus, creation-with-upload): then there is nothing to come back to, and after an interruption
/// the photo is begun anew, in the careful way.
class PhotoUploader
{
  public:
    PhotoUploader(PhotoLedger& ledger, Transport& transport) : m_ledger(ledger), m_transport(transport) {}

    PhotoMove send(const PhotoTask& task, const BytesMoved& moved);

  private:
    struct Upload;

    PhotoMove begin(Upload& upload, const BytesMoved& moved);
    PhotoMove create(Upload& upload);
    PhotoMove created(Upload& upload, const HttpAnswer& answer);
    PhotoMove createWithBytes(Upload& upload, const BytesMoved& moved);
    void measured(std::uint64_t bytes, std::chrono::steady_clock::time_point begun);
    PhotoMove askOffset(Upload& upload);
    PhotoMove sendRest(Upload& upload, const BytesMoved& moved);
    PhotoMove beginAnew(Upload& upload, const std::string& why);

    PhotoLedger& m_ledger;
    Transport& m_transport;
    std::uint64_t m_bytesPerSecond = 0; ///< of the last photo that went through at once; 0: not known, or cut since
};

} // namespace lykta::sync
