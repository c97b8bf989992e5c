#include "bench/many_observations.h"

#include "support/builders.h"

namespace lykta::bench {

using namespace lykta::test;

namespace {

constexpr int atOnce = 1'000;
constexpr const char* words[] = {"Lampan",  "buske",      "skymmer", "sikten",   "trasig",   "ruta",
                                 "klotter", "gångtunnel", "trappa",  "staket",   "grus",     "hala",
                                 "löv",     "parkering",  "ödslig",  "station",  "perrong",  "väntsal",
                                 "mörkt",   "hörn",       "tryggt",  "övergång", "cykelväg", "bänk"};

Observation anyObservation(const Uuid& walk, int number)
{
    auto observation = anObservation(walk, eveningWalk.ms + number * 1'000ll);
    observation.category = static_cast<Category>(1 + number % 19);
    observation.polarity = static_cast<Polarity>(1 + number % 3);
    observation.severity = observation.polarity == Polarity::Unsafe ? 1u + static_cast<unsigned>(number) % 4 : 0;
    observation.status = static_cast<ObservationStatus>(number % 10);
    observation.note.clear();
    for (int word = 0; word < 12; ++word)
        observation.note += std::string(word == 0 ? "" : " ") + words[(number * 7 + word * word * 5) % 24];
    observation.note += " nr " + std::to_string(number);
    observation.position.point = GeoPoint{57.18 + number % 331 * 0.0001, 14.03 + number % 457 * 0.0001};
    return observation;
}

} // namespace

void fillWithObservations(store::Store& store, int count)
{
    auto walk = aWalk();
    for (int made = 0; made < count;) {
        store.door().commit([&](store::Writer& writer) {
            walk.id = walk.walk = Uuid::v7(eveningWalk.ms + made);
            writer.create(walk);
            for (int i = 0; i < atOnce && made < count; ++i, ++made)
                writer.create(anyObservation(walk.id, made));
        });
    }
}

} // namespace lykta::bench
