#include "ui/map/map_marks.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace lykta::ui {

namespace {

constexpr qsizetype mostSprites = 500;

QPen roundPen(QColor colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

QColor faint(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

void drawCheck(QPainter& painter, std::initializer_list<QPointF> corners, QColor colour)
{
    painter.setPen(roundPen(colour, 2.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF(corners));
}

/// Text with its middle over `middle` and its baseline there.
void drawDigits(QPainter& painter, QPointF middle, const QString& text, const QFont& font, QColor colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(middle - QPointF(QFontMetricsF(font).horizontalAdvance(text) / 2, 0), text);
}

void drawDisc(QPainter& painter, QPointF at, double radius, QColor colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(at, radius, radius);
}

} // namespace

void MapMarks::use(const MapStyle& style, double devicePixelRatio)
{
    if (m_style == style && m_ratio == devicePixelRatio && m_sprites.size() < mostSprites)
        return;
    m_style = style;
    m_ratio = devicePixelRatio;
    m_sprites.clear();
}

template <class Draw>
const QImage& MapMarks::sprite(const QString& key, QSizeF size, Draw draw)
{
    QImage& image = m_sprites[key];
    if (image.isNull()) {
        image = QImage((size * m_ratio).toSize().grownBy({1, 1, 1, 1}), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(m_ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(image.deviceIndependentSize().width() / 2, image.deviceIndependentSize().height() / 2);
        draw(painter);
    }
    return image;
}

namespace {

void drawMiddle(QPainter& painter, QPointF at, const QImage& image)
{
    const QSizeF size = image.deviceIndependentSize();
    painter.drawImage(at - QPointF(size.width() / 2, size.height() / 2), image);
}

} // namespace

QFont MapMarks::fontOf(double pixels, bool bold) const
{
    QFont font = m_style.font;
    font.setPixelSize(static_cast<int>(std::lround(pixels)));
    font.setBold(bold);
    return font;
}

QColor MapMarks::fill(Polarity polarity) const
{
    return polarity == Polarity::Unsafe ? m_style.unsafe : polarity == Polarity::Safe ? m_style.safe : m_style.neutral;
}

QColor MapMarks::ink(Polarity polarity) const
{
    return polarity == Polarity::Unsafe ? m_style.unsafeInk
           : polarity == Polarity::Safe ? m_style.safeInk
                                        : m_style.neutralInk;
}

QRectF MapMarks::stopRect(QPointF at) const
{
    const double s = m_style.markScale();
    return {at.x() - 14.2 * s, at.y() - 17.2 * s, 28.4 * s, 37.4 * s};
}

QRectF MapMarks::ringRect(QPointF at) const
{
    const double reach = 36 * m_style.markScale();
    return {at.x() - reach, at.y() - reach, 2 * reach, 2 * reach};
}

void MapMarks::drawDot(QPainter& painter, QPointF at, bool lit) const
{
    if (lit) {
        drawDisc(painter, at, 30, faint(m_style.glow, 0.12));
        drawDisc(painter, at, 19, faint(m_style.glow, 0.2));
        drawDisc(painter, at, 8, m_style.glow);
        return;
    }
    painter.setPen(QPen(m_style.route, 2.5));
    painter.setBrush(m_style.mapBg);
    painter.drawEllipse(at, 5, 5);
}

void MapMarks::paintStop(QPainter& painter, StopState state, int order) const
{
    const bool done = state == StopState::Done, next = state == StopState::Next;
    if (next) {
        drawDisc(painter, {0, 0}, 34, faint(m_style.glow, 0.14));
        drawDisc(painter, {0, 0}, 24, faint(m_style.glow, 0.22));
    }
    QPainterPath arch;
    arch.moveTo(-13, 16);
    arch.lineTo(-13, -3);
    arch.arcTo(QRectF(-13, -16, 26, 26), 180, -180);
    arch.lineTo(13, 16);
    arch.arcTo(QRectF(7, 13, 6, 6), 0, -90);
    arch.lineTo(-10, 19);
    arch.arcTo(QRectF(-13, 13, 6, 6), 270, -90);
    painter.setPen(QPen(done ? m_style.mapBg : next ? m_style.edge : m_style.outline, 2.4));
    painter.setBrush(done ? m_style.route : next ? m_style.glow : m_style.mapBg);
    painter.drawPath(arch);
    if (done)
        drawCheck(painter, {{-6, 4}, {-2, 8}, {6, -1}}, m_style.mapBg);
    else
        drawDigits(painter, {0, 10}, QString::number(order), fontOf(16, true), next ? m_style.flame : m_style.text);
}

void MapMarks::drawStop(QPainter& painter, QPointF at, StopState state, int order)
{
    const double scale = m_style.markScale();
    const QString key = QStringLiteral("stop %1 %2").arg(static_cast<int>(state)).arg(order);
    drawMiddle(painter, at, sprite(key, QSizeF(72, 72) * scale, [&](QPainter& on) {
                   on.scale(scale, scale);
                   paintStop(on, state, order);
               }));
}

namespace {

void drawShape(QPainter& painter, Polarity polarity)
{
    switch (polarity) {
    case Polarity::Unsafe:
        painter.save();
        painter.rotate(45);
        painter.drawRoundedRect(QRectF(-10.4, -10.4, 20.8, 20.8), 4, 4);
        painter.restore();
        break;
    case Polarity::Safe:
        painter.drawEllipse(QPointF(), 12.6, 12.6);
        break;
    default:
        painter.drawRoundedRect(QRectF(-12, -12, 24, 24), 6, 6);
        break;
    }
}

constexpr std::initializer_list<QPointF> checkCorners{{-5.4, 0.4}, {-1.6, 4.2}, {5.4, -3.4}};

QString signOf(FollowUpResult result)
{
    return result == FollowUpResult::StillThere ? QStringLiteral("!")
           : result == FollowUpResult::Partly   ? QStringLiteral("½")
                                                : QStringLiteral("?");
}

} // namespace

/// On the kit's square of 32, its middle moved to 0.
void MapMarks::paintPin(QPainter& painter, const MapPin& pin) const
{
    const QColor colour = fill(pin.polarity);
    painter.setPen(pin.followUp ? QPen(colour, 2.6) : QPen(m_style.mapBg, 2));
    painter.setBrush(pin.followUp ? m_style.mapBg : colour);
    drawShape(painter, pin.polarity);
    const QColor on = pin.followUp ? colour : ink(pin.polarity);
    if (pin.followUp == FollowUpResult::Gone || (!pin.followUp && pin.polarity == Polarity::Safe)) {
        drawCheck(painter, checkCorners, on);
    } else if (pin.followUp || pin.polarity == Polarity::Unsafe) {
        const QString sign = pin.followUp       ? signOf(*pin.followUp)
                             : pin.severity > 0 ? QString::number(pin.severity)
                                                : QStringLiteral("!");
        drawDigits(painter, {0, 5.4}, sign, fontOf(15.5, true), on);
    } else {
        painter.setPen(roundPen(on, 2.8));
        painter.drawLine(QPointF(-5.5, 0), QPointF(5.5, 0));
    }
}

void MapMarks::drawPin(QPainter& painter, QPointF at, const MapPin& pin, bool chosen)
{
    const double scale = m_style.markScale() * (chosen ? 1.3 : 1) * 30 / 32;
    const QString key = QStringLiteral("pin %1 %2 %3 %4")
                            .arg(static_cast<int>(pin.polarity))
                            .arg(pin.severity)
                            .arg(chosen)
                            .arg(pin.followUp ? static_cast<int>(*pin.followUp) : -1);
    drawMiddle(painter, at, sprite(key, QSizeF(34, 34) * scale, [&](QPainter& on) {
                   on.scale(scale, scale);
                   paintPin(on, pin);
               }));
}

void MapMarks::drawCluster(QPainter& painter, QPointF at, const MapPin& worst, std::size_t count)
{
    const double scale = m_style.markScale();
    const QString text = count < 1000 ? QString::number(count) : QStringLiteral("999+");
    const QString key = QStringLiteral("cluster %1 %2").arg(static_cast<int>(worst.polarity)).arg(text);
    drawMiddle(painter, at, sprite(key, QSizeF(46, 46) * scale, [&](QPainter& on) {
                   on.scale(scale, scale);
                   QPen dashed(fill(worst.polarity), 2);
                   dashed.setCapStyle(Qt::FlatCap);
                   dashed.setDashPattern({2, 2});
                   on.setPen(dashed);
                   on.setBrush(Qt::NoBrush);
                   on.drawEllipse(QPointF(), 21, 21);
                   on.setPen(QPen(m_style.mapBg, 2));
                   on.setBrush(fill(worst.polarity));
                   on.drawEllipse(QPointF(), 16, 16);
                   const double size = text.size() < 3 ? 16 : text.size() == 3 ? 14 : 11;
                   drawDigits(on, {0, size * 0.36}, text, fontOf(size, true), ink(worst.polarity));
               }));
}

void MapMarks::drawOwn(QPainter& painter, QPointF at, const OwnPosition& own, double metresPerPixel, double turn) const
{
    const double scale = m_style.markScale();
    const double outer = std::max(46 * scale, own.accuracyMetres / metresPerPixel);
    drawDisc(painter, at, outer, faint(m_style.glow, 0.12));
    painter.save();
    painter.translate(at);
    painter.scale(scale, scale);
    if (own.stale) {
        painter.setPen(QPen(m_style.edge, 6));
        painter.setBrush(m_style.mapBg);
        painter.drawEllipse(QPointF(), 9, 9);
        painter.setPen(QPen(m_style.glow, 3));
        painter.drawEllipse(QPointF(), 9, 9);
        painter.restore();
        return;
    }
    drawDisc(painter, {0, 0}, 30, faint(m_style.glow, 0.18));
    if (own.heading) {
        painter.save();
        painter.rotate(*own.heading + turn);
        QPainterPath wedge;
        wedge.moveTo(0, 0);
        const double half = std::atan2(17.0, 42.0) * 180 / M_PI;
        wedge.arcTo(QRectF(-45.31, -45.31, 90.62, 90.62), 90 + half, -2 * half);
        wedge.closeSubpath();
        painter.setPen(Qt::NoPen);
        painter.setBrush(faint(m_style.glow, 0.5));
        painter.drawPath(wedge);
        painter.restore();
    }
    drawDisc(painter, {0, 0}, 13, m_style.edge);
    drawDisc(painter, {0, 0}, 10, m_style.glow);
    drawDisc(painter, {0, 0}, 4, m_style.flame);
    painter.restore();
}

QSizeF MapMarks::labelSize(const QString& text, bool bold)
{
    const QFontMetricsF metrics(fontOf(14 * m_style.textScale, bold));
    return {metrics.horizontalAdvance(text) + 6, metrics.height()};
}

void MapMarks::drawLabel(QPainter& painter, QRectF place, const QString& text, bool bold)
{
    const QString key = (bold ? QStringLiteral("bold ") : QStringLiteral("label ")) + text;
    drawMiddle(painter, place.center(), sprite(key, place.size() + QSizeF(4, 4), [&](QPainter& on) {
                   const QFont font = fontOf(14 * m_style.textScale, bold);
                   const QFontMetricsF metrics(font);
                   QPainterPath path;
                   path.addText(-metrics.horizontalAdvance(text) / 2, (metrics.ascent() - metrics.descent()) / 2, font,
                                text);
                   on.strokePath(path, roundPen(m_style.mapBg, 4));
                   on.fillPath(path, m_style.text);
               }));
}

} // namespace lykta::ui
