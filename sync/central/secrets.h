#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lykta::central {

/// Bytes from the system's random source; throws where there are none.
std::string randomBytes(std::size_t count);

std::string hmacSha256(std::string_view key, std::string_view data);
std::string sha256Of(std::string_view data);
bool equalInConstantTime(std::string_view a, std::string_view b);

std::string hex(std::string_view bytes);
std::optional<std::string> unhex(std::string_view text);
std::string base64(std::string_view bytes);
std::string base64url(std::string_view bytes);              ///< without padding
std::optional<std::string> unbase64(std::string_view text); ///< the standard alphabet, padded

/// 16 bytes from 36 characters with dashes or from 32 hexadecimal ones.
std::optional<std::string> uuidBytes(std::string_view text);
std::string uuidText(std::string_view bytes);

/// A hash that is fed piece by piece.
class Digest
{
  public:
    enum class Kind
    {
        Sha1,
        Sha256
    };
    explicit Digest(Kind kind);
    ~Digest();
    Digest(Digest&&) noexcept;
    Digest& operator=(Digest&&) noexcept;
    void take(std::string_view bytes);
    std::string finish();

  private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// SHA-256 of a file's bytes; throws std::runtime_error where it cannot be read.
std::string sha256OfFile(const std::filesystem::path& path);

} // namespace lykta::central
