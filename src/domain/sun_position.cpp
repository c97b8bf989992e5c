#include "domain/sun_position.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lykta {
namespace {

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}
double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}
double sinDegrees(double angle)
{
    return std::sin(radians(angle));
}
double cosDegrees(double angle)
{
    return std::cos(radians(angle));
}

struct Sun
{
    double declination;    ///< degrees
    double equationOfTime; ///< minutes, true minus mean solar time
};

/// `centuries`: Julian centuries since 2000-01-01 12:00 UT.
Sun sunAt(double centuries)
{
    const double t = centuries;
    const double meanLongitude = std::fmod(280.46646 + t * (36000.76983 + 0.0003032 * t), 360);
    const double anomaly = 357.52911 + t * (35999.05029 - 0.0001537 * t);
    const double eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
    const double centre = sinDegrees(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t)) +
                          sinDegrees(2 * anomaly) * (0.019993 - 0.000101 * t) + sinDegrees(3 * anomaly) * 0.000289;
    const double node = 125.04 - 1934.136 * t;
    const double apparentLongitude = meanLongitude + centre - 0.00569 - 0.00478 * sinDegrees(node);
    const double meanObliquity = 23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - 0.001813 * t))) / 60) / 60;
    const double obliquity = meanObliquity + 0.00256 * cosDegrees(node);

    const double tangent = std::tan(radians(obliquity) / 2);
    const double y = tangent * tangent;
    const double time = y * sinDegrees(2 * meanLongitude) - 2 * eccentricity * sinDegrees(anomaly) +
                        4 * eccentricity * y * sinDegrees(anomaly) * cosDegrees(2 * meanLongitude) -
                        0.5 * y * y * sinDegrees(4 * meanLongitude) -
                        1.25 * eccentricity * eccentricity * sinDegrees(2 * anomaly);
    return {degrees(std::asin(sinDegrees(obliquity) * sinDegrees(apparentLongitude))), 4 * degrees(time)};
}

} // namespace

double sunElevationDegrees(GeoPoint place, std::int64_t utcMs)
{
    constexpr double msPerDay = 86'400'000;
    const double days = static_cast<double>(utcMs) / msPerDay;
    const Sun sun = sunAt((days + 2440587.5 - 2451545.0) / 36525);

    const double minutesOfDay = (days - std::floor(days)) * 1440;
    const double solarMinutes = minutesOfDay + sun.equationOfTime + 4 * place.longitude;
    const double hourAngle = solarMinutes / 4 - 180;
    const double sine = sinDegrees(place.latitude) * sinDegrees(sun.declination) +
                        cosDegrees(place.latitude) * cosDegrees(sun.declination) * cosDegrees(hourAngle);
    return degrees(std::asin(std::clamp(sine, -1.0, 1.0)));
}

} // namespace lykta
