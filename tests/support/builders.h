#pragma once

#include "domain/entities.h"
#include "store/store.h"

namespace lykta::test {

inline constexpr GeoPoint station{57.18612, 14.04781};
inline constexpr Instant eveningWalk{1'794'508'200'000, 60};

inline Walk aWalk(std::int64_t madeAt = 1'794'000'000'000)
{
    Walk walk;
    walk.id = walk.walk = Uuid::v7(madeAt);
    walk.title = "Trygghetsvandring centrum";
    walk.plannedStart = eveningWalk;
    walk.route = {station, {57.187, 14.05}};
    return walk;
}

inline Observation anObservation(const Uuid& walk, std::int64_t observedAt = eveningWalk.ms)
{
    Observation observation;
    observation.id = Uuid::v7(observedAt);
    observation.walk = walk;
    observation.category = Category::Lighting;
    observation.polarity = Polarity::Unsafe;
    observation.severity = 3;
    observation.note = "Lampan vid tunneln är släckt.";
    observation.position = {station, PositionSource::Gps, 6.0, 4000, std::nullopt};
    observation.observedAt = {observedAt, 60};
    observation.light = LightCondition::DarkLit;
    return observation;
}

inline Photo aPhoto(const Observation& observation, const store::StoredFile& file)
{
    Photo photo;
    photo.id = Uuid::v7(observation.observedAt.ms + 1);
    photo.walk = observation.walk;
    photo.observation = observation.id;
    photo.sha256 = file.sha256;
    photo.size = file.size;
    photo.width = 640;
    photo.height = 480;
    photo.takenAt = observation.observedAt;
    return photo;
}

template <class Row>
void save(store::Store& store, const Row& row)
{
    store.door().commit([&](store::Writer& writer) { writer.create(row); });
}

} // namespace lykta::test
