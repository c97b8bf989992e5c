#include "ui/map_painter.h"
#include "walk_scene.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

using namespace lykta;
using namespace lykta::ui;

namespace {

QImage screenOf(QSize size, double ratio)
{
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    return image;
}

/// Milliseconds of each of `frames` pictures, the view moved before each one.
std::vector<double> frameTimes(const MapScene& scene, MapView view, double ratio, int frames,
                               const std::function<void(MapView&)>& move)
{
    MapPainter painter;
    QImage image = screenOf(view.size().toSize(), ratio);
    std::vector<double> times;
    for (int i = 0; i <= frames; ++i) {
        QElapsedTimer timer;
        timer.start();
        QPainter on(&image);
        painter.paint(on, scene, view, test::styleOf("dark"));
        on.end();
        if (i > 0)
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        move(view);
    }
    std::ranges::sort(times);
    return times;
}

void report(const char* what, std::size_t pins, QSize size, double ratio, const std::vector<double>& times)
{
    std::printf(R"({"bench":"map_frame","what":"%s","pins":%zu,"width":%d,"height":%d,"ratio":%.0f,"p50_ms":%.2f,)"
                R"("p99_ms":%.2f})"
                "\n",
                what, pins, size.width(), size.height(), ratio, times[times.size() / 2],
                times[times.size() * 99 / 100]);
}

void measure()
{
    MapScene scene = test::walkScene();
    std::mt19937 random(2);
    std::uniform_real_distribution<double> east(-1500, 2500), north(-2500, 1500);
    scene.pins.clear();
    for (int i = 0; i < 10000; ++i)
        scene.pins.push_back({QString::number(i),
                              {},
                              test::metres(east(random), north(random)),
                              static_cast<Polarity>(1 + i % 3),
                              1 + i % 4});
    for (auto [size, ratio] : {std::pair{QSize(360, 560), 2.0}, std::pair{QSize(1180, 820), 2.0}}) {
        MapView view;
        view.setSize(size);
        view.fit(scene.bounds(), 44, 0.6);
        int step = 0;
        report("pan", scene.pins.size(), size, ratio, frameTimes(scene, view, ratio, 120, [&](MapView& v) {
                   v.panBy({step++ % 40 < 20 ? 5.0 : -5.0, 2});
               }));
        report("new position", scene.pins.size(), size, ratio,
               frameTimes(scene, view, ratio, 60, [&](MapView&) { scene.own->at.x += 1; }));
        report("pinch", scene.pins.size(), size, ratio, frameTimes(scene, view, ratio, 60, [&](MapView& v) {
                   v.zoomAt(1.02, {180, 200});
               }));
        report("turn", scene.pins.size(), size, ratio, frameTimes(scene, view, ratio, 60, [&](MapView& v) {
                   v.turnAt(2, {180, 200});
               }));
    }
}

void picture(const QString& path, const MapScene& scene, QSize size, const MapStyle& style, double turn = 0)
{
    MapView view;
    view.setSize(size);
    view.fit(scene.bounds(), scene.mini ? 24 : 44, 0.6);
    view.setTurn(turn);
    QImage image = screenOf(size, 2);
    QPainter on(&image);
    MapPainter().paint(on, scene, view, style);
    on.end();
    image.save(path);
}

void pictures(const QString& folder)
{
    MapScene stale = test::walkScene();
    stale.own->stale = true;
    stale.own->staleText = QStringLiteral("4 min gammal");
    stale.chosenPin = QStringLiteral("b");
    MapScene mini = test::walkScene();
    mini.mini = true;
    for (const char* theme : {"light", "dark", "night"}) {
        const QString name = folder + QLatin1Char('/') + QLatin1String(theme);
        picture(name + ".png", test::walkScene(), {360, 380}, test::styleOf(theme));
        picture(name + "-200.png", test::walkScene(), {360, 380}, test::styleOf(theme, 2));
        picture(name + "-stale-turned.png", stale, {360, 380}, test::styleOf(theme), 40);
        picture(name + "-tablet.png", test::walkScene(), {684, 700}, test::styleOf(theme));
        picture(name + "-mini.png", mini, {326, 108}, test::styleOf(theme));
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--pictures")
        pictures(QString::fromLocal8Bit(argv[2]));
    else
        measure();
    return 0;
}
