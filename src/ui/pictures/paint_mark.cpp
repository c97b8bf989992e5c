#include "ui/pictures/paint_mark.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>

namespace lykta::ui {

namespace {

/// Everything below is drawn on a grid of 32.
void enterGrid(QPainter& painter, const QRectF& box)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 32, box.height() / 32);
}

QPen roundPen(const QColor& colour, qreal width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintShape(QPainter& painter, MarkShape shape)
{
    switch (shape) {
    case MarkShape::Unsafe:
        painter.save();
        painter.translate(16, 16);
        painter.rotate(45);
        painter.drawRoundedRect(QRectF(-10.4, -10.4, 20.8, 20.8), 4, 4);
        painter.restore();
        break;
    case MarkShape::Safe:
        painter.drawEllipse(QPointF(16, 16), 12.6, 12.6);
        break;
    case MarkShape::Neutral:
        painter.drawRoundedRect(QRectF(4, 4, 24, 24), 6, 6);
        break;
    }
}

void paintSign(QPainter& painter, MarkShape shape, const QColor& ink, const QString& digit)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(roundPen(ink, 2.8));
    switch (shape) {
    case MarkShape::Unsafe: {
        // Digits as a path: glyphs at a scaled pixel size stay crisp and centred.
        QFont font;
        font.setPixelSize(64);
        font.setBold(true);
        QPainterPath path;
        path.addText(0, 0, font, digit.isEmpty() ? QStringLiteral("!") : digit);
        const QRectF bounds = path.boundingRect();
        painter.translate(16, 16);
        painter.scale(15.5 / 64, 15.5 / 64);
        painter.translate(-bounds.center());
        painter.setPen(Qt::NoPen);
        painter.fillPath(path, ink);
        break;
    }
    case MarkShape::Safe:
        painter.drawPolyline(QPolygonF({QPointF(10.6, 16.4), QPointF(14.4, 20.2), QPointF(21.4, 12.6)}));
        break;
    case MarkShape::Neutral:
        painter.drawLine(QPointF(10.5, 16), QPointF(21.5, 16));
        break;
    }
}

} // namespace

void paintMark(QPainter& painter, const QRectF& box, MarkShape shape, const MarkColours& colours, const QString& digit)
{
    painter.save();
    enterGrid(painter, box);
    painter.setBrush(colours.fill);
    painter.setPen(colours.ring.isValid() ? QPen(colours.ring, colours.hollow ? 2.4 : 2) : QPen(Qt::NoPen));
    paintShape(painter, shape);
    paintSign(painter, shape, colours.ink, digit);
    painter.restore();
}

void paintArch(QPainter& painter, const QRectF& box, const QColor& fill, const QColor& stroke)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 28, box.height() / 37);
    QPainterPath arch(QPointF(1, 14));
    arch.arcTo(QRectF(1, 1, 26, 26), 180, -180);
    arch.lineTo(27, 33);
    arch.arcTo(QRectF(21, 30, 6, 6), 0, -90);
    arch.lineTo(4, 36);
    arch.arcTo(QRectF(1, 30, 6, 6), 270, -90);
    arch.closeSubpath();
    painter.setBrush(fill);
    painter.setPen(QPen(stroke, 2));
    painter.drawPath(arch);
}

void paintDashedFrame(QPainter& painter, const QRectF& box, const QColor& fill, const QColor& stroke, qreal radius,
                      qreal unit)
{
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(stroke, 2 * unit);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({2.2, 1.8});
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(box.adjusted(unit, unit, -unit, -unit), radius - unit, radius - unit);
}

void paintCornerCut(QPainter& painter, const QRectF& box, const QColor& ground, const QColor& line, qreal radius,
                    qreal unit)
{
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath inside;
    inside.addRoundedRect(box.adjusted(0, 0, 0, 2 * radius), radius, radius);
    QPainterPath corners;
    corners.addRect(box);
    painter.fillPath(corners.subtracted(inside), ground);
    painter.setPen(QPen(line, unit));
    painter.setBrush(Qt::NoBrush);
    const qreal half = unit / 2;
    painter.drawRoundedRect(box.adjusted(half, half, -half, 2 * radius), radius - half, radius - half);
}

void paintLantern(QPainter& painter, const QRectF& box, const QColor& ink, const QColor& light, const QColor& wick)
{
    painter.save();
    enterGrid(painter, box);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 2));
    painter.drawEllipse(QPointF(16, 4.6), 2.9, 2.9);

    QPainterPath roof(QPointF(7.5, 12.5));
    roof.quadTo(8.5, 8.4, 16, 8.2);
    roof.quadTo(23.5, 8.4, 24.5, 12.5);
    roof.closeSubpath();
    painter.fillPath(roof, ink);
    painter.setPen(Qt::NoPen);
    painter.setBrush(light);
    painter.drawPolygon(QPolygonF({QPointF(9.5, 12.5), QPointF(22.5, 12.5), QPointF(24, 26), QPointF(8, 26)}));
    painter.setPen(roundPen(ink, 2));
    painter.drawLine(QPointF(9.5, 12.5), QPointF(8, 26));
    painter.drawLine(QPointF(22.5, 12.5), QPointF(24, 26));

    QPainterPath flame(QPointF(16, 14.8));
    flame.cubicTo(18.6, 17.5, 19.5, 19.1, 19.5, 20.8);
    flame.arcTo(QRectF(12.5, 17.3, 7, 7), 0, -180);
    flame.cubicTo(12.5, 19.1, 13.4, 17.5, 16, 14.8);
    painter.fillPath(flame, wick);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(6, 25.4, 20, 4.2), 2.1, 2.1);
    painter.restore();
}

} // namespace lykta::ui
