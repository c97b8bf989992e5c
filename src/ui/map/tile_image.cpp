#include "ui/map/tile_image.h"

#include "store/map_file.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace lykta::ui {

namespace {

constexpr int mostSide = 1024;

QByteArray nameOf(store::MapImageFormat format)
{
    switch (format) {
    case store::MapImageFormat::Png:
        return QByteArrayLiteral("png");
    case store::MapImageFormat::Jpeg:
        return QByteArrayLiteral("jpeg");
    case store::MapImageFormat::Webp:
        break;
    }
    return QByteArrayLiteral("webp");
}

/// Maps are nearly white all over: the power spreads what is bright, so that roads stay apart from what they cross.
std::array<double, 256> shares()
{
    std::array<double, 256> share{};
    for (std::size_t i = 0; i < share.size(); ++i)
        share[i] = std::pow(static_cast<double>(i) / 255, 1.6);
    return share;
}

void tone(QImage& image, MapTone tone)
{
    if (tone == MapTone::Plain)
        return;
    static const std::array<double, 256> share = shares();
    const QColor white = tone == MapTone::Red ? QColor(0x48, 0x0c, 0x08) : QColor(0x46, 0x4e, 0x60);
    std::array<std::array<QRgb, 256>, 3> table{};
    for (std::size_t i = 0; i < 256; ++i) {
        table[0][i] = static_cast<QRgb>(std::lround(share[i] * white.red())) << 16;
        table[1][i] = static_cast<QRgb>(std::lround(share[i] * white.green())) << 8;
        table[2][i] = static_cast<QRgb>(std::lround(share[i] * white.blue()));
    }
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (QRgb* pixel = line; pixel != line + image.width(); ++pixel) {
            auto red = static_cast<std::size_t>(qRed(*pixel)), green = static_cast<std::size_t>(qGreen(*pixel)),
                 blue = static_cast<std::size_t>(qBlue(*pixel));
            if (tone == MapTone::Red)
                red = green = blue = (red * 54 + green * 183 + blue * 19) >> 8; // BT.709
            *pixel = 0xff000000 | table[0][red] | table[1][green] | table[2][blue];
        }
    }
}

} // namespace

QImage decodeTile(const std::string& bytes)
{
    const auto format = store::formatOf(bytes);
    if (!format)
        return {};
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    QImageReader reader(&buffer, nameOf(*format));
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > mostSide || size.height() > mostSide)
        return {};
    return reader.read();
}

QImage tileSquare(const QImage& picture, QRectF part, const TileLook& look)
{
    const QRectF source(part.x() * picture.width(), part.y() * picture.height(), part.width() * picture.width(),
                        part.height() * picture.height());
    const bool whole = part == QRectF(0, 0, 1, 1);
    const int side = whole ? std::min(std::max(picture.width(), picture.height()), look.side) : look.side;
    QImage square(side, side, QImage::Format_RGB32);
    square.fill(look.tone == MapTone::Plain ? look.ground : 0xffffffff);
    QPainter painter(&square);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(0, 0, side, side), picture, source);
    painter.end();
    tone(square, look.tone);
    return square;
}

} // namespace lykta::ui
