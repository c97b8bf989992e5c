#include "capture/follow_up_walk.h"

#include "capture/answer_follow_up.h"
#include "capture/start_walk.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace lykta::capture {
namespace {

FollowUp asked(const Observation& observation, const std::map<Uuid, std::string>& stopNames)
{
    FollowUp row;
    row.origin = observation.id;
    row.category = observation.category;
    row.polarity = observation.polarity;
    row.severity = observation.severity;
    row.note = observation.note;
    row.point = observation.position.point;
    row.observedAt = observation.observedAt;
    row.status = observation.status;
    if (observation.stop)
        if (const auto name = stopNames.find(*observation.stop); name != stopNames.end())
            row.place = name->second;
    return row;
}

/// What was asked about in the earlier walk and is asked about again; nullopt where that is over.
std::optional<FollowUp> askedAgain(store::Store& store, FollowUp row)
{
    const auto answer = standingAnswer(store.followUpAnswers().ofFollowUp(row.id));
    if (answer && answer->result == FollowUpResult::Gone)
        return std::nullopt;
    if (const auto origin = store.observations().find(row.origin)) {
        if (!isOpen(*origin))
            return std::nullopt;
        row.status = origin->status;
    }
    return row;
}

/// Writes one row of the new walk. A row that was asked about before comes with the id that it had then: there its
/// photos are; one without an id, with those of its observation.
struct Carrying
{
    store::Store& store;
    store::Writer& writer;
    std::int64_t ms;
    Uuid walk;
    CarriedOver carried;

    void operator()(FollowUp row) const
    {
        const auto source = row.id.isNil() ? row.origin : row.id;
        row.id = Uuid::v7(ms);
        row.walk = walk;
        row.gone = false;
        if (carried == CarriedOver::Place)
            row.note.clear();
        writer.create(row);
        if (carried != CarriedOver::NoteAndPhoto)
            return;
        const auto best = bestView(store.photos().ofObservation(source));
        if (best && !best->path.empty())
            copy(best->photo, row);
    }

  private:
    void copy(const Photo& earlier, const FollowUp& row) const
    {
        Photo photo = earlier;
        photo.id = Uuid::v7(ms);
        photo.walk = row.walk;
        photo.sensitivity = row.sensitivity;
        photo.observation = row.id;
        photo.role = PhotoRole::Before;
        photo.pair.reset();
        photo.stored = photo.readable = false;
        writer.create(photo);
        writer.attachFile(photo.id, photo.sha256, store::PhotoFiles::nameOf(photo.sha256), photo.size);
    }
};

std::vector<FollowUp> openRows(store::Store& store, const Walk& earlier)
{
    std::vector<Stop> stops;
    std::map<Uuid, std::string> stopNames;
    for (auto& [stop, state] : store.stops().ofWalk(earlier.id)) {
        stopNames.emplace(stop.id, stop.name);
        stops.push_back(std::move(stop));
    }
    std::vector<FollowUp> open;
    for (const auto& [row, state] : store.observations().ofWalk(earlier.id))
        if (isOpen(row))
            open.push_back(asked(row, stopNames));
    for (auto& row : store.followUps().ofWalk(earlier.id))
        if (auto again = askedAgain(store, std::move(row)))
            open.push_back(std::move(*again));
    sortAlong(walkingLine(earlier, stops), open);
    return open;
}

std::optional<Walk> standingWalk(store::Store& store, const Uuid& id)
{
    auto walk = store.walks().find(id);
    return walk && !walk->gone ? walk : std::nullopt;
}

/// Also what is asked only at one stop of it.
void copyStops(store::Store& store, store::Writer& writer, std::int64_t ms, const Uuid& earlier, const Uuid& walk)
{
    std::map<Uuid, Uuid> copies;
    for (auto& [stop, state] : store.stops().ofWalk(earlier)) {
        Stop copy = stop;
        copy.id = Uuid::v7(ms);
        copy.walk = walk;
        copy.visitedAt.reset();
        writer.create(copy);
        copies.emplace(stop.id, copy.id);
    }
    for (const auto& question : store.questions().ofWalk(earlier)) {
        ChecklistQuestion copy = question;
        if (copy.stop) {
            const auto at = copies.find(*copy.stop);
            if (at == copies.end())
                continue;
            copy.stop = at->second;
        }
        copy.id = Uuid::v7(ms);
        copy.walk = walk;
        copy.origin = question.origin.value_or(question.id);
        writer.create(copy);
    }
}

} // namespace

std::vector<FollowUp> openIn(store::Store& store, const Uuid& earlier)
{
    const auto walk = standingWalk(store, earlier);
    auto open = walk ? openRows(store, *walk) : std::vector<FollowUp>();
    for (auto& row : open)
        row.id = {};
    return open;
}

Uuid planFollowUp(store::Store& store, const WallClock& clock, const FollowUpPlan& plan)
{
    const auto earlier = standingWalk(store, plan.earlier);
    if (!earlier || !mayLead(store, plan.earlier))
        throw std::invalid_argument("there is no such walk to follow up here");
    const auto now = clock.now().ms;
    Walk walk = *earlier;
    walk.id = walk.walk = Uuid::v7(now);
    walk.title = plan.title;
    walk.kind = WalkKind::FollowUpWalk;
    walk.status = WalkStatus::Planned;
    walk.predecessor = plan.earlier;
    walk.plannedStart = plan.plannedStart;
    walk.startedAt.reset();
    walk.endedAt.reset();
    walk.light = LightCondition::None;
    walk.weather.clear();
    const auto open = openRows(store, *earlier);
    store.door().commit([&](store::Writer& writer) {
        writer.create(walk); // first: with it central lets this phone write the rest
        copyStops(store, writer, now, plan.earlier, walk.id);
        const Carrying carry{store, writer, now, walk.id, plan.carried};
        std::for_each(open.begin(), open.end(), carry);
    });
    return walk.id;
}

std::size_t carryOver(store::Store& store, const WallClock& clock, const Uuid& walk, CarriedOver carried)
{
    const auto row = standingWalk(store, walk);
    const auto earlier = row && row->predecessor ? standingWalk(store, *row->predecessor) : std::nullopt;
    if (!earlier || !mayLead(store, walk))
        return 0;
    std::set<Uuid> known;
    for (const auto& each : store.followUps().ofWalk(walk))
        known.insert(each.origin);
    auto open = openRows(store, *earlier);
    std::erase_if(open, [&](const FollowUp& each) { return known.contains(each.origin); });
    if (!open.empty())
        store.door().commit([&](store::Writer& writer) {
            const Carrying carry{store, writer, clock.now().ms, walk, carried};
            std::for_each(open.begin(), open.end(), carry);
        });
    return open.size();
}

} // namespace lykta::capture
