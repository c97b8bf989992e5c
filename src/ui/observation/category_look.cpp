#include "ui/observation/category_look.h"

#include "domain/category.h"
#include "domain/labels.h"
#include "ui/ui_text.h"

#include <QStringList>
#include <algorithm>

namespace lykta::ui {

const std::array<CategoryLook, 19>& categoryLooks()
{
    static constexpr std::array<CategoryLook, 19> looks{{
        {Category::Lighting, "bulb-off"},
        {Category::Underpass, "building-tunnel"},
        {Category::SightLines, "eye-off"},
        {Category::Graffiti, "spray"},
        {Category::Isolation, "ghost-2"},
        {Category::Damage, "hammer"},
        {Category::Littering, "trash"},
        {Category::Vegetation, "plant-2"},
        {Category::WorksWell, "thumb-up"},
        {Category::Maintenance, "tool"},
        {Category::Traffic, "traffic-lights"},
        {Category::Speeding, "brand-speedtest"},
        {Category::Accessibility, "wheelchair"},
        {Category::Wayfinding, "sign-right"},
        {Category::TransitStop, "bus-stop"},
        {Category::SnowAndIce, "snowflake"},
        {Category::Drugs, "pill"},
        {Category::Disturbance, "users-group"},
        {Category::Other, "dots"},
    }};
    return looks;
}

const CategoryLook& lookOf(Category category)
{
    const auto& looks = categoryLooks();
    const auto found = std::find_if(looks.begin(), looks.end(), [&](const auto& l) { return l.category == category; });
    return found == looks.end() ? looks.back() : *found;
}

QString categoryKey(Category category)
{
    return toQt(std::string(key(category)));
}

QString categoryLabel(Category category)
{
    return toQt(std::string(label(category, labelLanguage())));
}

QString categoryTileLabel(Category category)
{
    static const QStringList broken{QStringLiteral("Väl\u00ADfungerande"),   QStringLiteral("Skade\u00ADgörelse"),
                                    QStringLiteral("Nedskräp\u00ADning"),    QStringLiteral("Framkom\u00ADlighet"),
                                    QStringLiteral("Kollektiv\u00ADtrafik"), QStringLiteral("Vinterväg\u00ADhållning"),
                                    QStringLiteral("Access\u00ADibility"),   QStringLiteral("Disturb\u00ADance"),
                                    QStringLiteral("Main\u00ADtenance")};
    const QString whole = categoryLabel(category);
    for (const QString& word : broken)
        if (QString(word).remove(QChar(0x00AD)) == whole)
            return word;
    return whole;
}

} // namespace lykta::ui
