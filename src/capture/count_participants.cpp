#include "capture/count_participants.h"

#include "domain/participant_count.h"

#include <algorithm>

namespace lykta::capture {

void countParticipants(store::Store& store, const WallClock& clock, const ParticipantCount& wanted)
{
    const auto counts = store.participants().ofWalk(wanted.walk);
    const auto known =
        std::find_if(counts.begin(), counts.end(), [&](const auto& each) { return sameClass(each, wanted); });
    if ((known == counts.end() ? 0 : known->count) == wanted.count)
        return;
    const auto opened = known == counts.end() ? std::nullopt : store.participants().open(known->id);
    store.door().commit([&](store::Writer& writer) {
        auto row = opened ? opened->row : wanted;
        row.count = wanted.count;
        row.sensitivity = Sensitivity::Leaders;
        for (const auto& each : counts) // an older build wrote them for everybody in the walk
            if (const auto other = store.participants().open(each.id);
                other && each.id != row.id && each.sensitivity != Sensitivity::Leaders) {
                auto moved = other->row;
                moved.sensitivity = Sensitivity::Leaders;
                writer.update(*other, moved);
            }
        if (opened) {
            writer.update(*opened, row);
            return;
        }
        row.id = Uuid::v7(clock.now().ms);
        writer.create(row);
    });
}

} // namespace lykta::capture
