#include "support/catch2.h"
#include "ui/map/map_painter.h"
#include "walk_scene.h"

#include <QGuiApplication>
#include <QPainter>
#include <cmath>

using namespace lykta;
using namespace lykta::ui;
using lykta::test::metres;
using lykta::test::styleOf;

namespace {

/// Text needs a platform.
struct Gui
{
    Gui() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
    int argc = 1;
    char name[4] = "map";
    char* argv[2] = {name, nullptr};
    QGuiApplication app{(qputenv("QT_QPA_PLATFORM", "offscreen"), argc), argv};
};

MapView around(WorldPoint centre)
{
    MapView view;
    view.setSize({400, 400});
    view.setCentre(centre);
    view.setMetresPerPixel(1);
    return view;
}

QImage painted(MapPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style = styleOf("dark"),
               double ratio = 1)
{
    QImage image(view.size().toSize() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter on(&image);
    painter.paint(on, scene, view, style);
    return image;
}

bool near(QColor a, QColor b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 12;
}

} // namespace

SCENARIO("marks are drawn where they are and as the look has them")
{
    Gui gui;
    MapPainter painter;
    const MapStyle style = styleOf("dark");
    MapScene scene;
    const MapView view = around(metres(50, 50)); // off the grid's lines
    GIVEN("a pin of each kind and a stop of each state")
    {
        scene.pins = {{QStringLiteral("u"), {}, metres(-50, 150), Polarity::Unsafe, 3},
                      {QStringLiteral("s"), {}, metres(50, 150), Polarity::Safe, 0},
                      {QStringLiteral("n"), {}, metres(150, 150), Polarity::Neutral, 0}};
        scene.stops = {{QStringLiteral("1"), {}, 1, metres(-50, 50), StopState::Done},
                       {QStringLiteral("2"), {}, 2, metres(50, 50), StopState::Next},
                       {QStringLiteral("3"), {}, 3, metres(150, 50), StopState::Later}};
        const QImage image = painted(painter, scene, view);
        THEN("their shapes fill with their colours")
        {
            CHECK(near(image.pixelColor(100, 90), style.unsafe));  // the diamond reaches up
            CHECK(near(image.pixelColor(112, 88), style.mapBg));   // and leaves its corners
            CHECK(near(image.pixelColor(209, 103), style.safe));   // in the disc, right of the check
            CHECK(near(image.pixelColor(308, 92), style.neutral)); // the square has corners
            CHECK(near(image.pixelColor(90, 215), style.route));
            CHECK(near(image.pixelColor(190, 215), style.glow));
            CHECK(near(image.pixelColor(291, 200), style.mapBg));
        }
        THEN("the next stop stands in rings of light")
        {
            CHECK(image.pixelColor(200 + 29, 200).red() > style.mapBg.red() + 10);
            CHECK(near(image.pixelColor(300 + 29, 200), style.mapBg));
        }
    }
    GIVEN("an own position of ±120 m")
    {
        scene.own = OwnPosition{metres(50, 50), 120, std::nullopt, false, {}};
        const QImage fresh = painted(painter, scene, view);
        THEN("its outer ring is that wide and its dot is lit")
        {
            CHECK(fresh.pixelColor(200 + 115, 203).red() > style.mapBg.red() + 8);
            CHECK(near(fresh.pixelColor(200 + 125, 203), style.mapBg));
            CHECK(near(fresh.pixelColor(207, 200), style.glow));
        }
        THEN("once stale, the dot is hollow")
        {
            scene.own->stale = true;
            CHECK(near(painted(painter, scene, view).pixelColor(200, 200), style.mapBg));
        }
    }
}

SCENARIO("the kept ground and a fresh one are the same picture")
{
    Gui gui;
    const MapScene scene = test::walkScene();
    MapView view;
    view.setSize({360, 400});
    view.fit(scene.bounds(), 44, 0.6);
    for (double ratio : {1.0, 2.0}) {
        MapPainter keeping;
        painted(keeping, scene, view, styleOf("light"), ratio);
        MapView panned = view;
        panned.panBy({30, -20}); // whole pixels, within the margin
        MapPainter fresh;
        const QImage a = painted(keeping, scene, panned, styleOf("light"), ratio);
        const QImage b = painted(fresh, scene, panned, styleOf("light"), ratio);
        int unlike = 0;
        for (int y = 0; y < a.height(); ++y)
            for (int x = 0; x < a.width(); ++x)
                unlike += near(a.pixelColor(x, y), b.pixelColor(x, y)) ? 0 : 1;
        CHECK(unlike < a.width() * a.height() / 100); // dashes may begin elsewhere, nothing else
    }
}

SCENARIO("a changed theme, line or pin shows at once")
{
    Gui gui;
    MapPainter painter;
    MapScene scene;
    const MapView view = around(metres(50, 50));
    painted(painter, scene, view);
    CHECK(near(painted(painter, scene, view, styleOf("night")).pixelColor(3, 3), styleOf("night").mapBg));
    scene.track = {metres(-100, 50), metres(200, 50)};
    ++scene.linesChanged;
    CHECK(near(painted(painter, scene, view).pixelColor(200, 200), styleOf("dark").route));
    scene.pins = {{QStringLiteral("n"), {}, metres(50, 120), Polarity::Neutral, 0}};
    ++scene.pinsChanged;
    CHECK(near(painted(painter, scene, view).pixelColor(208, 122), styleOf("dark").neutral));
}
