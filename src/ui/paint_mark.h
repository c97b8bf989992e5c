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

/// Draws the lantern into the square `box`.
void paintLantern(QPainter& painter, const QRectF& box, const QColor& ink, const QColor& light, const QColor& wick);

} // namespace lykta::ui
