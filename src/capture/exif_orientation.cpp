#include "capture/exif_orientation.h"

#include <cstdint>
#include <optional>

namespace lykta::capture {

namespace {

/// TIFF numbers in either byte order; nothing is read outside the bytes.
class TiffReader
{
  public:
    TiffReader(std::string_view bytes, bool littleEndian) : m_bytes(bytes), m_little(littleEndian) {}

    std::optional<std::uint32_t> number(std::size_t at, std::size_t length) const
    {
        if (at > m_bytes.size() || length > m_bytes.size() - at)
            return std::nullopt;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < length; ++i) {
            const std::size_t from = m_little ? at + length - 1 - i : at + i;
            value = value << 8U | static_cast<std::uint8_t>(m_bytes[from]);
        }
        return value;
    }

  private:
    std::string_view m_bytes;
    bool m_little;
};

} // namespace

int exifOrientation(std::string_view app1)
{
    constexpr std::string_view head("Exif\0\0", 6);
    if (!app1.starts_with(head))
        return 1;
    const std::string_view tiff = app1.substr(head.size());
    const bool little = tiff.starts_with("II");
    if (!little && !tiff.starts_with("MM"))
        return 1;
    const TiffReader reader(tiff, little);
    if (reader.number(2, 2) != 42U)
        return 1;
    const auto directory = reader.number(4, 4);
    const auto count = directory ? reader.number(*directory, 2) : std::nullopt;
    for (std::size_t i = 0; count && i < *count; ++i) {
        const std::size_t entry = *directory + std::size_t{2} + i * 12;
        const auto tag = reader.number(entry, 2);
        if (!tag)
            return 1;
        if (*tag != 0x0112)
            continue;
        const auto value = reader.number(entry + 8, 2);
        const bool oneShort = reader.number(entry + 2, 2) == 3U && reader.number(entry + 4, 4) == 1U;
        return oneShort && value && *value >= 1 && *value <= 8 ? static_cast<int>(*value) : 1;
    }
    return 1;
}

} // namespace lykta::capture
