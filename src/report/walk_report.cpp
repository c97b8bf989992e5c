#include "report/walk_report.h"

#include "domain/checklist.h"
#include "domain/coverage.h"
#include "domain/track_codec.h"
#include "report/follow_ups.h"

#include <algorithm>
#include <map>

namespace lykta::report {
namespace {

std::string organisationName(store::Store& store, const std::optional<Uuid>& id)
{
    if (!id)
        return {};
    const auto found = store.organisations().find(*id);
    return found && !found->gone ? found->name : std::string();
}

std::vector<ReportedObservation> readObservations(store::Store& store, const Uuid& walk, const std::vector<Stop>& stops)
{
    std::map<Uuid, std::string> stopNames;
    for (const auto& stop : stops)
        stopNames.emplace(stop.id, stop.name);

    auto listed = store.observations().ofWalk(walk);
    std::reverse(listed.begin(), listed.end()); // the repository gives the newest first
    std::vector<ReportedObservation> observations;
    for (auto& [row, state] : listed) {
        ReportedObservation reported;
        reported.number = static_cast<std::uint32_t>(observations.size() + 1);
        reported.state = state;
        if (row.stop)
            if (const auto name = stopNames.find(*row.stop); name != stopNames.end())
                reported.stop = name->second;
        reported.responsible = organisationName(store, row.responsible);
        reported.photos = store.photos().ofObservation(row.id);
        reported.observation = std::move(row);
        observations.push_back(std::move(reported));
    }
    return observations;
}

std::vector<ReportedAnswers> readChecklist(store::Store& store, const Uuid& walk, const std::vector<Stop>& stops)
{
    std::map<std::pair<Uuid, Uuid>, ReportedAnswers> byQuestion; // stop, question
    for (auto& row : store.answers().ofWalk(walk)) {
        if (row.answer == Answer::None)
            continue;
        auto& told = byQuestion[{row.stop, row.question}];
        told.answers.push_back(row.answer);
        if (!row.note.empty())
            told.notes.push_back(std::move(row.note));
    }
    const auto asked = store.questions().ofWalk(walk);
    std::vector<ReportedAnswers> checklist;
    for (const auto& stop : stops)
        for (auto& question : questionsAt(asked, stop.id)) {
            const auto found = byQuestion.find({stop.id, question.id});
            if (found == byQuestion.end())
                continue;
            auto told = std::move(found->second);
            told.stop = stop.name;
            told.stopOrder = stop.order;
            told.question = std::move(question);
            std::sort(told.answers.begin(), told.answers.end());
            checklist.push_back(std::move(told));
        }
    return checklist;
}

/// A group is there where anything says that it was: a stop it was given, something it saw, a way it walked.
std::vector<ReportedGroup> groupsOf(const WalkReport& report)
{
    std::map<std::uint32_t, ReportedGroup> groups;
    for (const auto& stop : report.stops) {
        auto& group = groups[stop.group];
        group.stops.push_back(stop.name);
        group.visited += isVisited(stop, report.visits) ? 1 : 0;
    }
    for (const auto& each : report.observations)
        ++groups[each.observation.group].observations;
    for (const auto& [number, metres] : metresByGroup(report.track))
        groups[number].metres = metres;
    for (const auto& visit : report.visits)
        groups.try_emplace(visit.group);
    groups.erase(0);
    std::vector<ReportedGroup> told;
    for (auto& [number, group] : groups) {
        group.number = number;
        told.push_back(std::move(group));
    }
    return told;
}

} // namespace

std::size_t WalkReport::countOf(Polarity polarity) const
{
    return static_cast<std::size_t>(
        std::count_if(observations.begin(), observations.end(),
                      [&](const ReportedObservation& each) { return each.observation.polarity == polarity; }));
}

std::size_t WalkReport::stopsVisited() const
{
    return static_cast<std::size_t>(
        std::count_if(stops.begin(), stops.end(), [&](const Stop& stop) { return isVisited(stop, visits); }));
}

double WalkReport::metres() const
{
    const double walked = walkedMetres(track);
    return walked > 0 ? walked : lengthMetres(walk.route);
}

std::optional<WalkReport> readWalkReport(store::Store& store, const Uuid& walk)
{
    auto row = store.walks().find(walk);
    if (!row || row->gone)
        return std::nullopt;
    WalkReport report;
    if (row->place)
        if (const auto place = store.places().find(*row->place))
            report.place = place->name;
    if (row->predecessor)
        if (const auto earlier = store.walks().find(*row->predecessor))
            report.predecessor = earlier->title;
    for (const auto& partner : row->partners)
        if (auto organisation = store.organisations().find(partner); organisation && !organisation->gone)
            report.partners.push_back(std::move(organisation->name));
    report.participants = store.participants().ofWalk(walk);
    std::erase_if(report.participants, [](const ParticipantCount& each) { return each.count == 0; });
    for (auto& stop : store.stops().ofWalk(walk))
        report.stops.push_back(std::move(stop.row));
    report.visits = store.stopVisits().ofWalk(walk);
    report.track = store.tracks().ofWalk(walk);
    report.observations = readObservations(store, walk, report.stops);
    report.checklist = readChecklist(store, walk, report.stops);
    report.followUps = readFollowUps(store, walk, walkingLine(*row, report.stops));
    report.walk = std::move(*row);
    report.groups = groupsOf(report);
    return report;
}

std::vector<GeoLine> walkedLines(const WalkReport& report)
{
    std::vector<GeoLine> lines;
    for (const auto& piece : report.track)
        if (const auto track = unpackTrack(piece.points)) {
            GeoLine line;
            for (const auto& point : *track)
                line.push_back(point.point);
            lines.push_back(std::move(line));
        }
    return lines;
}

} // namespace lykta::report
