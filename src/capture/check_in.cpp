#include "capture/check_in.h"

namespace lykta::capture {
namespace {

void end(store::Writer& writer, const store::Opened<Presence>& opened, Instant now, const std::string* note)
{
    auto row = opened.row;
    row.endedAt = now;
    if (note)
        row.note = *note;
    writer.update(opened, row);
}

} // namespace

Uuid checkIn(store::Store& store, const WallClock& clock, const CheckIn& input)
{
    const auto now = clock.now();
    Presence row;
    row.id = Uuid::v7(now.ms);
    row.sensitivity = Sensitivity::Staff;
    row.place = input.place;
    row.mode = input.mode;
    row.startedAt = now;
    row.officers = input.officers;
    row.verification = input.verification;

    const auto running = store.presences().running();
    const auto opened = running ? store.presences().open(running->id) : std::nullopt;
    store.door().commit([&](store::Writer& writer) {
        if (opened)
            end(writer, *opened, now, nullptr);
        writer.create(row);
    });
    return row.id;
}

void checkOut(store::Store& store, const WallClock& clock, const Uuid& presence, const std::string& note)
{
    const auto opened = store.presences().open(presence);
    if (!opened || opened->row.endedAt)
        return;
    store.door().commit([&](store::Writer& writer) { end(writer, *opened, clock.now(), &note); });
}

} // namespace lykta::capture
