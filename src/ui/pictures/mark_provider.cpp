#include "ui/pictures/mark_provider.h"

#include "ui/pictures/paint_mark.h"

#include <QPainter>
#include <QStringList>

namespace lykta::ui {

namespace {

QColor colourOf(const QString& hex)
{
    return hex == QLatin1String("none") ? QColor() : QColor(QLatin1Char('#') + hex);
}

MarkShape shapeOf(const QString& name)
{
    if (name == QLatin1String("unsafe"))
        return MarkShape::Unsafe;
    return name == QLatin1String("safe") ? MarkShape::Safe : MarkShape::Neutral;
}

} // namespace

QImage MarkProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    const QStringList parts = id.split(QLatin1Char('/'));
    const QSize wanted(requestedSize.width() > 0 ? requestedSize.width() : 32,
                       requestedSize.height() > 0 ? requestedSize.height() : 32);
    if (size)
        *size = wanted;
    QImage image(wanted, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const QRectF box(QPointF(0, 0), QSizeF(wanted));
    if (parts.value(0) == QLatin1String("lantern")) {
        paintLantern(painter, box, colourOf(parts.value(1)), colourOf(parts.value(2)), colourOf(parts.value(3)));
        return image;
    }
    const double radius = parts.value(3).toDouble(), unit = parts.value(4).toDouble();
    if (parts.value(0) == QLatin1String("arch")) {
        paintArch(painter, box, colourOf(parts.value(1)), colourOf(parts.value(2)));
        return image;
    }
    if (parts.value(0) == QLatin1String("frame")) {
        paintDashedFrame(painter, box, colourOf(parts.value(1)), colourOf(parts.value(2)), radius, unit);
        return image;
    }
    if (parts.value(0) == QLatin1String("corners")) {
        paintCornerCut(painter, box, colourOf(parts.value(1)), colourOf(parts.value(2)), radius, unit);
        return image;
    }
    MarkColours colours{colourOf(parts.value(1)), colourOf(parts.value(2)), colourOf(parts.value(3)), false};
    colours.hollow = colours.ring.isValid();
    const QString severity = parts.value(4, QStringLiteral("0"));
    paintMark(painter, box, shapeOf(parts.value(0)), colours, severity == QLatin1String("0") ? QString() : severity);
    return image;
}

} // namespace lykta::ui
