#include "phone.h"
#include "support/catch2.h"
#include "ui/observation/feeling.h"
#include "ui/observation/saved_words.h"
#include "ui/position/measure_words.h"
#include "ui/position/position_words.h"
#include "ui/walk/near_stop.h"

using namespace lykta;
using namespace lykta::ui;

TEST_CASE("distances are said as people say them")
{
    QLocale::setDefault(QLocale(QLocale::Swedish));
    CHECK(metresWords(5.6).toStdString() == "6\u00A0m");
    CHECK(metresWords(99.4).toStdString() == "99\u00A0m");
    CHECK(metresWords(117).toStdString() == "120\u00A0m");
    CHECK(metresWords(994).toStdString() == "990\u00A0m");
    CHECK(metresWords(996).toStdString() == "1,0\u00A0km");
    CHECK(metresWords(2149).toStdString() == "2,1\u00A0km");
}

TEST_CASE("times are said as people say them")
{
    CHECK(durationWords(59'000).toStdString() == "0 min");
    CHECK(durationWords(34 * 60'000).toStdString() == "34 min");
    CHECK(durationWords(65 * 60'000).toStdString() == "1 tim 5 min");
    CHECK(durationWords(-5).toStdString() == "0 min");
    CHECK(timerWords(12 * 60'000 + 40'500).toStdString() == "12:40");
    CHECK(timerWords(3'600'000 + 2'000).toStdString() == "1:00:02");
}

TEST_CASE("a direction is told from the way one faces")
{
    CHECK(relativeWords(10, 0).toStdString() == "rakt fram");
    CHECK(relativeWords(350, 0).toStdString() == "rakt fram");
    CHECK(relativeWords(45, 0).toStdString() == "snett höger");
    CHECK(relativeWords(10, 280).toStdString() == "åt höger");
    CHECK(relativeWords(180, 0).toStdString() == "bakåt");
    CHECK(relativeWords(0, 45).toStdString() == "snett vänster");
    CHECK(compassWords(44).toStdString() == "åt nordost");
    CHECK(compassWords(359).toStdString() == "åt norr");
}

TEST_CASE("a position says how good it is, and is never passed off as better")
{
    CHECK(positionWords(FixQuality::Good, 6, 4'000, "Vid stopp 3").text.toStdString() ==
          "Vid stopp 3 · ±6\u00A0m · 4 s sedan");
    CHECK(positionWords(FixQuality::Good, {}, 4'000, "").text.toStdString() == "Din position · 4 s sedan");
    CHECK(positionWords(FixQuality::Poor, 60, 4'000, "Vid stopp 3").text.toStdString() == "Svag position ±60\u00A0m");
    CHECK(positionWords(FixQuality::Stale, 6, 245'000, "Vid stopp 3").text.toStdString() ==
          "Senast kända, 4 min gammal");
    CHECK(positionWords(FixQuality::None, {}, 0, "").text.toStdString() == "Ingen position. Det går att spara ändå.");
}

TEST_CASE("a recorded position keeps its quality")
{
    Position position;
    CHECK(ui::qualityOf(position) == FixQuality::None);
    position = {GeoPoint{57, 14}, PositionSource::Gps, 6.0, 4'000, {}};
    CHECK(ui::qualityOf(position) == FixQuality::Good);
    position.accuracyMetres = 60;
    CHECK(ui::qualityOf(position) == FixQuality::Poor);
    position.ageMs = 31'000;
    CHECK(ui::qualityOf(position) == FixQuality::Stale);
}

TEST_CASE("a feeling is polarity and severity in one cell")
{
    for (int cell = 0; cell < 6; ++cell) {
        CAPTURE(cell);
        CHECK(feelingOf(polarityOf(cell), severityOf(cell)) == cell);
    }
    CHECK(feelingOf(Polarity::None, 0) == noFeeling);
    CHECK(polarityOf(noFeeling) == Polarity::None);
    CHECK(polarityOf(6) == Polarity::None);
    CHECK(savedWords(Category::Lighting, Polarity::Unsafe, 3, false).toStdString() == "Sparad: Belysning, otrygg 3");
    CHECK(savedWords(Category::Lighting, Polarity::Safe, 0, true).toStdString() == "Ändrad: Belysning, trygg");
}

TEST_CASE("the nearest stop names the place")
{
    const Uuid walk = Uuid::v7(1);
    const std::vector<Stop> stops{test::aStop(walk, 1, "Stationen", {57.1860, 14.0478}),
                                  test::aStop(walk, 2, "Tunneln", {57.1870, 14.0478})};
    const auto at = nearestStop(stops, {57.18695, 14.0478}, 6);
    REQUIRE(at);
    CHECK(at->stop.order == 2);
    CHECK(at->at);
    CHECK(nearStopWords(at).toStdString() == "Vid stopp 2");
    const auto off = nearestStop(stops, {57.1864, 14.0478}, 6);
    REQUIRE(off);
    CHECK_FALSE(off->at);
    CHECK(nearStopWords(off).toStdString() == "44\u00A0m från stopp 1");
    CHECK(nearestStop(stops, {57.1864, 14.0478}, 48)->at);
    CHECK_FALSE(nearestStop(stops, {57.1840, 14.0478}, 500)->at); // a hopeless fix is at no stop
    CHECK_FALSE(nearestStop({}, {57, 14}, 6));
}
