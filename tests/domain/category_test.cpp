#include "domain/category.h"
#include "domain/labels.h"
#include "support/catch2.h"

#include <set>

using namespace lykta;

TEST_CASE("every category has a focus area, a key of its own and words in both languages", "[category]")
{
    std::set<std::string_view> keys, swedish, english;
    for (const auto category : allCategories()) {
        INFO(static_cast<int>(category));
        CHECK(focusAreaOf(category) != FocusArea::None);
        CHECK(categoryOf(key(category)) == category);
        CHECK(label(category, Language::Swedish) != label(Category::None, Language::Swedish));
        CHECK(label(category, Language::English) != label(Category::None, Language::English));
        keys.insert(key(category));
        swedish.insert(label(category, Language::Swedish));
        english.insert(label(category, Language::English));
    }
    CHECK(allCategories().size() == 19);
    CHECK(keys.size() == 19);
    CHECK(swedish.size() == 19);
    CHECK(english.size() == 19);
}

TEST_CASE("a category's words, key and focus area", "[category]")
{
    CHECK(label(Category::Lighting, Language::Swedish) == "Belysning");
    CHECK(label(Category::Lighting, Language::English) == "Lighting");
    CHECK(label(Category::SnowAndIce, Language::Swedish) == "Vinterväghållning");
    CHECK(label(Category::WorksWell, Language::Swedish) == "Välfungerande");
    CHECK(label(Category::Other, Language::English) == "Other");
    CHECK(key(Category::SightLines) == "sightLines");
    CHECK(key(Category::None) == "none");
    CHECK_FALSE(categoryOf("none"));
    CHECK(focusAreaOf(Category::Speeding) == FocusArea::Traffic);
    CHECK(focusAreaOf(Category::Graffiti) == FocusArea::Damage);
    CHECK(focusAreaOf(Category::Drugs) == FocusArea::Drugs);
    CHECK(focusAreaOf(Category::None) == FocusArea::None);
    CHECK(focusAreaOf(static_cast<Category>(200)) == FocusArea::None);
}

TEST_CASE("the other enumerations have the words of the trade", "[labels]")
{
    const auto sv = Language::Swedish, en = Language::English;
    CHECK(label(LightCondition::DarkUnlit, sv) == "Mörker, släckt belysning");
    CHECK(label(ObservationStatus::Declined, sv) == "Åtgärdas ej");
    CHECK(label(ObservationStatus::NotAssessed, en) == "Not assessed");
    CHECK(label(PresenceMode::CarPassing, sv) == "Bil, passerar");
    CHECK(label(WalkKind::FollowUpWalk, sv) == "Återvandring");
    CHECK(label(WalkStatus::Closed, en) == "Closed");
    CHECK(label(Role::Leader, sv) == "Vandringsledare");
    CHECK(label(Role::Administrator, en) == "Administrator");
    CHECK(label(OrganisationKind::TrainCompany, sv) == "Tågbolag");
    CHECK(label(PlaceKind::StationArea, sv) == "Stationsområde");
    CHECK(label(PhotoRole::After, sv) == "Efter");
    CHECK(label(Verification::ByHand, en) == "Chosen by hand");
    CHECK(label(Sensitivity::Police, sv) == "Endast polisen");
    CHECK(label(PositionSource::None, sv) == "Ingen position");
    CHECK(label(FocusArea::Safety, sv) == "Trygghet och ökad polisiär närvaro");
    CHECK(label(Polarity::Safe, sv) == "Trygg");
    CHECK(severityLabel(1, sv) == "stör lite");
    CHECK(severityLabel(4, en) == "dangerous");
    CHECK(severityLabel(5, en) == "Not stated");
    CHECK(label(static_cast<Category>(99), sv) == "Ej angivet");
}
