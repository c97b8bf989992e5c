#include "ui/map/map_labels.h"

#include <algorithm>

namespace lykta::ui {

bool LabelPlacer::free(QRectF place) const
{
    return m_room.contains(place) &&
           std::ranges::none_of(m_taken, [&](const QRectF& taken) { return taken.intersects(place); });
}

std::optional<QRectF> LabelPlacer::beside(QRectF mark, QSizeF label, bool must)
{
    constexpr double gap = 4;
    const double left = mark.center().x() - label.width() / 2, top = mark.center().y() - label.height() / 2;
    const QPointF corners[] = {{left, mark.top() - gap - label.height()},
                               {mark.right() + gap, top},
                               {mark.left() - gap - label.width(), top},
                               {left, mark.bottom() + gap}};
    for (QPointF corner : corners) {
        if (free({corner, label})) {
            block({corner, label});
            return m_taken.back();
        }
    }
    if (!must)
        return std::nullopt;
    const auto covered = [&](QPointF corner) {
        double area = 0;
        for (const QRectF& taken : m_taken) {
            const QRectF both = taken.intersected(QRectF(corner, label));
            area += both.width() * both.height();
        }
        return m_room.contains(QRectF(corner, label)) ? area : 1e9;
    };
    const QPointF least = *std::ranges::min_element(corners, {}, covered);
    block({least, label});
    return m_taken.back();
}

std::optional<QRectF> LabelPlacer::atOneOf(const std::vector<QPointF>& middles, QSizeF label)
{
    for (QPointF middle : middles) {
        const QRectF place(middle - QPointF(label.width() / 2, label.height() / 2), label);
        if (free(place)) {
            block(place);
            return place;
        }
    }
    return std::nullopt;
}

} // namespace lykta::ui
