#include "ui/sync/qr_picture.h"

#include "platform/qr/qr.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>

namespace lykta::ui {

namespace {

std::optional<platform::QrSquare> squareOf(const QString& text)
{
    try {
        return text.isEmpty() ? std::nullopt : std::optional(platform::makeQr(text.toStdString()));
    } catch (const std::invalid_argument&) {
        return std::nullopt;
    }
}

} // namespace

QrPicture::QrPicture(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    connect(this, &QrPicture::changed, this, [this] { update(); });
}

/// Modules of a fraction of a pixel would blur; what is left over becomes more quiet zone.
void QrPicture::paint(QPainter* painter)
{
    painter->fillRect(boundingRect(), m_light);
    const auto square = squareOf(m_text);
    if (!square)
        return;
    const double ratio = painter->device()->devicePixelRatioF();
    const auto room = std::min(width(), height()) * ratio;
    const double module = std::floor(room / square->side) / ratio;
    const double left = std::floor((width() - module * square->side) / 2 * ratio) / ratio;
    const double top = std::floor((height() - module * square->side) / 2 * ratio) / ratio;
    for (int y = 0; y < square->side; ++y)
        for (int x = 0; x < square->side; ++x)
            if (square->isDark(x, y))
                painter->fillRect(QRectF(left + x * module, top + y * module, module, module), m_dark);
}

} // namespace lykta::ui
