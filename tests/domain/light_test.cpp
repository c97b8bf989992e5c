#include "domain/dosage.h"
#include "domain/light_condition.h"
#include "domain/sun_position.h"
#include "support/catch2.h"

#include <chrono>
#include <cmath>

using namespace lykta;

namespace {

std::int64_t utc(int year, unsigned month, unsigned day, int hour, int minute, int second = 0)
{
    using namespace std::chrono;
    const sys_days date = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
    return duration_cast<milliseconds>((date + hours(hour) + minutes(minute) + seconds(second)).time_since_epoch())
        .count();
}

constexpr GeoPoint varnamo{57.18, 14.04};

} // namespace

TEST_CASE("the sun stands where it was published to stand", "[sun]")
{
    struct Case
    {
        const char* what;
        GeoPoint place;
        std::int64_t at;
        double elevation, tolerance;
    };
    const Case cases[] = {
        // Reda and Andreas, Solar Position Algorithm (NREL/TP-560-34302, table A5.1): e0 = 39.872046°, topocentric.
        {"NREL's example", {39.742476, -105.1786}, utc(2003, 10, 17, 19, 30, 30), 39.872, 0.02},
        // At a solstice's noon the elevation is 90° - latitude ± 23.44°, at midnight the lower transit.
        {"midwinter noon", varnamo, utc(2026, 12, 21, 11, 2), 90 - 57.18 - 23.437, 0.02},
        {"midsummer noon", varnamo, utc(2026, 6, 21, 11, 6), 90 - 57.18 + 23.437, 0.02},
        {"midsummer midnight", varnamo, utc(2026, 6, 20, 23, 6), 57.18 + 23.437 - 90, 0.02},
        // Equinox 2026-03-20 14:46 UTC: the declination is 0, so the poles have the sun's centre at the horizon.
        {"equinox at the pole", {90, 0}, utc(2026, 3, 20, 14, 46), 0, 0.01},
        {"equinox at the other pole", {-90, 0}, utc(2026, 3, 20, 14, 46), 0, 0.01},
        {"before 1970", {90, 0}, utc(1950, 6, 21, 23, 36), 23.44, 0.02},
    };
    for (const auto& c : cases) {
        INFO(c.what);
        CHECK(std::abs(sunElevationDegrees(c.place, c.at) - c.elevation) < c.tolerance);
    }
}

TEST_CASE("light follows the sun's elevation", "[light]")
{
    CHECK(lightAtElevation(40) == LightCondition::Daylight);
    CHECK(lightAtElevation(-0.832) == LightCondition::Daylight);
    CHECK(lightAtElevation(-0.833) == LightCondition::Twilight);
    CHECK(lightAtElevation(-6) == LightCondition::Twilight);
    CHECK(lightAtElevation(-6.001) == LightCondition::DarkLit);
}

TEST_CASE("the light of evenings in Värnamo", "[light]")
{
    struct Case
    {
        const char* what;
        std::int64_t at;
        LightCondition light;
    };
    // The sun sets there about 15:23 UTC in mid-November (16:23 on the clock) and 20:15 UTC at midsummer (22:15).
    const Case cases[] = {
        {"November afternoon", utc(2026, 11, 12, 13, 0), LightCondition::Daylight},
        {"November dusk", utc(2026, 11, 12, 15, 20), LightCondition::Twilight},
        {"November walk", utc(2026, 11, 12, 17, 30), LightCondition::DarkLit},
        {"midsummer evening", utc(2026, 6, 20, 19, 30), LightCondition::Daylight},
        {"midsummer night's edge", utc(2026, 6, 20, 20, 45), LightCondition::Twilight},
        {"midsummer midnight", utc(2026, 6, 20, 23, 0), LightCondition::DarkLit},
    };
    for (const auto& c : cases) {
        INFO(c.what << ' ' << sunElevationDegrees(varnamo, c.at));
        CHECK(lightConditionAt(varnamo, c.at) == c.light);
    }
}

TEST_CASE("the sunset of an evening in Värnamo", "[light]")
{
    constexpr std::int64_t minute = 60'000;
    const auto november = sunsetNear(varnamo, utc(2026, 11, 12, 17, 30));
    REQUIRE(november);
    CHECK(std::abs(sunElevationDegrees(varnamo, *november) - sunriseElevation) < 0.1);
    CHECK(std::abs(*sunsetNear(varnamo, utc(2026, 11, 12, 10, 0)) - *november) <= minute); // the same, from before it
    CHECK(lightConditionAt(varnamo, *november - minute) == LightCondition::Daylight);
    CHECK(lightConditionAt(varnamo, *november + minute) == LightCondition::Twilight);
    CHECK_FALSE(sunsetNear({78.2, 15.6}, utc(2026, 12, 20, 18, 0))); // Svalbard: it does not rise
    CHECK_FALSE(sunsetNear({78.2, 15.6}, utc(2026, 6, 20, 18, 0)));  // it does not set
}

TEST_CASE("the dose of a presence is judged against a band", "[dosage]")
{
    constexpr std::int64_t minute = 60'000;
    CHECK(dosageOf(0) == Dosage::Under);
    CHECK(dosageOf(10 * minute - 1) == Dosage::Under);
    CHECK(dosageOf(10 * minute) == Dosage::Within);
    CHECK(dosageOf(16 * minute) == Dosage::Within);
    CHECK(dosageOf(16 * minute + 1) == Dosage::Over);
    CHECK(dosageOf(-minute) == Dosage::Under);
    CHECK(dosageOf(12 * minute, {15 * minute, 30 * minute}) == Dosage::Under);
}
