#include "made_map.h"
#include "support/catch2.h"
#include "support/temporary_folder.h"
#include "ui/map/map_painter.h"
#include "ui/map/map_tiles.h"
#include "walk_scene.h"

#include <QDeadlineTimer>
#include <QGuiApplication>
#include <QPainter>
#include <cmath>

using namespace lykta;
using namespace lykta::ui;
using lykta::test::MadeMap;
using lykta::test::metres;
using lykta::test::pictureBytes;
using lykta::test::styleOf;
using lykta::test::TemporaryFolder;

namespace {

struct Gui
{
    int argc = 1;
    char name[4] = "map";
    char* argv[2] = {name, nullptr};
    QGuiApplication app{(qputenv("QT_QPA_PLATFORM", "offscreen"), argc), argv};
};

MapFilePtr fileOf(const MadeMap& made)
{
    auto opened = store::MapFile::open(made.file());
    REQUIRE(std::holds_alternative<MapFilePtr>(opened));
    return std::get<0>(opened);
}

TileId squareOf(WorldPoint point, int zoom)
{
    const double half = 6378137.0 * M_PI, side = std::ldexp(2 * half, -zoom);
    return {zoom, static_cast<std::uint32_t>((point.x + half) / side),
            static_cast<std::uint32_t>((half - point.y) / side)};
}

WorldPoint northWestOf(TileId square)
{
    const WorldBounds bounds = boundsOf(square);
    return {bounds.west, bounds.north};
}

/// A view whose tiles have their own size at `zoom`.
MapView viewAt(WorldPoint centre, int zoom, QSizeF size = {400, 400})
{
    MapView view;
    view.setSize(size);
    view.setCentre(centre);
    view.setMetresPerPixel(view.pixelsPerWorld() * view.metresPerPixel() * std::ldexp(2 * 6378137.0 * M_PI, -zoom) /
                           256);
    return view;
}

struct Shown
{
    QImage picture(const MapView& view, const char* theme = "light", double ratio = 1)
    {
        MapStyle style = styleOf(theme);
        style.tone = theme == std::string("night")  ? MapTone::Red
                     : theme == std::string("dark") ? MapTone::Dimmed
                                                    : MapTone::Plain;
        once(view, style, ratio);
        const QDeadlineTimer limit(20'000);
        while (!tiles.atRest() && !limit.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        REQUIRE(tiles.atRest());
        return once(view, style, ratio);
    }
    QImage once(const MapView& view, const MapStyle& style, double ratio)
    {
        QImage image(view.size().toSize() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        QPainter on(&image);
        painter.paint(on, scene, view, style, &tiles);
        return image;
    }

    Gui gui;
    MapScene scene;
    MapPainter painter;
    MapTiles tiles;
};

bool near(QColor a, QColor b, int most = 12)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < most;
}

/// Red, green, blue, yellow: north-west, north-east, south-west, south-east.
QImage quarters(int side = 256)
{
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            image.setPixelColor(
                x, y, y < side / 2 ? (x < side / 2 ? Qt::red : Qt::green) : (x < side / 2 ? Qt::blue : Qt::yellow));
    return image;
}

} // namespace

TEST_CASE("squares of the tiling lie where the web has them")
{
    // Slippy map tile names, OpenStreetMap wiki: lon/lat to tile numbers.
    const GeoPoint town{57.1860, 14.0400};
    for (int zoom : {0, 1, 8, 15, 18}) {
        const double n = std::ldexp(1, zoom), latitude = town.latitude * M_PI / 180;
        const auto column = static_cast<std::uint32_t>((town.longitude + 180) / 360 * n);
        const auto row = static_cast<std::uint32_t>((1 - std::asinh(std::tan(latitude)) / M_PI) / 2 * n);
        const WorldBounds bounds = boundsOf({zoom, column, row});
        const WorldPoint at = toWorld(town);
        CHECK(bounds.west <= at.x);
        CHECK(at.x < bounds.east);
        CHECK(bounds.south <= at.y);
        CHECK(at.y < bounds.north);
    }
    const GeoPoint corner = toGeo(northWestOf({0, 0, 0}));
    CHECK(corner.longitude == Approx(-180));
    CHECK(corner.latitude == Approx(85.0511287798));
}

TEST_CASE("the zoom is the one whose tiles come nearest to their own size, and lower for larger text")
{
    const WorldPoint centre = metres(0, 0);
    CHECK(zoomFor(viewAt(centre, 15), 1) == 15);
    CHECK(zoomFor(viewAt(centre, 15), 2) == 14);
    MapView view = viewAt(centre, 15);
    view.zoomAt(1.4, {200, 200});
    CHECK(zoomFor(view, 1) == 15);
    view.zoomAt(1.1, {200, 200});
    CHECK(zoomFor(view, 1) == 16);
}

TEST_CASE("all squares that the screen shows are asked for, the middle first, and no others")
{
    MapView view = viewAt(metres(0, 0), 15, {700, 400});
    view.setTurn(GENERATE(0, 30, 90));
    const auto squares = tilesIn(view, 15, 100);
    REQUIRE(!squares.empty());
    CHECK(squares.front() == squareOf(metres(0, 0), 15));
    const QRectF screen(QPointF(), view.size());
    for (double x = 0; x <= 700; x += 25)
        for (double y = 0; y <= 400; y += 25)
            CHECK(std::ranges::count(squares, squareOf(view.toWorld({x, y}), 15)) == 1);
    CHECK(squares.size() < 30);
    CHECK(tilesIn(view, 24, 100).empty());
}

TEST_CASE("which zoom is drawn, and which map is asked first")
{
    const WorldBounds world{-2e7, 2e7, -2e7, 2e7, true}, town{0, 1e4, 0, 1e4, true},
        elsewhere{5e6, 6e6, 5e6, 6e6, true};
    const TileCoverage coarse{world, 0, 8}, fine{town, 13, 17}, finer{town, 13, 18};
    const WorldBounds seen{100, 1000, 100, 1000, true};
    CHECK(drawnZoom({coarse}, seen, 5) == 5);
    CHECK(drawnZoom({coarse}, seen, 12) == 8);  // larger than it was made for
    CHECK_FALSE(drawnZoom({coarse}, seen, 15)); // too much so
    CHECK(drawnZoom({fine}, seen, 11) == 13);
    CHECK_FALSE(drawnZoom({fine}, seen, 10));
    CHECK_FALSE(drawnZoom({fine}, elsewhere, 15));
    CHECK_FALSE(drawnZoom({}, seen, 15));
    CHECK(drawnZoom({fine, coarse}, seen, 19) == 17);
    CHECK(drawnZoom({fine, coarse}, seen, 9) == 8);
    CHECK(drawnZoom({fine, coarse}, elsewhere, 9) == 8);
    CHECK(goesBefore(finer, fine));
    CHECK(goesBefore(fine, coarse));
    CHECK(goesBefore({town, 0, 8}, coarse));

    const TileId square = squareOf({500, 500}, 14);
    const auto tries = triesFor(square, {fine, coarse});
    REQUIRE(tries.size() == 3);
    CHECK(tries[0].map == 0);
    CHECK(tries[0].tile == square);
    CHECK(tries[1].tile == square.above(1));
    CHECK(tries[2].map == 1);
    CHECK(tries[2].tile == square.above(6));
}

SCENARIO("tiles lie under the marks where the world has them")
{
    Shown shown;
    const TemporaryFolder folder;
    const TileId square = squareOf(metres(0, 0), 15);
    const char* format = GENERATE("png", "jpg", "webp");
    MadeMap made(folder.path() / "it.mbtiles");
    made.tile(15, square.column, square.row, pictureBytes(quarters(), format));
    made.say("bounds", "13,57,15,58");
    shown.tiles.setMaps({fileOf(made)});
    const WorldBounds bounds = boundsOf(square);
    const WorldPoint middle{(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2};
    const int factor = GENERATE(1, 2, 3); // of the tile's own size, by panned, enlarged and turned views
    MapView view = viewAt(middle, 15);
    if (factor == 2)
        view.zoomAt(1.37, {200, 200});
    view.panBy({17.3, -9.8});
    if (factor == 3)
        view.setTurn(36);
    for (double ratio : {1.0, 2.0}) {
        const QImage image = shown.picture(view, "light", ratio);
        const auto at = [&](double east, double north) { // of the tile, in parts of its side from its middle
            const double side = bounds.east - bounds.west;
            const QPointF point = view.toScreen({middle.x + east * side, middle.y + north * side}) * ratio;
            return image.pixelColor(static_cast<int>(point.x()), static_cast<int>(point.y()));
        };
        INFO(format << ", view " << factor << ", ratio " << ratio);
        constexpr double close = 0.02; // five pixels of the picture
        CHECK(near(at(-close, close), Qt::red, 60));
        CHECK(near(at(close, close), Qt::green, 60));
        CHECK(near(at(-close, -close), Qt::blue, 60));
        CHECK(near(at(close, -close), Qt::yellow, 60));
        CHECK(near(at(-0.5 + close, 0.5 - close), Qt::red, 60));
        CHECK(near(at(0.5 - close, -0.5 + close), Qt::yellow, 60));
        CHECK_FALSE(near(at(-0.5 - close, 0.5 - close), Qt::red, 60)); // beside it there is none
        CHECK_FALSE(near(at(0.5 + close, -0.5 + close), Qt::yellow, 60));
    }
}

SCENARIO("the closest picture is shown: a fine map's, a coarse map's enlarged, or none")
{
    Shown shown;
    const TemporaryFolder folder;
    const TileId square = squareOf(metres(0, 0), 15);
    const TileId east{15, square.column + 1, square.row};
    MadeMap fine(folder.path() / "fine.mbtiles");
    fine.tile(15, square.column, square.row, pictureBytes(Qt::red)).nullTile(15, east.column, east.row);
    fine.tile(15, east.column, east.row + 1, "\x89PNG\r\nnothing more");
    fine.say("bounds", "13,57,15,58");
    MadeMap coarse(folder.path() / "coarse.mbtiles");
    const TileId above = square.above(3);
    coarse.tile(12, above.column, above.row, pictureBytes(quarters()));
    shown.tiles.setMaps({fileOf(coarse), fileOf(fine)});
    const MapView view = viewAt(northWestOf(east), 15);
    const QImage image = shown.picture(view);
    CHECK(near(image.pixelColor(100, 250), Qt::red));
    const WorldBounds wide = boundsOf(above);
    const WorldPoint at = view.toWorld({300, 250});
    const bool isEast = at.x > (wide.west + wide.east) / 2, isSouth = at.y < (wide.south + wide.north) / 2;
    const QColor expected = isSouth ? (isEast ? Qt::yellow : Qt::blue) : (isEast ? Qt::green : Qt::red);
    CHECK(near(image.pixelColor(300, 250), expected)); // the null tile
    WHEN("only the fine one is left")
    {
        shown.tiles.setMaps({fileOf(fine)});
        const QImage alone = shown.picture(view);
        CHECK(near(alone.pixelColor(100, 250), Qt::red));
        const QColor bare = alone.pixelColor(303, 253);
        CHECK((near(bare, styleOf("light").mapBg) || near(bare, styleOf("light").mapGrid)));
    }
    WHEN("the map is far away, and comes near again")
    {
        MapView further = view;
        further.zoomAt(0.25, {200, 200});
        shown.picture(further);
        CHECK(near(shown.picture(view).pixelColor(100, 250), Qt::red));
    }
    WHEN("no map is left")
    {
        shown.tiles.setMaps({});
        CHECK_FALSE(near(shown.picture(view).pixelColor(100, 250), Qt::red));
    }
}

SCENARIO("at night and in the dark a white map is as dark as the look has it")
{
    Shown shown;
    const TemporaryFolder folder;
    MadeMap made(folder.path() / "it.mbtiles");
    const WorldPoint centre = metres(0, 0);
    for (std::uint32_t i = 0; i < 9; ++i) {
        const TileId middle = squareOf(centre, 15);
        made.tile(15, middle.column - 1 + i % 3, middle.row - 1 + i / 3, pictureBytes(i % 2 ? Qt::white : Qt::cyan));
    }
    shown.tiles.setMaps({fileOf(made)});
    const auto linear = [](int channel) {
        const double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&](QColor c) { // WCAG 2.2, relative luminance
        return 0.2126 * linear(c.red()) + 0.7152 * linear(c.green()) + 0.0722 * linear(c.blue());
    };
    const QImage night = shown.picture(viewAt(centre, 15), "night");
    const QImage dark = shown.picture(viewAt(centre, 15), "dark");
    const MapStyle style = styleOf("dark");
    double sum = 0, leastContrast = 21;
    int bluest = 0, greenest = 0;
    for (int y = 0; y < night.height(); ++y)
        for (int x = 0; x < night.width(); ++x) {
            const QColor colour = night.pixelColor(x, y);
            bluest = std::max(bluest, colour.blue());
            greenest = std::max(greenest, colour.green());
            sum += luminance(colour);
            for (const QColor& mark : {style.route, style.unsafe, style.safe, style.text2})
                leastContrast =
                    std::min(leastContrast, (luminance(mark) + 0.05) / (luminance(dark.pixelColor(x, y)) + 0.05));
        }
    CHECK(bluest <= 0x80);
    CHECK(greenest <= 0x9a);
    CHECK(leastContrast >= 3);
    CHECK(sum / night.width() / night.height() <= 0.04);
    CHECK(sum / night.width() / night.height() > luminance(styleOf("night").mapBg)); // it is there
}

SCENARIO("pictures are kept within their room, and one that was forgotten comes back")
{
    Shown shown;
    MapTiles tiles(nullptr, 3 << 20);
    const TemporaryFolder folder;
    MadeMap made(folder.path() / "it.mbtiles");
    const TileId first = squareOf(metres(0, 0), 16);
    for (std::uint32_t i = 0; i < 120; ++i)
        made.tile(16, first.column + i % 40, first.row + i / 40,
                  pictureBytes(QColor::fromHsv(static_cast<int>(i) * 3, 255, 200)));
    tiles.setMaps({fileOf(made)});
    const auto show = [&](std::uint32_t column) {
        const WorldPoint at = northWestOf({16, column, first.row + 1});
        const MapView view = viewAt(at, 16, {300, 300});
        const QDeadlineTimer limit(20'000);
        do {
            tiles.begin(seenBy(view), 16, {});
            for (TileId square : tilesIn(view, 16, 100))
                tiles.tile(square);
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        } while (!tiles.atRest() && !limit.hasExpired());
        return !tiles.kept(squareOf(at, 16)).isNull();
    };
    for (std::uint32_t i = 2; i < 38; ++i) {
        REQUIRE(show(first.column + i));
        CHECK(tiles.bytesKept() <= (3 << 20) + 9 * (256 << 10));
    }
    CHECK(tiles.kept({16, first.column + 2, first.row + 1}).isNull());
    CHECK(show(first.column + 2));
}

SCENARIO("pictures that cannot be ours are none")
{
    CHECK(decodeTile("").isNull());
    CHECK(decodeTile("\x89PNG\r\n\x1a\n").isNull());
    CHECK(decodeTile("<svg xmlns='http://www.w3.org/2000/svg'/>").isNull());
    CHECK(decodeTile(pictureBytes(Qt::red, "bmp")).isNull());
    CHECK(decodeTile(pictureBytes(Qt::red, "png", 1025)).isNull());
    CHECK(decodeTile(pictureBytes(Qt::red, "png", 512)).width() == 512);
    QImage open(16, 16, QImage::Format_ARGB32);
    open.fill(Qt::transparent);
    CHECK(near(tileSquare(open, {0, 0, 1, 1}, {MapTone::Plain, qRgb(1, 2, 3), 256}).pixelColor(3, 3), QColor(1, 2, 3),
               3));
}
