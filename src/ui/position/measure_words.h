#pragma once

#include <QString>
#include <cstdint>

namespace lykta::ui {

/// «6 m», «120 m» (to the nearest ten from 100), «1,2 km», «165 km».
QString metresWords(double metres);

/// «34 min», «1 tim 5 min»; under a minute «0 min».
QString durationWords(std::int64_t ms);

/// «12:40», from an hour «1:02:40».
QString timerWords(std::int64_t ms);

/// Where something lies as seen by a person who faces `headingDegrees`: «rakt fram», «snett höger», … Both degrees
/// clockwise from north.
QString relativeWords(double bearingDegrees, double headingDegrees);

/// «åt nordost»: for a person whose heading is not known.
QString compassWords(double bearingDegrees);

} // namespace lykta::ui
