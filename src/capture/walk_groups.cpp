#include "capture/walk_groups.h"

#include "capture/start_walk.h"
#include "capture/track_recorder.h"
#include "capture/visited_stops.h"
#include "domain/walk_group.h"

#include <cstdlib>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>

namespace lykta::capture {
namespace {

/// What was said on this phone so near in time to what the leader's rows say was said of the same division.
constexpr std::int64_t sameDivisionMs = 30 * 60'000;

/// What this phone was told by the person who carries it.
struct Choice
{
    std::int64_t seen = 0;   ///< `dividedAt` of the walk's row when it was chosen, 0 for none
    std::int64_t since = 0;  ///< when the phone divided the walk by itself
    std::uint32_t count = 0; ///< not 0: divided by itself, since the row did not say so
    std::uint32_t own = 0;
    std::map<Uuid, std::uint32_t> shares; ///< of a walk divided by itself
};

std::string settingKey(const Uuid& walk)
{
    return "walk.group:" + walk.text();
}

// A setting is text: the numbers, then each stop and its group, parted by blanks.

Choice choiceOf(store::Store& store, const Uuid& walk)
{
    Choice choice;
    std::istringstream text(store.setting(settingKey(walk)).value_or(""));
    text >> choice.seen >> choice.since >> choice.count >> choice.own;
    std::string id;
    std::uint32_t group = 0;
    while (text >> id >> group)
        if (const auto stop = Uuid::parse(id))
            choice.shares[*stop] = group;
    return choice;
}

void remember(store::Store& store, const Uuid& walk, const Choice& choice)
{
    std::ostringstream text;
    text << choice.seen << ' ' << choice.since << ' ' << choice.count << ' ' << choice.own;
    for (const auto& [stop, group] : choice.shares)
        text << ' ' << stop.text() << ' ' << group;
    store.setSetting(settingKey(walk), text.str());
}

std::int64_t dividedAtMs(const std::optional<Walk>& walk)
{
    return walk && walk->dividedAt ? walk->dividedAt->ms : 0;
}

std::vector<Stop> stopsOf(store::Store& store, const Uuid& walk)
{
    std::vector<Stop> stops;
    for (auto& listed : store.stops().ofWalk(walk))
        stops.push_back(std::move(listed.row));
    return stops;
}

} // namespace

WalkGroups groupsOf(store::Store& store, const Uuid& walk)
{
    WalkGroups groups;
    groups.stops = stopsOf(store, walk);
    const auto row = store.walks().find(walk);
    const auto choice = choiceOf(store, walk);
    const auto divided = dividedAtMs(row);
    if (row && row->status == WalkStatus::Closed)
        return groups;
    if (row && isDivided(*row)) {
        groups.count = row->groups;
        groups.told = true;
        groups.sinceMs = divided;
        const bool before = choice.count > 0 && std::abs(divided - choice.since) <= sameDivisionMs;
        if ((choice.seen == divided || before) && choice.own <= groups.count)
            groups.own = choice.own;
    } else if (choice.count > 0 && choice.seen == divided) {
        groups.count = choice.count;
        groups.sinceMs = choice.since;
        groups.own = choice.own;
        for (Stop& stop : groups.stops) {
            const auto share = choice.shares.find(stop.id);
            stop.group = share == choice.shares.end() ? 0 : share->second;
        }
    }
    for (Stop& stop : groups.stops)
        stop.group = groupOf(stop, groups.count);
    return groups;
}

std::uint32_t groupHere(store::Store& store, const Uuid& walk)
{
    return walk.isNil() ? 0 : groupsOf(store, walk).own;
}

void divideWalk(store::Store& store, const WallClock& clock, const Uuid& walk, std::uint32_t groups)
{
    const auto opened = store.walks().open(walk);
    if (groups < leastGroups || groups > mostGroups || !opened || opened->row.gone)
        throw std::invalid_argument("a walk divides into two or three groups");
    const bool leads = mayLead(store, walk);
    const VisitedStops reached(store, clock, walk);
    std::vector<Uuid> left;
    for (const Stop& stop : stopsOf(store, walk))
        if (!reached.visited(stop))
            left.push_back(stop.id);
    const auto shares = shareOut(left.size(), groups);
    const Instant now = clock.now();
    Choice choice;
    store.door().commit([&](store::Writer& writer) {
        writeOpenTrack(store, writer, clock, walk);
        if (!leads) {
            choice = {dividedAtMs(opened->row), now.ms, groups, 0, {}};
            for (std::size_t at = 0; at < left.size(); ++at)
                choice.shares[left[at]] = shares[at];
            remember(store, walk, choice);
            return;
        }
        Walk row = opened->row;
        row.groups = groups;
        row.dividedAt = now;
        writer.update(*opened, row);
        for (std::size_t at = 0; at < left.size(); ++at)
            if (const auto stop = store.stops().open(left[at])) {
                Stop given = stop->row;
                given.group = shares[at];
                writer.update(*stop, given);
            }
        choice.seen = now.ms;
        choice.own = 1;
        remember(store, walk, choice);
    });
}

void joinGroup(store::Store& store, const WallClock& clock, const Uuid& walk, std::uint32_t group)
{
    const auto groups = groupsOf(store, walk);
    if (group > groups.count || group == groups.own)
        return;
    Choice choice = groups.told ? Choice{} : choiceOf(store, walk);
    choice.seen = dividedAtMs(store.walks().find(walk));
    choice.own = group;
    store.door().commit([&](store::Writer& writer) {
        writeOpenTrack(store, writer, clock, walk);
        remember(store, walk, choice);
    });
}

void giveStop(store::Store& store, const Uuid& stop, std::uint32_t group)
{
    const auto opened = store.stops().open(stop);
    if (!opened || opened->row.group == group || !mayLead(store, opened->row.walk))
        return;
    Stop row = opened->row;
    row.group = group;
    store.door().commit([&](store::Writer& writer) { writer.update(*opened, row); });
}

void meetAgain(store::Store& store, const WallClock& clock, const Uuid& walk)
{
    const auto opened = store.walks().open(walk);
    if (!opened)
        return;
    const bool leads = mayLead(store, walk);
    store.door().commit([&](store::Writer& writer) {
        writeOpenTrack(store, writer, clock, walk);
        store.setSetting(settingKey(walk), "");
        if (!leads || !isDivided(opened->row))
            return;
        Walk row = opened->row;
        row.groups = 0;
        writer.update(*opened, row);
    });
}

} // namespace lykta::capture
