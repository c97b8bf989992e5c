#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace lykta::ui {

enum class MarkShape
{
    Unsafe /* diamond */,
    Safe /* circle */,
    Neutral /* rounded square */
};

struct MarkColours
{
    QColor fill;
    QColor ink;
    QColor ring; ///< invalid: none
    bool hollow = false;
};

/// Draws a mark of meaning into the square `box`: the shape tells what it means, `digit` the severity («!» where
/// empty).
void paintMark(QPainter& painter, const QRectF& box, MarkShape shape, const MarkColours& colours, const QString& digit);

/// Draws a stop as the arch of a milestone, 28 × 37 on its own grid, into `box`; its sign comes over it.
void paintArch(QPainter& painter, const QRectF& box, const QColor& fill, const QColor& stroke);

/// Draws a rounded rectangle with a dashed outline of 2 × `unit` into `box`; `unit` is one device-independent pixel.
void paintDashedFrame(QPainter& painter, const QRectF& box, const QColor& fill, const QColor& stroke, qreal radius,
                      qreal unit);

/// Fills what lies outside the round upper corners of `box` with `ground` and draws the line of them again.
void paintCornerCut(QPainter& painter, const QRectF& box, const QColor& ground, const QColor& line, qreal radius,
                    qreal unit);

/// Draws the lantern into the square `box`.
void paintLantern(QPainter& painter, const QRectF& box, const QColor& ink, const QColor& light, const QColor& wick);

} // namespace lykta::ui
