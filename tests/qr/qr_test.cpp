#include "platform/qr/qr.h"
#include "support/catch2.h"

#include <QImage>
#include <QTransform>

using namespace lykta::platform;

namespace {

const std::string invitation = "lykta:v1?u=https%3A%2F%2Fcentral.example&c=K7M4QD&w=Stationen+och+centrum";

/// The code as a camera might see it: `scale` pixels a module, on a grey wall.
QImage seen(const std::string& text, int scale)
{
    const QrSquare square = makeQr(text);
    QImage image(square.side * scale + 80, square.side * scale + 60, QImage::Format_Grayscale8);
    image.fill(120);
    for (int y = 0; y < square.side * scale; ++y)
        for (int x = 0; x < square.side * scale; ++x)
            image.scanLine(y + 30)[x + 40] = square.isDark(x / scale, y / scale) ? 25 : 215;
    return image;
}

std::optional<std::string> read(const QImage& image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    return readQr({grey.constBits(), grey.width(), grey.height(), static_cast<std::size_t>(grey.bytesPerLine())});
}

} // namespace

TEST_CASE("an invitation is read from a picture of it")
{
    CHECK(read(seen(invitation, 4)) == invitation);
    CHECK(read(seen("Ågatan – «Gångtunneln»", 4)) == "Ågatan – «Gångtunneln»");
}

TEST_CASE("it is read turned and tilted too")
{
    const QImage image = seen(invitation, 5);
    for (double degrees : {90.0, 180.0, 270.0, 20.0}) {
        CAPTURE(degrees);
        CHECK(read(image.transformed(QTransform().rotate(degrees), Qt::SmoothTransformation)) == invitation);
    }
}

TEST_CASE("it is read light on dark, as the night theme shows it")
{
    QImage image = seen(invitation, 4);
    image.invertPixels();
    CHECK(read(image) == invitation);
}

TEST_CASE("a picture without a code, and no picture, hold nothing")
{
    QImage wall(200, 200, QImage::Format_Grayscale8);
    wall.fill(120);
    CHECK_FALSE(read(wall).has_value());
    CHECK_FALSE(readQr({}).has_value());
}

TEST_CASE("a text that no code can hold is refused")
{
    CHECK_THROWS_AS(makeQr(std::string(10000, 'x')), std::invalid_argument);
}
