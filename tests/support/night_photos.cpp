#include "support/night_photos.h"

#include "capture/jpeg_codec.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>
#include <QTransform>
#include <cmath>
#include <cstdint>
#include <random>

namespace lykta::test {

namespace {

constexpr int wide = 1600, high = 1200;

void sky(QPainter& painter, QColor top, QColor low)
{
    QLinearGradient gradient(0, 0, 0, high);
    gradient.setColorAt(0, top);
    gradient.setColorAt(1, low);
    painter.fillRect(0, 0, wide, high, gradient);
}

void glow(QPainter& painter, QPointF at, double radius, QColor colour, double strength)
{
    QRadialGradient gradient(at, radius);
    for (double step : {0.0, 0.08, 0.25, 0.55, 1.0}) {
        colour.setAlphaF(static_cast<float>(strength * std::exp(-4.5 * step) * (step < 1 ? 1 : 0)));
        gradient.setColorAt(step, colour);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawEllipse(at, radius, radius);
}

void lampPost(QPainter& painter, double x, double foot, double height, bool lit)
{
    painter.setPen(QPen(QColor(24, 24, 28), height / 40, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(x, foot), QPointF(x, foot - height));
    painter.drawLine(QPointF(x, foot - height), QPointF(x + height / 9, foot - height));
    const QPointF head(x + height / 8, foot - height + 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(lit ? QColor(255, 226, 160) : QColor(40, 42, 48));
    painter.drawRoundedRect(QRectF(head.x() - height / 20, head.y() - 3, height / 10, height / 36), 4, 4);
    if (!lit)
        return;
    glow(painter, head, height * 0.75, QColor(255, 196, 110), 0.95);
    painter.save();
    painter.translate(head.x(), foot);
    painter.scale(1, 0.22);
    glow(painter, {0, 0}, height * 0.9, QColor(255, 190, 100), 0.5);
    painter.restore();
}

/// A way that narrows towards the horizon.
void path(QPainter& painter, double horizon, double vanish, QColor near, QColor far)
{
    QPainterPath way;
    way.moveTo(vanish - 26, horizon);
    way.cubicTo(vanish - 90, high * 0.68, 380, high * 0.78, 180, high);
    way.lineTo(1360, high);
    way.cubicTo(1080, high * 0.78, vanish + 120, high * 0.68, vanish + 26, horizon);
    QLinearGradient gradient(0, horizon, 0, high);
    gradient.setColorAt(0, far);
    gradient.setColorAt(1, near);
    painter.fillPath(way, gradient);
}

void bushes(QPainter& painter, std::mt19937& random, double left, double right, double foot, double height)
{
    std::uniform_real_distribution<double> part(0, 1);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 260; ++i) {
        const double x = left + (right - left) * part(random), size = height * (0.1 + 0.25 * part(random));
        const int shade = static_cast<int>(8 + 22 * part(random));
        painter.setBrush(QColor(shade, shade + 8, shade));
        painter.drawEllipse(QPointF(x, foot - height * part(random) * std::sin((x - left) / (right - left) * M_PI)),
                            size, size * 0.8);
    }
}

void walkway(QPainter& painter, std::mt19937& random)
{
    sky(painter, {10, 14, 26}, {26, 28, 34});
    painter.fillRect(0, 620, wide, high - 620, QColor(14, 18, 16));
    path(painter, 620, 800, {66, 58, 48}, {30, 28, 30});
    bushes(painter, random, -80, 520, 760, 300);
    bushes(painter, random, 1050, 1700, 780, 360);
    lampPost(painter, 620, 760, 360, true);
    lampPost(painter, 1000, 690, 210, true);
    lampPost(painter, 360, 960, 700, false);
}

void underpass(QPainter& painter, std::mt19937&)
{
    sky(painter, {6, 8, 14}, {10, 10, 14});
    const QRectF end(640, 430, 320, 330);
    for (int side = 0; side < 4; ++side) {
        QPolygonF wall;
        const QPointF in[] = {end.topLeft(), end.topRight(), end.bottomRight(), end.bottomLeft()};
        const QPointF out[] = {{0, 0}, {wide, 0}, {wide, high}, {0, high}};
        wall << in[side] << in[(side + 1) % 4] << out[(side + 1) % 4] << out[side];
        const QColor shades[] = {{34, 34, 38}, {50, 48, 46}, {40, 38, 36}, {56, 54, 50}};
        QLinearGradient gradient(800, 600,
                                 side == 1   ? wide
                                 : side == 3 ? 0
                                             : 800,
                                 side == 0   ? 0
                                 : side == 2 ? high
                                             : 600);
        gradient.setColorAt(0, shades[side].darker(240));
        gradient.setColorAt(0.6, shades[side]);
        gradient.setColorAt(1, shades[side].darker(180));
        painter.setPen(Qt::NoPen);
        painter.setBrush(gradient);
        painter.drawPolygon(wall);
    }
    painter.fillRect(end, QColor(16, 22, 38));
    for (auto [x, y, radius] : {std::tuple{560.0, 250.0, 420.0}, {1120.0, 190.0, 520.0}})
        glow(painter, {x, y}, radius, {255, 214, 150}, 0.85);
    painter.setPen(QPen(QColor(96, 110, 120), 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath scrawl(QPointF(1260, 640));
    scrawl.cubicTo(1300, 480, 1340, 760, 1380, 600);
    scrawl.cubicTo(1410, 500, 1440, 720, 1490, 560);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(scrawl);
}

void platformEnd(QPainter& painter, std::mt19937&)
{
    sky(painter, {8, 10, 20}, {22, 24, 32});
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(44, 44, 48));
    painter.drawPolygon(QPolygonF({{0, 800}, {900, 640}, {1600, 700}, {1600, 1200}, {0, 1200}}));
    painter.setPen(QPen(QColor(190, 180, 120), 10));
    painter.drawLine(QPointF(0, 860), QPointF(920, 660));
    painter.setPen(QPen(QColor(110, 112, 118), 6));
    painter.drawLine(QPointF(0, 720), QPointF(860, 622));
    painter.drawLine(QPointF(0, 670), QPointF(860, 610));
    lampPost(painter, 1180, 930, 640, true);
    lampPost(painter, 940, 720, 260, true);
    lampPost(painter, 860, 670, 140, false);
}

void bicycles(QPainter& painter, std::mt19937& random)
{
    sky(painter, {12, 13, 20}, {30, 27, 26});
    painter.fillRect(0, 700, wide, 500, QColor(38, 36, 36));
    painter.fillRect(0, 260, wide, 26, QColor(60, 58, 56));
    glow(painter, {420, 300}, 560, {255, 222, 170}, 0.8);
    std::uniform_int_distribution<int> tint(40, 110);
    for (int i = 0; i < 6; ++i) {
        const double x = 150 + i * 240;
        painter.setPen(QPen(QColor(tint(random), tint(random), tint(random)), 10));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(x, 860), 100, 104);
        painter.drawEllipse(QPointF(x + 190, 860), 100, 104);
        painter.drawPolyline(QPolygonF({{x, 860}, {x + 70, 700}, {x + 150, 700}, {x + 90, 860}, {x + 70, 700}}));
        painter.drawLine(QPointF(x + 150, 690), QPointF(x + 190, 860));
    }
}

void shopStreet(QPainter& painter, std::mt19937& random)
{
    sky(painter, {14, 16, 28}, {40, 34, 30});
    std::uniform_real_distribution<double> part(0, 1);
    for (int house = 0; house < 5; ++house) {
        const QRectF front(house * 330.0 - 20, 180 + 90 * part(random), 316, 640);
        painter.fillRect(front, QColor(38 + house * 5, 32 + house * 3, 34));
        for (int window = 0; window < 12; ++window) {
            const QRectF pane(front.left() + 34 + window % 3 * 92, front.top() + 40 + window / 3 * 96, 58, 66);
            painter.fillRect(pane, part(random) < 0.35 ? QColor(250, 206, 120) : QColor(20, 24, 34));
        }
        painter.fillRect(QRectF(front.left() + 20, 700, 270, 120), QColor(255, 226, 170));
        glow(painter, {front.center().x(), 780}, 330, {255, 214, 150}, 0.5);
    }
    painter.fillRect(0, 820, wide, 380, QColor(48, 44, 44));
    for (int i = 0; i < 4; ++i)
        glow(painter, {200.0 + i * 400, 880}, 300, {255, 206, 140}, 0.25);
}

void brokenLamp(QPainter& painter, std::mt19937& random)
{
    sky(painter, {4, 6, 12}, {12, 13, 18});
    painter.fillRect(0, 760, wide, 440, QColor(11, 13, 13));
    path(painter, 760, 900, {34, 32, 32}, {16, 16, 20});
    bushes(painter, random, -100, 900, 900, 420);
    lampPost(painter, 1040, 980, 760, false);
    glow(painter, {1500, 700}, 220, {255, 200, 120}, 0.6);
}

/// Grain as of a small sensor at night.
void grain(QImage& image, std::mt19937& random)
{
    std::normal_distribution<float> noise(0, 5);
    for (int y = 0; y < image.height(); ++y) {
        std::uint8_t* row = image.scanLine(y);
        for (int i = 0; i < image.width() * 3; ++i)
            row[i] = static_cast<std::uint8_t>(std::clamp(static_cast<float>(row[i]) + noise(random), 0.F, 255.F));
    }
}

std::string big(std::uint32_t value, int length)
{
    std::string bytes;
    for (int i = length - 1; i >= 0; --i)
        bytes += static_cast<char>(value >> 8U * static_cast<unsigned>(i));
    return bytes;
}

/// An APP1 with orientation and a GPS position (EXIF 2.32): central Värnamo.
std::string exif(int orientation)
{
    const auto entry = [](std::uint32_t tag, std::uint32_t type, std::uint32_t count, const std::string& value) {
        return big(tag, 2) + big(type, 2) + big(count, 4) + value;
    };
    const std::uint32_t gpsAt = 8 + 2 + 2 * 12 + 4, valuesAt = gpsAt + 2 + 4 * 12 + 4;
    std::string tiff = "MM" + big(42, 2) + big(8, 4) + big(2, 2);
    tiff += entry(0x0112, 3, 1, big(static_cast<std::uint32_t>(orientation), 2) + big(0, 2));
    tiff += entry(0x8825, 4, 1, big(gpsAt, 4)) + big(0, 4) + big(4, 2);
    tiff += entry(1, 2, 2, std::string("N\0\0\0", 4)) + entry(2, 5, 3, big(valuesAt, 4));
    tiff += entry(3, 2, 2, std::string("E\0\0\0", 4)) + entry(4, 5, 3, big(valuesAt + 24, 4)) + big(0, 4);
    for (std::uint32_t part : {57U, 11U, 10U, 14U, 2U, 9U})
        tiff += big(part, 4) + big(1, 4);
    const std::string payload = std::string("Exif\0\0", 6) + tiff;
    return "\xFF\xE1" + big(static_cast<std::uint32_t>(payload.size() + 2), 2) + payload;
}

/// How the pixels lie in the file so that this orientation turns them upright.
QTransform lying(int orientation)
{
    return QTransform().rotate(orientation == 6 ? -90 : orientation == 8 ? 90 : orientation == 3 ? 180 : 0);
}

std::string cameraFile(const QImage& upright, int orientation)
{
    const QImage image = upright.transformed(lying(orientation)).convertToFormat(QImage::Format_RGB888);
    capture::Pixels pixels{static_cast<std::uint32_t>(image.width()), static_cast<std::uint32_t>(image.height()), {}};
    for (int y = 0; y < image.height(); ++y)
        pixels.rgb.insert(pixels.rgb.end(), image.constScanLine(y), image.constScanLine(y) + image.width() * 3);
    const std::string jpeg = capture::encodeJpeg(pixels, 90);
    const std::string comment = "Made for Lykta's demo";
    return jpeg.substr(0, 2) + exif(orientation) + "\xFF\xFE" + big(static_cast<std::uint32_t>(comment.size() + 2), 2) +
           comment + jpeg.substr(2);
}

} // namespace

std::vector<NightPhoto> nightPhotos()
{
    struct Scene
    {
        const char* name;
        int orientation;
        void (*draw)(QPainter&, std::mt19937&);
    };
    const Scene scenes[] = {{"1-gangvag.jpg", 1, walkway},         {"2-gangtunnel.jpg", 6, underpass},
                            {"3-plattform.jpg", 3, platformEnd},   {"4-trasig-lampa.jpg", 8, brokenLamp},
                            {"5-cykelparkering.jpg", 1, bicycles}, {"6-storgatan.jpg", 6, shopStreet}};
    std::vector<NightPhoto> photos;
    for (const Scene& scene : scenes) {
        std::mt19937 random(static_cast<unsigned>(photos.size()) + 1);
        QImage image(wide, high, QImage::Format_RGB888);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        scene.draw(painter, random);
        painter.end();
        grain(image, random);
        photos.push_back({scene.name, cameraFile(image, scene.orientation)});
    }
    return photos;
}

} // namespace lykta::test
