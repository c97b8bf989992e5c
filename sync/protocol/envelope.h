#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lykta::sync {

inline constexpr std::string_view compressedType = "application/vnd.lykta+zstd";
inline constexpr std::string_view plainType = "application/vnd.lykta";

/// An envelope ready to send: under 200 bytes as it is, else zstd level 3 with its size declared.
struct Packed
{
    std::string bytes;
    std::string_view contentType;
};

Packed pack(std::string_view raw);

/// One zstd frame as pack() makes it, whatever the size.
std::string compress(std::string_view raw);

/// The raw envelope; nullopt for a foreign type, damaged or undeclared-size zstd, a window over 1 MiB, or a raw size
/// over `limit`.
std::optional<std::string> unpack(std::string_view bytes, std::string_view contentType, std::size_t limit = 4u << 20);

} // namespace lykta::sync
