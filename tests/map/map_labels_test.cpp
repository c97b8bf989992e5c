#include "support/catch2.h"
#include "ui/map/map_labels.h"

using lykta::ui::LabelPlacer;

namespace {

const QRectF room(0, 0, 200, 200);
const QRectF mark(90, 90, 20, 20);
const QSizeF label(60, 16);

} // namespace

TEST_CASE("a label goes above its mark, and round it where that is taken")
{
    LabelPlacer placer(room);
    placer.block(mark);
    CHECK(placer.beside(mark, label)->bottom() < mark.top());
    CHECK(placer.beside(mark, label)->left() > mark.right());
    CHECK(placer.beside(mark, label)->right() < mark.left());
    CHECK(placer.beside(mark, label)->top() > mark.bottom());
    CHECK_FALSE(placer.beside(mark, label).has_value());
    CHECK(placer.beside(mark, label, true).has_value());
}

TEST_CASE("a label that must show covers as little as it can")
{
    LabelPlacer placer(room);
    placer.block({0, 0, 200, 88});
    placer.block({112, 0, 88, 200});
    placer.block({0, 0, 88, 200});
    placer.block({95, 112, 2, 88});
    CHECK(placer.beside(mark, label, true)->top() > mark.bottom());
}

TEST_CASE("labels stay inside what is free")
{
    LabelPlacer placer(room);
    CHECK(placer.beside({90, 2, 20, 20}, label)->left() > 110);
    CHECK_FALSE(LabelPlacer({0, 0, 50, 50}).beside({20, 20, 5, 5}, label).has_value());
    CHECK(placer.atOneOf({{10, 10}, {100, 150}, {100, 100}}, label)->center() == QPointF(100, 150));
    CHECK(placer.atOneOf({{100, 150}, {100, 100}}, label)->center() == QPointF(100, 100));
    CHECK_FALSE(placer.atOneOf({}, label).has_value());
}
