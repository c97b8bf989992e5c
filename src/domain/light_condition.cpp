#include "domain/light_condition.h"

#include "domain/sun_position.h"

namespace lykta {

LightCondition lightConditionAt(GeoPoint place, std::int64_t utcMs)
{
    return lightAtElevation(sunElevationDegrees(place, utcMs));
}

} // namespace lykta
