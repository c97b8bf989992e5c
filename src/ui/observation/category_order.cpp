#include "ui/observation/category_order.h"

#include "ui/observation/category_look.h"

#include <QStringList>
#include <algorithm>

namespace lykta::ui {

std::vector<Category> guessedOrder(const CategoryCounts& inWalk, const CategoryCounts& habit)
{
    std::vector<Category> order;
    for (const CategoryLook& look : categoryLooks())
        order.push_back(look.category);
    const auto countIn = [](const CategoryCounts& counts, Category category) {
        const auto found = counts.find(category);
        return found == counts.end() ? 0 : found->second;
    };
    const auto weight = [&](Category category) { return 3 * countIn(inWalk, category) + countIn(habit, category); };
    std::stable_sort(order.begin(), order.end(), [&](Category a, Category b) { return weight(a) > weight(b); });
    return order;
}

CategoryCounts parseHabit(std::string_view text)
{
    CategoryCounts habit;
    const QString all = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (const QString& part : all.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList pair = part.split(QLatin1Char(':'));
        bool numbered = pair.size() == 2;
        const int category = numbered ? pair[0].toInt(&numbered) : 0;
        const int count = numbered ? pair[1].toInt(&numbered) : 0;
        if (numbered && category > 0 && category <= static_cast<int>(Category::Other) && count > 0)
            habit[static_cast<Category>(category)] = count;
    }
    return habit;
}

std::string habitText(const CategoryCounts& habit)
{
    QStringList parts;
    for (const auto& [category, count] : habit)
        parts << QStringLiteral("%1:%2").arg(static_cast<int>(category)).arg(count);
    return parts.join(QLatin1Char(',')).toStdString();
}

} // namespace lykta::ui
