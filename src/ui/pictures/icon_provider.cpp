#include "ui/pictures/icon_provider.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QStringList>
#include <QSvgRenderer>

namespace lykta::ui {

namespace {

QByteArray coloured(QByteArray svg, const QColor& colour, const QString& stroke)
{
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"" + stroke.toLatin1() + "\"");
    return svg;
}

} // namespace

QImage IconProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    const QStringList parts = id.split(QLatin1Char('/'));
    const QSize wanted(requestedSize.width() > 0 ? requestedSize.width() : 24,
                       requestedSize.height() > 0 ? requestedSize.height() : 24);
    if (size)
        *size = wanted;
    QImage image(wanted, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);

    QFile file(QStringLiteral(":/qt/qml/Lykta/icons/%1.svg").arg(parts.value(0)));
    if (!file.open(QIODevice::ReadOnly))
        return image;
    const QColor colour(QLatin1Char('#') + parts.value(1, QStringLiteral("000000")));
    QSvgRenderer renderer(coloured(file.readAll(), colour, parts.value(2, QStringLiteral("2"))));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter);
    return image;
}

} // namespace lykta::ui
