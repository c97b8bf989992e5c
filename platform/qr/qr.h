#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace lykta::platform {

/// A picture in grey, one byte a pixel, rows `stride` bytes apart; it belongs to the caller.
struct GreyPicture
{
    const std::uint8_t* pixels = nullptr;
    int width = 0, height = 0;
    std::size_t stride = 0;
};

/// The text (UTF-8) of the first QR code in the picture, turned, tilted or light on dark; nullopt without one.
std::optional<std::string> readQr(const GreyPicture& picture);

/// A QR code as a square of dark (true) modules, `side` × `side`, with a quiet zone of four; for tests and for showing
/// one. Throws std::invalid_argument where the text is too long for one.
struct QrSquare
{
    int side = 0;
    std::string dark; ///< side × side bytes, 1 where dark

    bool isDark(int x, int y) const
    {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)] != 0;
    }
};
QrSquare makeQr(const std::string& text);

} // namespace lykta::platform
