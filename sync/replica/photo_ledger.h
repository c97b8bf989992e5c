#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lykta::sync {

/// One photo row's bytes, on their way. `id` is the photo row's (16 bytes).
struct PhotoTask
{
    std::string id;
    std::array<std::uint8_t, 32> sha256{};
    std::uint64_t size = 0;
    std::filesystem::path path; ///< uploads: the file; downloads: empty
    std::string uploadUrl;      ///< uploads that were begun: the tus resource
};

struct PhotoStanding
{
    std::uint64_t waiting = 0;   ///< bytes here, central has not said `stored`
    std::uint64_t confirmed = 0; ///< bytes here or not, central has said `stored`
    std::uint64_t failed = 0;    ///< the last try failed for a reason that a person must know
    std::uint64_t missing = 0;   ///< others' photos that are stored and not yet fetched
    std::uint64_t waitingBytes = 0;
};

/// What the engine must know of photo files; `store` implements it. Each call is a transaction of its own.
class PhotoLedger
{
  public:
    virtual ~PhotoLedger() = default;
    /// Files whose row central has acknowledged and whose bytes it has not taken yet, oldest first.
    virtual std::vector<PhotoTask> pendingUploads(std::size_t atMost) = 0;
    virtual void rememberUpload(const std::string& id, const std::string& uploadUrl) = 0;
    /// All bytes are with central. The row's `stored` field, which comes by the feed, is what confirms it.
    virtual void markSent(const std::string& id) = 0;
    virtual void markFailed(const std::string& id, const std::string& reason) = 0;
    /// Rows of others with `stored` set and no file here.
    virtual std::vector<PhotoTask> pendingDownloads(std::size_t atMost) = 0;
    /// Takes over a downloaded file after checking its hash; false (and the file is removed) where it does not match.
    virtual bool adopt(const std::string& id, const std::filesystem::path& downloaded) = 0;
    /// Where downloads may be written before they are adopted.
    virtual std::filesystem::path incoming() const = 0;
    virtual PhotoStanding standing() const = 0;
    /// Removes the files that central has whole and that no row names any more (a revoked phone has dropped its rows).
    virtual void removeUnnamed() {}
    /// Central was restored from a copy and may have lost bytes that it had taken: own photos whose rows do not say
    /// `stored` (when central's rows have come) are to be sent again.
    virtual void centralForgot() {}
};

} // namespace lykta::sync
