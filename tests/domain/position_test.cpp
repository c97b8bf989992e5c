#include "domain/position.h"
#include "support/catch2.h"

using namespace lykta;

namespace {

Fix fix(std::optional<double> accuracy, std::int64_t at)
{
    return {{57.186, 14.04}, accuracy, std::nullopt, at};
}

} // namespace

TEST_CASE("a fix is judged by age first, then by accuracy", "[position]")
{
    CHECK(qualityOf(std::nullopt, 100'000) == FixQuality::None);
    CHECK(qualityOf(fix(5, 100'000), 100'000) == FixQuality::Good);
    CHECK(qualityOf(fix(50, 70'000), 100'000) == FixQuality::Good);
    CHECK(qualityOf(fix(50.1, 100'000), 100'000) == FixQuality::Poor);
    CHECK(qualityOf(fix(std::nullopt, 100'000), 100'000) == FixQuality::Poor);
    CHECK(qualityOf(fix(5, 69'999), 100'000) == FixQuality::Stale);
    CHECK(qualityOf(fix(500, 0), 100'000) == FixQuality::Stale);
}

TEST_CASE("an observation's position tells how old and how good its fix was", "[position]")
{
    CHECK(positionFrom(std::nullopt, 5) == Position{});

    const auto position = positionFrom(fix(60, 10'000), 250'000);
    CHECK(position.point == GeoPoint{57.186, 14.04});
    CHECK(position.source == PositionSource::Gps);
    CHECK(position.accuracyMetres == 60);
    CHECK(position.ageMs == 240'000);
    CHECK_FALSE(position.rawGps);

    // A clock that was set back between fix and observation gives no negative age.
    CHECK(positionFrom(fix(6, 10'000), 9'000).ageMs == 0);
}
