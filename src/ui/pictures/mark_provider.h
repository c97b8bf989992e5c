#pragma once

#include <QQuickImageProvider>

namespace lykta::ui {

/// `image://mark/SHAPE/FILL/INK/RING/SEVERITY` with SHAPE unsafe, safe or neutral, colours as rrggbb and RING a colour
/// (then the mark is hollow) or `none`; `image://mark/lantern/INK/LIGHT/WICK`.
class MarkProvider final : public QQuickImageProvider
{
  public:
    MarkProvider() : QQuickImageProvider(QQuickImageProvider::Image) {}

    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace lykta::ui
