#include "domain/category.h"

#include <array>

namespace lykta {
namespace {

struct Entry
{
    Category category;
    FocusArea area;
    std::string_view key;
};

constexpr std::array<Entry, 19> entries{{
    {Category::Lighting, FocusArea::Safety, "lighting"},
    {Category::SightLines, FocusArea::Safety, "sightLines"},
    {Category::Vegetation, FocusArea::Safety, "vegetation"},
    {Category::Littering, FocusArea::Safety, "littering"},
    {Category::Graffiti, FocusArea::Damage, "graffiti"},
    {Category::Damage, FocusArea::Damage, "damage"},
    {Category::Maintenance, FocusArea::Safety, "maintenance"},
    {Category::Traffic, FocusArea::Traffic, "traffic"},
    {Category::Speeding, FocusArea::Traffic, "speeding"},
    {Category::Accessibility, FocusArea::Traffic, "accessibility"},
    {Category::Wayfinding, FocusArea::Safety, "wayfinding"},
    {Category::Isolation, FocusArea::Safety, "isolation"},
    {Category::Underpass, FocusArea::Safety, "underpass"},
    {Category::TransitStop, FocusArea::Safety, "transitStop"},
    {Category::SnowAndIce, FocusArea::Traffic, "snowAndIce"},
    {Category::Drugs, FocusArea::Drugs, "drugs"},
    {Category::Disturbance, FocusArea::Safety, "disturbance"},
    {Category::WorksWell, FocusArea::Safety, "worksWell"},
    {Category::Other, FocusArea::Safety, "other"},
}};

constexpr auto listed = [] {
    std::array<Category, entries.size()> categories{};
    for (std::size_t i = 0; i < entries.size(); ++i)
        categories[i] = entries[i].category;
    return categories;
}();

} // namespace

std::span<const Category> allCategories()
{
    return listed;
}

FocusArea focusAreaOf(Category category)
{
    for (const auto& entry : entries)
        if (entry.category == category)
            return entry.area;
    return FocusArea::None;
}

std::string_view key(Category category)
{
    for (const auto& entry : entries)
        if (entry.category == category)
            return entry.key;
    return "none";
}

std::optional<Category> categoryOf(std::string_view key)
{
    for (const auto& entry : entries)
        if (entry.key == key)
            return entry.category;
    return std::nullopt;
}

} // namespace lykta
