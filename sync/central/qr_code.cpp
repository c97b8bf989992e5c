#include "sync/central/qr_code.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

namespace lykta::central {

std::string qrForTerminal(std::string_view text)
{
    const auto matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                            .setMargin(4)
                            .setEccLevel(4)
                            .encode(std::string(text), 0, 0);
    const auto light = [&](int x, int y) { return y >= matrix.height() || !matrix.get(x, y); };
    std::string drawing;
    for (int y = 0; y < matrix.height(); y += 2) {
        for (int x = 0; x < matrix.width(); ++x)
            drawing += light(x, y) ? (light(x, y + 1) ? "█" : "▀") : (light(x, y + 1) ? "▄" : " ");
        drawing += '\n';
    }
    return drawing;
}

} // namespace lykta::central
