#include "support/nmea_track.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace lykta::test {

namespace {

constexpr double metresPerDegree = 111'195;
constexpr double metresPerSecondInKnots = 0.514444;

std::string formatted(const char* format, auto... values)
{
    char text[160];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

/// ddmm.mmmmm,N,dddmm.mmmmm,E
std::string placeText(GeoPoint point)
{
    const double north = std::abs(point.latitude), east = std::abs(point.longitude);
    const int degreesNorth = static_cast<int>(north), degreesEast = static_cast<int>(east);
    return formatted("%02d%08.5f,%c,%03d%08.5f,%c", degreesNorth, (north - degreesNorth) * 60,
                     point.latitude < 0 ? 'S' : 'N', degreesEast, (east - degreesEast) * 60,
                     point.longitude < 0 ? 'W' : 'E');
}

struct Spot
{
    GeoPoint point;
    double course = 0;
};

/// The place so many metres along the line.
Spot along(const GeoLine& line, double metres)
{
    double course = line.size() > 1 ? bearingDegrees(line[0], line[1]) : 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const double piece = distanceMetres(line[i], line[i + 1]);
        if (piece > 0)
            course = bearingDegrees(line[i], line[i + 1]);
        if (metres <= piece && piece > 0) {
            const double share = metres / piece;
            return {{line[i].latitude + (line[i + 1].latitude - line[i].latitude) * share,
                     line[i].longitude + (line[i + 1].longitude - line[i].longitude) * share},
                    course};
        }
        metres -= piece;
    }
    return {line.back(), course};
}

/// A slow drift that comes back, made of two waves, so that a pause does not stand perfectly still.
GeoPoint strayed(GeoPoint point, double metres, int second)
{
    const double north = metres * 0.6 * std::sin(second / 7.0) + metres * 0.4 * std::sin(second / 2.3);
    const double east = metres * 0.6 * std::cos(second / 9.0) + metres * 0.4 * std::sin(second / 3.1);
    return {point.latitude + north / metresPerDegree,
            point.longitude + east / (metresPerDegree * std::cos(point.latitude * 3.14159265 / 180))};
}

} // namespace

std::string nmeaSentence(std::string_view body)
{
    unsigned sum = 0;
    for (char c : body)
        sum ^= static_cast<unsigned char>(c);
    return "$" + std::string(body) + formatted("*%02X\r\n", sum);
}

std::string nmeaTrack(const TrackPlan& plan)
{
    if (plan.route.empty())
        return {};
    using namespace std::chrono;
    const double length = lengthMetres(plan.route);
    const int moving = static_cast<int>(std::ceil(length / plan.metresPerSecond));
    const int seconds_ = plan.standSecondsBefore + moving + plan.standSecondsAfter;
    std::string log;
    for (int second = 0; second <= seconds_; ++second) {
        const int walked = std::clamp(second - plan.standSecondsBefore, 0, moving);
        const bool stands = walked == 0 || walked == moving;
        const Spot spot = along(plan.route, std::min(length, walked * plan.metresPerSecond));
        const std::string place = placeText(strayed(spot.point, plan.wobbleMetres, second));
        const auto at = sys_time<milliseconds>(milliseconds(plan.startMs)) + seconds(second);
        const year_month_day date(floor<days>(at));
        const hh_mm_ss clock(floor<seconds>(at) - floor<days>(at));
        const std::string time =
            formatted("%02d%02d%02d.00", static_cast<int>(clock.hours().count()),
                      static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
        log += nmeaSentence("GPGGA," + time + "," + place + ",1,09,1.2,152.0,M,33.0,M,,");
        log += nmeaSentence(formatted("GPRMC,%s,A,%s,%.1f,%.1f,%02u%02u%02d,,,A", time.c_str(), place.c_str(),
                                      stands ? 0.0 : plan.metresPerSecond / metresPerSecondInKnots, spot.course,
                                      static_cast<unsigned>(date.day()), static_cast<unsigned>(date.month()),
                                      static_cast<int>(date.year()) % 100));
    }
    return log;
}

} // namespace lykta::test
