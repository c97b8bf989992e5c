#include "walk_scene.h"

#include <QString>
#include <cmath>

namespace lykta::test {

using namespace ui;

WorldPoint metres(double east, double north)
{
    const WorldPoint origin = toWorld(GeoPoint{57.1860, 14.0400});
    const double stretch = std::cosh(origin.y / 6378137.0);
    return {origin.x + east * stretch, origin.y + north * stretch};
}

MapScene walkScene()
{
    // The look's own picture: 60 pixels are 100 m, y counts down.
    const auto at = [](double x, double y) { return metres(x / 0.6, -y / 0.6); };
    const std::pair<double, double> corners[] = {{58, 424},  {92, 386},  {150, 402}, {196, 348}, {182, 300}, {234, 262},
                                                 {282, 284}, {318, 236}, {262, 172}, {176, 166}, {96, 206}};
    MapScene scene;
    for (auto [x, y] : corners)
        scene.route.push_back(at(x, y));
    scene.track.assign(scene.route.begin(), scene.route.begin() + 4);
    scene.track.push_back(at(188, 318));
    const char* const names[] = {"Järnvägsstationen", "Cykelparkeringen", "Gångtunneln", "Storgatan",
                                 "Gummifabriken",     "Ågatan",           "Apladalen"};
    const std::pair<double, double> places[] = {{58, 424},  {150, 402}, {234, 262}, {318, 236},
                                                {262, 172}, {176, 166}, {96, 206}};
    for (int i = 0; i < 7; ++i)
        scene.stops.push_back({QString::number(i + 1), QString::fromUtf8(names[i]), i + 1,
                               at(places[i].first, places[i].second),
                               i < 2    ? StopState::Done
                               : i == 2 ? StopState::Next
                                        : StopState::Later});
    scene.areas.push_back({QStringLiteral("Stationsområdet"),
                           {at(24, 360), at(112, 336), at(206, 376), at(206, 452), at(34, 470), at(12, 418)}});
    scene.pins = {{QStringLiteral("a"), {}, at(98, 352), Polarity::Unsafe, 2},
                  {QStringLiteral("b"), QStringLiteral("Välfungerande"), at(250, 372), Polarity::Safe, 0},
                  {QStringLiteral("c"), {}, at(222, 326), Polarity::Unsafe, 3},
                  {QStringLiteral("d"), {}, at(64, 288), Polarity::Neutral, 0},
                  {QStringLiteral("e"), {}, at(68, 288), Polarity::Unsafe, 1},
                  {QStringLiteral("f"), {}, at(64, 292), Polarity::Safe, 0},
                  {QStringLiteral("g"), {}, at(120, 432), Polarity::Neutral, 0}};
    scene.own = OwnPosition{at(188, 318), 6, -12 + 360, false, {}};
    return scene;
}

MapStyle styleOf(const char* name, double textScale)
{
    const QString theme = QString::fromLatin1(name);
    const auto pick = [&](const char* light, const char* dark, const char* night) {
        return QColor(QLatin1String(theme == "light" ? light : theme == "dark" ? dark : night));
    };
    MapStyle style;
    style.mapBg = pick("#EFEADF", "#0C1729", "#080101");
    style.mapGrid = pick("#DDD6C6", "#15243D", "#1C0504");
    style.text = pick("#0F1B30", "#F4EFE4", "#FF7E61");
    style.text2 = pick("#414D63", "#B7C3D8", "#E05A42");
    style.outline = pick("#6B7485", "#7F94B8", "#B54031");
    style.route = pick("#12233F", "#FFCE73", "#FF8A6B");
    style.safe = pick("#00629A", "#5CCBFF", "#FF9A80");
    style.safeInk = pick("#FFFFFF", "#03202E", "#140000");
    style.unsafe = pick("#A3122F", "#FF8A75", "#FF6A4A");
    style.unsafeInk = pick("#FFFFFF", "#2B0700", "#140000");
    style.neutral = pick("#5B6472", "#B4BCC9", "#D6573F");
    style.neutralInk = pick("#FFFFFF", "#121F35", "#140000");
    style.glow = pick("#FFB72E", "#FFB72E", "#F0502F");
    style.edge = pick("#12233F", "#0C1729", "#080101");
    style.flame = pick("#12233F", "#1C1200", "#140000");
    style.font.setFamily(QStringLiteral("Noto Sans"));
    style.textScale = textScale;
    return style;
}

} // namespace lykta::test
