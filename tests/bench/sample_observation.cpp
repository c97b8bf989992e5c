#include "bench/sample_observation.h"

#include <array>
#include <random>
#include <string>

namespace lykta::bench {

namespace {

constexpr std::array words = {"lyktan", "släckt",  "häcken",  "skymmer",  "gången", "mörkt",     "under",   "bron",
                              "trasig", "bänken",  "parken",  "cyklar",   "fort",   "stationen", "kväll",   "väntar",
                              "räcket", "rostigt", "skylten", "klottrad", "snön",   "oplogad",   "trappan", "hal"};

std::string noteOf(unsigned n)
{
    std::minstd_rand random(n + 1);
    std::string note;
    while (note.size() < 400) {
        note += words[random() % words.size()];
        note += ' ';
    }
    return note;
}

} // namespace

capture::ObservationInput sampleObservation(const Uuid& walk, const Instant& now, unsigned n)
{
    capture::ObservationInput input;
    input.id = Uuid::v7(now.ms);
    input.walk = walk;
    input.category = static_cast<Category>(1 + n % 19);
    input.polarity = Polarity::Unsafe;
    input.severity = 1 + n % 4;
    input.note = noteOf(n);
    input.suggestion = "Byt armaturen och klipp häcken till 80 cm.";
    input.position.point = GeoPoint{57.1846 + n * 1e-6, 14.0417 + n * 1e-6};
    input.position.source = PositionSource::Gps;
    input.position.accuracyMetres = 4.0 + n % 7;
    input.position.ageMs = 800;
    input.position.rawGps = input.position.point;
    input.observedAt = now;
    input.light = LightCondition::DarkLit;
    return input;
}

} // namespace lykta::bench
