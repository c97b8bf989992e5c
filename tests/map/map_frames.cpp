#include "made_map.h"
#include "support/temporary_folder.h"
#include "ui/map/map_painter.h"
#include "ui/map/map_tiles.h"
#include "walk_scene.h"

#include <QGuiApplication>
#include <QPainter>
#include <algorithm>
#include <cstdio>
#include <ctime>
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

/// Of this thread: what else the machine does meanwhile does not count.
double processorMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Milliseconds of processor time of each of `frames` pictures, the view moved before each one.
std::vector<double> frameTimes(const MapScene& scene, MapView view, double ratio, int frames,
                               const std::function<void(MapView&)>& move, MapTiles* tiles = nullptr)
{
    MapPainter painter;
    QImage image = screenOf(view.size().toSize(), ratio);
    std::vector<double> times;
    for (int i = 0; i <= frames; ++i) {
        const double before = processorMs();
        QPainter on(&image);
        painter.paint(on, scene, view, test::styleOf("dark"), tiles);
        on.end();
        if (i > 0)
            times.push_back(processorMs() - before);
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

MapScene withPins(int count)
{
    MapScene scene = test::walkScene();
    std::mt19937 random(2);
    std::uniform_real_distribution<double> east(-1500, 2500), north(-2500, 1500);
    scene.pins.clear();
    for (int i = 0; i < count; ++i)
        scene.pins.push_back({QString::number(i),
                              {},
                              test::metres(east(random), north(random)),
                              static_cast<Polarity>(1 + i % 3),
                              1 + i % 4});
    return scene;
}

void measure()
{
    MapScene scene = withPins(10'000);
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

/// A town in pictures as maps have them: streets and houses on a light ground.
std::string streets(std::uint32_t seed)
{
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(QColor(242, 239, 233));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    std::mt19937 random(seed);
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 24; ++i) {
        painter.setBrush(QColor(217, 208, 201));
        painter.drawRect(upTo(240), upTo(240), 6 + upTo(22), 6 + upTo(22));
    }
    painter.setPen(QPen(Qt::white, 7));
    painter.drawLine(0, 128, 256, 128);
    painter.drawLine(128, 0, 128, 256);
    painter.end();
    return test::pictureBytes(image);
}

/// Every square of the zooms that the walk's surroundings have.
MapFilePtr town(const std::filesystem::path& file, const MapScene& scene)
{
    test::MadeMap made(file);
    made.say("name", "Värnamo").say("bounds", "13.95,57.15,14.15,57.25");
    MapView view;
    view.setSize({3000, 3000});
    view.fit(scene.bounds(), 1000, 0.6);
    for (int zoom = 13; zoom <= 17; ++zoom)
        for (const TileId square : tilesIn(view, zoom, 20'000))
            made.tile(zoom, square.column, square.row, streets(square.column * 7 + square.row));
    return std::get<MapFilePtr>(store::MapFile::open(file));
}

void load(MapTiles& tiles, const MapScene& scene, MapView view, double ratio, int frames,
          const std::function<void(MapView&)>& move)
{
    MapPainter painter;
    QImage image = screenOf(view.size().toSize(), ratio);
    for (int i = 0; i <= frames; ++i) {
        do {
            QPainter on(&image);
            painter.paint(on, scene, view, test::styleOf("dark"), &tiles);
            on.end();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        } while (!tiles.atRest());
        move(view);
    }
}

void measureTiles()
{
    const test::TemporaryFolder folder;
    MapScene scene = withPins(10'000);
    MapTiles tiles;
    tiles.setMaps({town(folder.path() / "town.mbtiles", scene)});
    for (auto [size, ratio] :
         {std::pair{QSize(360, 560), 2.0}, std::pair{QSize(1180, 820), 1.0}, std::pair{QSize(1180, 820), 2.0}}) {
        MapView view;
        view.setSize(size);
        view.fit(scene.bounds(), 44, 0.6);
        const auto along = [step = 0](MapView& v) mutable {
            const double way = step++ % 60 < 30 ? 1 : -1;
            v.panBy({12 * way, 7 * way});
        };
        const auto closer = [](MapView& v) { v.zoomAt(1.02, {180, 200}); };
        load(tiles, scene, view, ratio, 120, along);
        report("pan over tiles", scene.pins.size(), size, ratio, frameTimes(scene, view, ratio, 120, along, &tiles));
        load(tiles, scene, view, ratio, 60, closer);
        report("pinch over tiles", scene.pins.size(), size, ratio, frameTimes(scene, view, ratio, 60, closer, &tiles));
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
    else {
        measure();
        measureTiles();
    }
    return 0;
}
