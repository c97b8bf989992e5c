#include "platform/qr/qr.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>
#define ZX_USE_UTF8 // 1.4 asks for it; 2.x has nothing else

#include <limits>
#include <stdexcept>
#include <vector>

// ZXing-C++ 1.4 (Debian 12) and 2.x (Debian 13) name the reader's options and the result differently; 2.x has
// ReaderOptions.h.
#if __has_include(<ZXing/ReaderOptions.h>)
#define LYKTA_ZXING_2
#endif

namespace lykta::platform {

namespace {

std::optional<std::string> readOnce(const GreyPicture& picture)
{
    const ZXing::ImageView view(picture.pixels, picture.width, picture.height, ZXing::ImageFormat::Lum,
                                static_cast<int>(picture.stride));
#ifdef LYKTA_ZXING_2
    const auto options = ZXing::ReaderOptions().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true);
#else
    const auto options = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true);
#endif
    const auto result = ZXing::ReadBarcode(view, options);
    if (!result.isValid())
        return std::nullopt;
    // The bytes as they are: invitations are UTF-8.
    const auto& bytes = result.bytes();
    return std::string(bytes.begin(), bytes.end());
}

} // namespace

std::optional<std::string> readQr(const GreyPicture& picture)
{
    if (!picture.pixels || picture.width <= 0 || picture.height <= 0 ||
        picture.stride > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return std::nullopt;
    if (auto text = readOnce(picture))
        return text;
    // Light on dark, as the night theme shows codes; 1.4 does not try this by itself.
    std::vector<std::uint8_t> inverted(picture.pixels,
                                       picture.pixels + picture.stride * static_cast<std::size_t>(picture.height));
    for (std::uint8_t& pixel : inverted)
        pixel = static_cast<std::uint8_t>(255 - pixel);
    return readOnce({inverted.data(), picture.width, picture.height, picture.stride});
}

QrSquare makeQr(const std::string& text)
{
    ZXing::BitMatrix matrix;
    try {
        matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                     .setEncoding(ZXing::CharacterSet::UTF8)
                     .setMargin(4)
                     .encode(text, 0, 0);
    } catch (const std::exception& error) {
        throw std::invalid_argument(error.what());
    }
    const auto side = static_cast<std::size_t>(matrix.width());
    QrSquare square{matrix.width(), std::string(side * static_cast<std::size_t>(matrix.height()), '\0')};
    for (int y = 0; y < matrix.height(); ++y)
        for (int x = 0; x < matrix.width(); ++x)
            square.dark[static_cast<std::size_t>(y) * side + static_cast<std::size_t>(x)] = matrix.get(x, y) ? 1 : 0;
    return square;
}

} // namespace lykta::platform
