#include "domain/follow_up.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace lykta {

bool isOpen(const Observation& observation)
{
    return !observation.gone && observation.polarity != Polarity::Safe &&
           observation.status != ObservationStatus::Verified && observation.status != ObservationStatus::Declined;
}

std::optional<FollowUpAnswer> standingAnswer(const std::vector<FollowUpAnswer>& answers)
{
    const FollowUpAnswer* last = nullptr;
    for (const auto& answer : answers)
        if (!answer.gone && answer.result != FollowUpResult::None &&
            (last == nullptr ||
             std::tie(last->answeredAt.ms, last->id.bytes) < std::tie(answer.answeredAt.ms, answer.id.bytes)))
            last = &answer;
    return last == nullptr ? std::nullopt : std::optional(*last);
}

std::optional<ObservationStatus> offeredStatus(ObservationStatus status, FollowUpResult result)
{
    const bool saidDone = status == ObservationStatus::Done || status == ObservationStatus::Partly;
    std::optional<ObservationStatus> offered;
    switch (result) {
    case FollowUpResult::None:
        break;
    case FollowUpResult::StillThere:
        if (saidDone || status == ObservationStatus::Verified)
            offered = ObservationStatus::Reopened;
        break;
    case FollowUpResult::Partly:
        offered = ObservationStatus::Partly;
        break;
    case FollowUpResult::Gone:
        offered =
            saidDone || status == ObservationStatus::Verified ? ObservationStatus::Verified : ObservationStatus::Done;
        break;
    }
    return offered == status ? std::nullopt : offered;
}

GeoLine walkingLine(const Walk& walk, const std::vector<Stop>& stops)
{
    if (walk.route.size() > 1)
        return walk.route;
    GeoLine line;
    for (const auto& stop : stops)
        if (stop.point)
            line.push_back(*stop.point);
    return line;
}

void sortAlong(const GeoLine& route, std::vector<FollowUp>& followUps)
{
    const auto place = [&](const FollowUp& each) {
        return each.point && route.size() > 1 ? metresAlong(route, *each.point)
                                              : std::numeric_limits<double>::infinity();
    };
    std::vector<std::pair<double, FollowUp>> placed;
    placed.reserve(followUps.size());
    for (auto& each : followUps)
        placed.emplace_back(place(each), std::move(each));
    std::sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second.observedAt.ms, a.second.id.bytes) <
               std::tie(b.first, b.second.observedAt.ms, b.second.id.bytes);
    });
    followUps.clear();
    for (auto& [along, each] : placed)
        followUps.push_back(std::move(each));
}

void FollowUpCounts::add(FollowUpResult result)
{
    switch (result) {
    case FollowUpResult::StillThere:
        ++stillThere;
        return;
    case FollowUpResult::Partly:
        ++partly;
        return;
    case FollowUpResult::Gone:
        ++gone;
        return;
    case FollowUpResult::None:
        break;
    }
    ++unanswered;
}

} // namespace lykta
