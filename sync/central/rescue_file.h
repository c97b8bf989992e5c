#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

/// Where a file of the archive lies in it.
struct RescuedFile
{
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::string sha256;
};

struct RescuedBatch
{
    std::uint64_t n = 0;
    RescuedFile file;
};

struct RescuedPhoto
{
    std::string id; ///< 16 bytes
    RescuedFile file;
};

/// A rescue file (PROTOCOL.md, § 14) that was read through and found whole: every file is there and has the hash that
/// the contents name. Whatever else it is, the constructor throws std::runtime_error with words for people.
class RescueFile
{
  public:
    explicit RescueFile(const std::filesystem::path& path);

    /// True where the file begins as a rescue file does, whole or not.
    static bool isOne(const std::filesystem::path& path);

    const std::string& store() const { return m_store; }   ///< 16 bytes
    const std::string& device() const { return m_device; } ///< 16 bytes
    std::uint64_t node() const { return m_node; }
    const std::vector<RescuedBatch>& batches() const { return m_batches; } ///< ascending, without gaps
    const std::vector<RescuedPhoto>& photos() const { return m_photos; }

    std::string bytesOf(const RescuedBatch& batch);
    /// Gives the photo's bytes piece by piece. Throws where the file has changed since it was read through.
    void read(const RescuedPhoto& photo, const std::function<void(std::string_view)>& take);

  private:
    void readContents(std::string_view contents);

    std::filesystem::path m_path;
    std::ifstream m_input;
    std::string m_store, m_device;
    std::uint64_t m_node = 0;
    std::vector<RescuedBatch> m_batches;
    std::vector<RescuedPhoto> m_photos;
};

} // namespace lykta::central
