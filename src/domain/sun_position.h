#pragma once

#include "domain/geo.h"

#include <cstdint>

namespace lykta {

/// Geometric elevation of the sun's centre above the horizon in degrees, without refraction, at a place and a UTC time
/// in milliseconds since 1970. Good to about 0.02° between 1900 and 2100. Formulas of the NOAA solar calculator
/// (gml.noaa.gov/grad/solcalc/calcdetails.html), after J. Meeus, Astronomical Algorithms.
double sunElevationDegrees(GeoPoint place, std::int64_t utcMs);

} // namespace lykta
