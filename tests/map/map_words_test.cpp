#include "support/catch2.h"
#include "ui/map/map_words.h"
#include "walk_scene.h"

using namespace lykta;
using namespace lykta::ui;

TEST_CASE("the map is told in words")
{
    MapScene scene = test::walkScene();
    const std::string words = MapWords::describe(scene).toStdString();
    CAPTURE(words);
    CHECK(words.find("7 stopp, 2 besökta.") != std::string::npos);
    CHECK(words.find("Nästa är stopp 3, Gångtunneln, 121 m åt nordost.") != std::string::npos);
    CHECK(words.find("7 observationer.") != std::string::npos);
    CHECK(words.find("Området Stationsområdet.") != std::string::npos);
    CHECK(words.find("±6 m.") != std::string::npos);

    scene.own->stale = true;
    scene.own->staleText = QStringLiteral("4 min gammal");
    const std::string stale = MapWords::describe(scene).toStdString();
    CHECK(stale.find("Din position är 4 min gammal.") != std::string::npos);
    CHECK(stale.find("m åt") == std::string::npos); // no distance from a place that one may have left

    CHECK(MapWords::describe({}) == QStringLiteral("Karta. Ingen egen position."));
}
