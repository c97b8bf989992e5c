#include "capture/start_walk.h"

#include "capture/light_at.h"
#include "capture/plan_walk.h"
#include "capture/track_recorder.h"
#include "sync/protocol/scope.h"

#include <stdexcept>

namespace lykta::capture {
namespace {

store::Opened<Walk> knownWalk(store::Store& store, const Uuid& id)
{
    auto opened = store.walks().open(id);
    if (!opened || opened->row.gone)
        throw std::invalid_argument("there is no such walk");
    return std::move(*opened);
}

} // namespace

bool mayWriteAll(store::Store& store, const Uuid& walk)
{
    const auto& replica = store.replica();
    const auto rights = replica.rightsIn(sync::walkScope(walk.raw())) | replica.rightsIn(sync::everyWalkScope);
    return (rights & sync::mayWriteAll) != 0;
}

bool mayLead(store::Store& store, const Uuid& walk)
{
    if (mayWriteAll(store, walk))
        return true;
    // Central grants the walk that a leader makes; until it has answered the phone knows by itself that it will.
    const auto made = store.walks().find(walk);
    return made && made->author == store.device() && mayPlan(store);
}

void startWalk(store::Store& store, const WallClock& clock, const Uuid& walk)
{
    const auto opened = knownWalk(store, walk);
    const bool leads = mayLead(store, walk) && opened.row.status != WalkStatus::Running;
    const auto now = clock.now();
    store.door().commit([&](store::Writer& writer) {
        store.setSetting(store::runningWalk, walk.text());
        if (!leads)
            return;
        auto row = opened.row;
        row.status = WalkStatus::Running;
        row.startedAt = now;
        row.endedAt.reset();
        row.light = lightAt(store, std::nullopt, walk, now.ms);
        writer.update(opened, row);
    });
}

void finishWalk(store::Store& store, const WallClock& clock, const Uuid& walk)
{
    const auto opened = store.walks().open(walk);
    const bool leads = opened && mayLead(store, walk) && opened->row.status == WalkStatus::Running;
    store.door().commit([&](store::Writer& writer) {
        writeOpenTrack(store, writer, clock, walk);
        if (store.setting(store::runningWalk) == walk.text())
            store.setSetting(store::runningWalk, "");
        if (!leads)
            return;
        auto row = opened->row;
        row.status = WalkStatus::Closed;
        row.groups = 0;
        row.endedAt = clock.now();
        writer.update(*opened, row);
    });
}

} // namespace lykta::capture
