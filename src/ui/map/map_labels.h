#pragma once

#include <QRectF>
#include <optional>
#include <vector>

namespace lykta::ui {

/// Finds room for labels beside their marks: a label never covers a mark, another label, or the edge of what is free.
class LabelPlacer
{
  public:
    explicit LabelPlacer(QRectF room) : m_room(room) {}

    void block(QRectF taken) { m_taken.push_back(taken); }

    /// Where a label of this size goes beside `mark` (above, right, left, below, in this order), and takes it;
    /// nothing where no side is free. `must` then takes the side where it covers least.
    std::optional<QRectF> beside(QRectF mark, QSizeF label, bool must = false);

    /// The first of these middles where the label is free, and takes it.
    std::optional<QRectF> atOneOf(const std::vector<QPointF>& middles, QSizeF label);

  private:
    bool free(QRectF place) const;

    QRectF m_room;
    std::vector<QRectF> m_taken;
};

} // namespace lykta::ui
