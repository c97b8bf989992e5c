#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lykta::sync {

/// Reads protobuf's wire format front to back, and only its shortest form. Every function gives nullopt, and leaves
/// the cursor where it was, for bytes that are not there or not canonical.
class WireCursor
{
  public:
    struct Tag
    {
        std::uint32_t field = 0;
        std::uint32_t type = 0; ///< 0 varint, 1 fixed64, 2 length-delimited, 5 fixed32
    };

    explicit WireCursor(std::string_view bytes) : m_bytes(bytes) {}

    bool atEnd() const { return m_at == m_bytes.size(); }
    std::optional<std::uint64_t> varint();
    std::optional<Tag> tag();
    std::optional<std::uint64_t> fixed64();
    std::optional<std::string_view> lengthDelimited();
    /// One whole field, tag and payload.
    struct Field
    {
        std::uint32_t number = 0;
        std::string_view bytes;
    };
    std::optional<Field> field();

  private:
    std::optional<std::string_view> take(std::uint64_t count);

    std::string_view m_bytes;
    std::size_t m_at = 0;
};

void appendVarint(std::string& to, std::uint64_t value);
void appendTag(std::string& to, std::uint32_t field, std::uint32_t type);
void appendFixed64(std::string& to, std::uint64_t value);
void appendLengthDelimited(std::string& to, std::string_view value);

} // namespace lykta::sync
