#include "domain/coverage.h"
#include "domain/track_codec.h"
#include "domain/walk_group.h"
#include "support/catch2.h"

#include <cmath>

using namespace lykta;

namespace {

using Shares = std::vector<std::uint32_t>;

bool near(double a, double b)
{
    return std::abs(a - b) < 0.001 * b;
}

TrackPiece aPiece(std::uint32_t group, const Uuid& author, double degrees)
{
    TrackPiece piece;
    piece.group = group;
    piece.author = author;
    piece.points = packTrack({{{57.0, 14.0}, 1'000'000}, {{57.0 + degrees, 14.0}, 1'600'000}});
    return piece;
}

} // namespace

TEST_CASE("stops are shared out in stretches, and where they meet is everybody's", "[groups]")
{
    struct Case
    {
        std::size_t stops;
        std::uint32_t groups;
        Shares shares;
    };
    const std::vector<Case> cases{
        {7, 2, {1, 1, 1, 2, 2, 2, 0}},
        {7, 3, {1, 1, 2, 2, 3, 3, 0}},
        {6, 2, {1, 1, 1, 2, 2, 0}},
        {3, 2, {1, 2, 0}},
        {4, 3, {1, 2, 3, 0}},
        {2, 2, {1, 2}},
        {2, 3, {1, 2}},
        {0, 2, {}},
        {3, 0, {0, 0, 0}},
    };
    for (const auto& each : cases) {
        INFO(each.stops << " stops, " << each.groups << " groups");
        CHECK(shareOut(each.stops, each.groups) == each.shares);
    }
}

TEST_CASE("a stop of a group that there is not is everybody's", "[groups]")
{
    Stop stop;
    stop.group = 3;
    CHECK(groupOf(stop, 3) == 3);
    CHECK(groupOf(stop, 2) == 0);
    CHECK(groupOf(stop, 0) == 0);
    Walk walk;
    CHECK_FALSE(isDivided(walk));
    walk.groups = 2;
    CHECK(isDivided(walk));
    walk.groups = 9; // another build's
    CHECK_FALSE(isDivided(walk));
}

TEST_CASE("what many phones kept of one way counts once, what groups walked apart adds up", "[groups]")
{
    const Uuid anna = Uuid::v7(1), bo = Uuid::v7(2), cilla = Uuid::v7(3);
    const double unit = lengthMetres({{57.0, 14.0}, {57.01, 14.0}});
    const std::vector<TrackPiece> track{aPiece(0, anna, 0.01), aPiece(0, bo, 0.009), aPiece(1, anna, 0.01),
                                        aPiece(1, anna, 0.02), aPiece(2, bo, 0.005), aPiece(2, cilla, 0.01)};
    const auto metres = metresByGroup(track);
    CHECK(near(metres.at(0), unit));
    CHECK(near(metres.at(1), 3 * unit));
    CHECK(near(metres.at(2), unit));
    CHECK(near(walkedMetres(track), 5 * unit));
    TrackPiece damaged;
    damaged.points = "\xff";
    CHECK(walkedMetres({damaged}) == 0);
}

TEST_CASE("a stop is visited when its row or anybody's visit says so", "[groups]")
{
    Stop stop;
    stop.id = Uuid::v7(4);
    CHECK_FALSE(isVisited(stop, {}));
    StopVisit visit;
    visit.stop = Uuid::v7(5);
    CHECK_FALSE(isVisited(stop, {visit}));
    visit.stop = stop.id;
    CHECK(isVisited(stop, {visit}));
    stop.visitedAt = Instant{1, 0};
    CHECK(isVisited(stop, {}));
}
