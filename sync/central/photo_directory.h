#pragma once

#include "sync/central/photo_store.h"

#include <filesystem>

namespace lykta::central {

/// Photos as files: `blobs/ab/abcdef….jpg`, parts as `parts/….part` (`….whole` where nobody can come back to them), on
/// one file system.
class PhotoDirectory final : public PhotoStore
{
  public:
    PhotoDirectory(std::filesystem::path blobs, std::filesystem::path parts);

    void begin(std::string_view upload) override;
    std::unique_ptr<PhotoPart> receive(std::string_view upload) override;
    std::unique_ptr<PhotoPart> open(std::string_view upload, std::uint64_t offset) override;
    std::string hashOfPart(std::string_view upload) const override;
    void dropPart(std::string_view upload) override;
    std::vector<std::string> parts() const override;
    void drop(std::string_view sha256) override;
    std::vector<std::string> blobs() const override;
    void keep(std::string_view upload, std::string_view sha256) override;
    std::optional<std::filesystem::path> find(std::string_view sha256) const override;

    /// Where a blob lies below the folder of blobs.
    static std::filesystem::path nameOf(std::string_view sha256);

  private:
    std::filesystem::path partPath(std::string_view upload) const;
    std::filesystem::path receivedPath(std::string_view upload) const;
    void makeFolders() const;

    std::filesystem::path m_blobs;
    std::filesystem::path m_parts;
};

} // namespace lykta::central
