#include "report/route_figure.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lykta::report {
namespace {

// LOOK.md's light theme: text, line, route, unsafe, safe, neutral, mapBg.
constexpr Ink text = 0x0f1b30, outline = 0x6b7485, route = 0x12233f, unsafeInk = 0xa3122f, safeInk = 0x00629a,
              neutralInk = 0x5b6472, ground = 0xefeadf, white = 0xffffff;
constexpr double margin = 26, badgeSize = 16, leastSpanMetres = 120, metresPerDegree = 111'194.93;

struct Box
{
    double south = 90, north = -90, west = 180, east = -180;

    void take(GeoPoint point)
    {
        south = std::min(south, point.latitude);
        north = std::max(north, point.latitude);
        west = std::min(west, point.longitude);
        east = std::max(east, point.longitude);
    }
    bool empty() const { return south > north; }
};

/// Equirectangular about the middle of the box: over a walk's few kilometres the error is far below a millimetre.
class Projection
{
  public:
    Projection(const Box& box, double width, double height)
        : m_middle{(box.south + box.north) / 2, (box.west + box.east) / 2}, m_centre{width / 2, height / 2},
          m_shrink(std::cos(m_middle.latitude * std::numbers::pi / 180))
    {
        const auto wide = std::max((box.east - box.west) * m_shrink * metresPerDegree, leastSpanMetres);
        const auto high = std::max((box.north - box.south) * metresPerDegree, leastSpanMetres);
        m_pointsPerMetre = std::min((width - 2 * margin) / wide, (height - 2 * margin) / high);
    }

    Spot operator()(GeoPoint point) const
    {
        const auto scale = metresPerDegree * m_pointsPerMetre;
        return {m_centre.x + (point.longitude - m_middle.longitude) * m_shrink * scale,
                m_centre.y - (point.latitude - m_middle.latitude) * scale};
    }
    double pointsPerMetre() const { return m_pointsPerMetre; }

  private:
    GeoPoint m_middle;
    Spot m_centre;
    double m_shrink;
    double m_pointsPerMetre = 1;
};

Box boxOf(const WalkReport& report, const std::vector<GeoLine>& walked)
{
    Box box;
    for (const auto& point : report.walk.route)
        box.take(point);
    for (const auto& line : walked)
        for (const auto& point : line)
            box.take(point);
    for (const auto& stop : report.stops)
        if (stop.point)
            box.take(*stop.point);
    for (const auto& each : report.observations)
        if (each.observation.position.point)
            box.take(*each.observation.position.point);
    return box;
}

Stroke lineOf(const GeoLine& line, const Projection& projection, double width, Ink ink, bool dotted)
{
    Stroke stroke{{}, ink, width, dotted};
    for (const auto& point : line)
        stroke.line.push_back(projection(point));
    return stroke;
}

/// Where a mark may stand so that it covers none of those that are there: its own place, or the nearest free one on
/// rings round it.
Spot freeSpot(Spot wish, const std::vector<Spot>& taken, double apart, const Figure& figure)
{
    const auto fits = [&](Spot spot) {
        const auto inside = spot.x > apart / 2 && spot.y > apart / 2 && spot.x < figure.width - apart / 2 &&
                            spot.y < figure.height - apart / 2;
        return inside && std::none_of(taken.begin(), taken.end(), [&](Spot other) {
                   return std::hypot(other.x - spot.x, other.y - spot.y) < apart;
               });
    };
    if (fits(wish))
        return wish;
    for (int ring = 1; ring <= 12; ++ring)
        for (int step = 0; step < 8 * ring; ++step) {
            const auto angle = 2 * std::numbers::pi * step / (8 * ring);
            const auto reach = ring * apart * 0.75;
            const Spot spot{wish.x + reach * std::cos(angle), wish.y + reach * std::sin(angle)};
            if (fits(spot))
                return spot;
        }
    return wish;
}

void addBadge(Figure& figure, std::vector<Spot>& taken, Spot place, Badge badge)
{
    badge.at = freeSpot(place, taken, badge.size + 1, figure);
    taken.push_back(badge.at);
    if (std::hypot(badge.at.x - place.x, badge.at.y - place.y) > 1)
        figure.shapes.emplace_back(Stroke{{place, badge.at}, badge.edge, 0.8, false});
    figure.shapes.emplace_back(std::move(badge));
}

void addScaleAndNorth(Figure& figure, double pointsPerMetre)
{
    const auto metres = roundedDown(figure.width / 4 / pointsPerMetre);
    const auto length = metres * pointsPerMetre, left = 12.0, low = figure.height - 10;
    figure.shapes.emplace_back(
        Stroke{{{left, low - 4}, {left, low}, {left + length, low}, {left + length, low - 4}}, text, 1.2, false});
    const auto words = metres < 1000 ? std::to_string(static_cast<int>(metres)) + " m"
                                     : std::to_string(static_cast<int>(metres / 1000)) + " km";
    figure.shapes.emplace_back(Caption{{left + 4, low - 4}, words, 8, text});
    const auto right = figure.width - 16, top = 12.0;
    figure.shapes.emplace_back(
        Stroke{{{right - 4, top + 14}, {right, top}, {right + 4, top + 14}, {right, top + 10}, {right - 4, top + 14}},
               text,
               1.2,
               false});
    figure.shapes.emplace_back(Caption{{right - 3, top + 24}, "N", 8, text});
}

} // namespace

Badge badgeOf(const ReportedObservation& each)
{
    const auto word = std::to_string(each.number);
    switch (each.observation.polarity) {
    case Polarity::Safe:
        return {{}, Mark::Circle, badgeSize, safeInk, safeInk, white, word};
    case Polarity::Unsafe:
        return {{}, Mark::Diamond, badgeSize, unsafeInk, unsafeInk, white, word};
    default:
        return {{}, Mark::Square, badgeSize, neutralInk, neutralInk, white, word};
    }
}

double roundedDown(double metres)
{
    const auto power = std::pow(10, std::floor(std::log10(metres)));
    for (const auto step : {5.0, 2.0})
        if (step * power <= metres)
            return step * power;
    return power;
}

std::optional<Figure> routeFigure(const WalkReport& report, double width, double height)
{
    const auto walked = walkedLines(report);
    const auto box = boxOf(report, walked);
    if (box.empty())
        return std::nullopt;
    Figure figure{width, height, ground, {}};
    const Projection projection(box, width, height);
    figure.shapes.emplace_back(lineOf(report.walk.route, projection, 2, outline, true));
    for (const auto& line : walked)
        figure.shapes.emplace_back(lineOf(line, projection, 2.5, route, false));
    std::vector<Spot> taken;
    for (const auto& stop : report.stops)
        if (stop.point) {
            const bool visited = stop.visitedAt.has_value();
            addBadge(figure, taken, projection(*stop.point),
                     {{},
                      Mark::Arch,
                      15,
                      visited ? route : white,
                      route,
                      visited ? white : route,
                      std::to_string(stop.order)});
        }
    for (const auto& each : report.observations)
        if (each.observation.position.point)
            addBadge(figure, taken, projection(*each.observation.position.point), badgeOf(each));
    addScaleAndNorth(figure, projection.pointsPerMetre());
    return figure;
}

} // namespace lykta::report
