#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

/// Bytes of an upload that is under way, open for more.
class PhotoPart
{
  public:
    virtual ~PhotoPart() = default;
    /// Throws StorageFull where the disk has no room.
    virtual void write(std::string_view bytes) = 0;
    /// Makes what was written durable.
    virtual void sync() = 0;
    /// Forgets everything from `length` on.
    virtual void cutTo(std::uint64_t length) = 0;
};

/// Where photo bytes lie. Parts are named by their upload, blobs by their SHA-256 (raw bytes, both). Safe from every
/// thread, as long as one upload is touched by one thread at a time.
class PhotoStore
{
  public:
    virtual ~PhotoStore() = default;

    virtual void begin(std::string_view upload) = 0;
    /// Begins a part that nobody can come back to, and opens it: it is kept, or dropped, by who receives it now.
    virtual std::unique_ptr<PhotoPart> receive(std::string_view upload) = 0;
    /// Opens a part at `offset`; what lies beyond is forgotten. Null where fewer bytes are there.
    virtual std::unique_ptr<PhotoPart> open(std::string_view upload, std::uint64_t offset) = 0;
    virtual std::string hashOfPart(std::string_view upload) const = 0;
    virtual void dropPart(std::string_view upload) = 0;
    /// Every upload that has a part from begin().
    virtual std::vector<std::string> parts() const = 0;
    /// Makes a part a blob, durably: file and directory. The same bytes are stored once.
    virtual void keep(std::string_view upload, std::string_view sha256) = 0;
    /// Takes a blob's bytes away for ever; no harm where they are not there.
    virtual void drop(std::string_view sha256) = 0;
    /// The hashes of all blobs.
    virtual std::vector<std::string> blobs() const = 0;
    /// A blob's file; nullopt where it is not there.
    virtual std::optional<std::filesystem::path> find(std::string_view sha256) const = 0;
};

} // namespace lykta::central
