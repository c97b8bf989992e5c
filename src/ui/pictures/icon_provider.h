#pragma once

#include <QQuickImageProvider>

namespace lykta::ui {

/// `image://icon/NAME/COLOUR/STROKE`: a Tabler icon of qml/icons in one colour (rrggbb or aarrggbb), with a stroke
/// width on its grid of 24. Qt's SVG does not take `currentColor` from an item, so it is replaced before rendering.
/// An unknown name gives an empty picture.
class IconProvider final : public QQuickImageProvider
{
  public:
    IconProvider() : QQuickImageProvider(QQuickImageProvider::Image) {}

    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace lykta::ui
