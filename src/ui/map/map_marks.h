#pragma once

#include "ui/map/map_scene.h"
#include "ui/map/map_style.h"

#include <QHash>
#include <QImage>

class QPainter;

namespace lykta::ui {

/// The marks of LOOK.md, drawn once a size and kept as sprites: the shapes are those of the design's kit, whose unit is
/// one pixel at text scale 1. Each sprite's middle is the mark's anchor.
class MapMarks
{
  public:
    /// Empties the store of sprites where style or device pixels changed.
    void use(const MapStyle& style, double devicePixelRatio);

    void drawStop(QPainter& painter, QPointF at, StopState state, int order);
    void drawPin(QPainter& painter, QPointF at, const MapPin& pin, bool chosen);
    void drawCluster(QPainter& painter, QPointF at, const MapPin& worst, std::size_t count);
    /// `turn`: of the map, so that the wedge points along the heading.
    void drawOwn(QPainter& painter, QPointF at, const OwnPosition& own, double metresPerPixel, double turn) const;

    /// A stop of the small picture: a ring, or the lantern's light where the walk begins or goes on.
    void drawDot(QPainter& painter, QPointF at, bool lit) const;

    QSizeF labelSize(const QString& text, bool bold);
    void drawLabel(QPainter& painter, QRectF place, const QString& text, bool bold);

    /// Half the side of a pin, the space a stop takes, the radius within which pins become one.
    double pinReach() const { return 15 * m_style.markScale(); }
    QRectF stopRect(QPointF at) const;
    QRectF ringRect(QPointF at) const; ///< a next stop with its rings
    double clusterReach() const { return 36 * m_style.markScale(); }

  private:
    template <class Draw>
    const QImage& sprite(const QString& key, QSizeF size, Draw draw);
    QFont fontOf(double pixels, bool bold) const;
    QColor fill(Polarity polarity) const;
    QColor ink(Polarity polarity) const;
    void paintStop(QPainter& painter, StopState state, int order) const;
    void paintPin(QPainter& painter, const MapPin& pin) const;

    MapStyle m_style;
    double m_ratio = 0;
    QHash<QString, QImage> m_sprites;
};

} // namespace lykta::ui
