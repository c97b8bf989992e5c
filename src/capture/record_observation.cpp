#include "capture/record_observation.h"

#include "capture/light_at.h"
#include "capture/walk_groups.h"

namespace lykta::capture {
namespace {

/// Outside a walk an observation is for staff.
void setAudience(RowHead& row, const Uuid& walk)
{
    row.walk = walk;
    row.sensitivity = walk.isNil() ? Sensitivity::Staff : Sensitivity::Walk;
}

void fill(Observation& row, const ObservationInput& input, LightCondition light)
{
    row.category = input.category;
    row.polarity = input.polarity;
    row.severity = input.polarity == Polarity::Unsafe ? input.severity : 0;
    row.note = input.note;
    row.suggestion = input.suggestion;
    row.position = input.position;
    row.observedAt = input.observedAt;
    row.light = light;
    row.stop = input.stop;
    row.responsible = input.responsible;
}

} // namespace

Photo photoRow(const ReadyPhoto& ready, const RowHead& of)
{
    Photo photo;
    photo.id = ready.id;
    photo.walk = of.walk;
    photo.sensitivity = of.sensitivity;
    photo.observation = of.id;
    photo.sha256 = ready.file.sha256;
    photo.size = ready.file.size;
    photo.width = ready.width;
    photo.height = ready.height;
    photo.role = ready.role;
    photo.takenAt = ready.takenAt;
    photo.masked = ready.masked;
    return photo;
}

void recordObservation(store::Store& store, const ObservationInput& input, const std::string& draftKey)
{
    const auto light = input.light != LightCondition::None
                           ? input.light
                           : lightAt(store, input.position.point, input.walk, input.observedAt.ms);
    store.door().commit([&](store::Writer& writer) {
        const auto there = store.observations().open(input.id); // inside the commit: one lock for both
        Observation row;
        if (there) {
            const auto& opened = input.opened ? *input.opened : *there;
            row = opened.row;
            fill(row, input, light);
            writer.update(opened, row);
        } else {
            row.id = input.id;
            setAudience(row, input.walk);
            row.group = groupHere(store, input.walk);
            fill(row, input, light);
            writer.create(row);
        }
        for (const auto& ready : input.photos) {
            if (store.photos().find(ready.id))
                continue;
            writer.create(photoRow(ready, row));
            writer.attachFile(ready.id, ready.file.sha256, ready.file.name, ready.file.size);
        }
        if (!draftKey.empty())
            store.drafts().drop(draftKey);
    });
}

std::pair<Polarity, std::uint32_t> defaultFeeling(Category category)
{
    return category == Category::WorksWell ? std::pair(Polarity::Safe, 0u) : std::pair(Polarity::Unsafe, 2u);
}

void removeObservation(store::Store& store, const Uuid& id)
{
    if (const auto opened = store.observations().open(id))
        store.door().commit([&](store::Writer& writer) { writer.remove(*opened); });
}

void restoreObservation(store::Store& store, const Uuid& id)
{
    if (const auto opened = store.observations().open(id))
        store.door().commit([&](store::Writer& writer) { writer.restore(*opened); });
}

void removePhoto(store::Store& store, const Uuid& id)
{
    if (const auto opened = store.photos().open(id))
        store.door().commit([&](store::Writer& writer) { writer.remove(*opened); });
}

} // namespace lykta::capture
