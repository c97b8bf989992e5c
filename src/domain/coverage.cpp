#include "domain/coverage.h"

#include "domain/track_codec.h"

#include <algorithm>
#include <utility>

namespace lykta {

std::map<std::uint32_t, double> metresByGroup(const std::vector<TrackPiece>& track)
{
    std::map<std::pair<std::uint32_t, Uuid>, double> byPhone;
    for (const TrackPiece& piece : track) {
        const auto points = unpackTrack(piece.points);
        if (!points)
            continue;
        GeoLine line;
        for (const TrackPoint& point : *points)
            line.push_back(point.point);
        byPhone[{piece.group, piece.author}] += lengthMetres(line);
    }
    std::map<std::uint32_t, double> metres;
    for (const auto& [phone, length] : byPhone)
        metres[phone.first] = std::max(metres[phone.first], length);
    return metres;
}

double walkedMetres(const std::vector<TrackPiece>& track)
{
    double metres = 0;
    for (const auto& [group, length] : metresByGroup(track))
        metres += length;
    return metres;
}

bool isVisited(const Stop& stop, const std::vector<StopVisit>& visits)
{
    return stop.visitedAt ||
           std::any_of(visits.begin(), visits.end(), [&](const StopVisit& visit) { return visit.stop == stop.id; });
}

} // namespace lykta
