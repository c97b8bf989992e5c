#include "support/catch2.h"
#include "ui/observation/category_look.h"
#include "ui/observation/category_order.h"

#include <QSet>
#include <algorithm>

using namespace lykta;
using namespace lykta::ui;

TEST_CASE("without habits the tiles stand as they are drawn")
{
    const auto order = guessedOrder({}, {});
    REQUIRE(order.size() == 19);
    CHECK(order[0] == Category::Lighting);
    CHECK(order[8] == Category::WorksWell);
    CHECK(std::is_permutation(order.begin(), order.end(), guessedOrder({{Category::Drugs, 9}}, {}).begin()));
}

TEST_CASE("this walk weighs more than habit, and equals keep their places")
{
    const auto order = guessedOrder({{Category::Drugs, 1}}, {{Category::Other, 2}, {Category::Traffic, 2}});
    CHECK(order[0] == Category::Drugs);
    CHECK(order[1] == Category::Traffic);
    CHECK(order[2] == Category::Other);
    CHECK(order[3] == Category::Lighting);
}

TEST_CASE("habits survive the setting they are kept in")
{
    const CategoryCounts habit{{Category::Lighting, 12}, {Category::Other, 1}};
    CHECK(parseHabit(habitText(habit)) == habit);
    CHECK(parseHabit("").empty());
    CHECK(parseHabit("x,1,2:,:3,99:4,0:1,1:-2").empty());
    CHECK(parseHabit("nonsense,3:4") == CategoryCounts{{Category::Vegetation, 4}});
}

TEST_CASE("every category has a key and an icon of its own")
{
    QSet<QString> keys, icons;
    for (const auto& look : categoryLooks()) {
        keys.insert(categoryKey(look.category));
        icons.insert(QString::fromLatin1(look.icon));
    }
    CHECK(keys.size() == 19);
    CHECK(icons.size() == 19);
    CHECK_FALSE(keys.contains(QStringLiteral("none")));
}
