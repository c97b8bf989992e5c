#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

/// A tus upload that is not finished.
struct UploadRow
{
    std::string id; ///< 16 random bytes
    std::string device;
    std::string photo; ///< the photo row's id
    std::string sha256;
    std::uint64_t length = 0;
    std::uint64_t offset = 0; ///< bytes that are durable
    std::uint64_t expires = 0;
};

/// Bytes that are stored once, whoever names them.
struct BlobRow
{
    std::string sha256;
    std::uint64_t size = 0;
    std::uint64_t storedAt = 0;
    std::optional<bool> readable; ///< absent: not decoded yet
};

/// Uploads and blobs. Everything const is a read; the rest only runs inside a write.
class UploadStore
{
  public:
    virtual ~UploadStore() = default;

    virtual std::optional<UploadRow> upload(std::string_view id) const = 0;
    virtual std::uint64_t uploadsOf(std::string_view device) const = 0;
    virtual std::vector<UploadRow> uploadsExpiredBy(std::uint64_t unixMs) const = 0;
    virtual void putUpload(const UploadRow& row) = 0;
    virtual void setOffset(std::string_view id, std::uint64_t offset) = 0;
    virtual void dropUpload(std::string_view id) = 0;

    virtual std::optional<BlobRow> blob(std::string_view sha256) const = 0;
    virtual std::vector<BlobRow> blobs() const = 0;
    virtual std::uint64_t blobCount() const = 0;
    virtual void putBlob(const BlobRow& row) = 0;
    /// Which bytes a photo row was given.
    virtual std::optional<std::string> bytesOfPhoto(std::string_view photo) const = 0;
    virtual std::vector<std::string> photosWith(std::string_view sha256) const = 0;
    virtual void putPhoto(std::string_view photo, std::string_view sha256) = 0;
    virtual void dropPhoto(std::string_view photo) = 0;
    virtual void dropBlob(std::string_view sha256) = 0;
};

} // namespace lykta::central
