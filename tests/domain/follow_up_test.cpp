#include "domain/follow_up.h"
#include "support/catch2.h"

#include <cmath>

using namespace lykta;

namespace {

using Status = ObservationStatus;
using Result = FollowUpResult;

FollowUp at(std::optional<GeoPoint> point, std::int64_t seen)
{
    FollowUp row;
    row.id = Uuid::v7(seen);
    row.point = point;
    row.observedAt.ms = seen;
    return row;
}

} // namespace

TEST_CASE("what a follow-up walk asks about", "[follow-up]")
{
    const auto open = [](Polarity polarity, Status status) {
        Observation row;
        row.polarity = polarity;
        row.status = status;
        return isOpen(row);
    };
    for (const auto status : {Status::NotAssessed, Status::Received, Status::Planned, Status::Ongoing, Status::Done,
                              Status::Partly, Status::OtherOwner, Status::Reopened}) {
        CHECK(open(Polarity::Unsafe, status));
        CHECK(open(Polarity::Neutral, status));
        CHECK_FALSE(open(Polarity::Safe, status));
    }
    CHECK_FALSE(open(Polarity::Unsafe, Status::Verified));
    CHECK_FALSE(open(Polarity::Unsafe, Status::Declined));
    Observation deleted;
    deleted.polarity = Polarity::Unsafe;
    deleted.gone = true;
    CHECK_FALSE(isOpen(deleted));
}

TEST_CASE("what is offered to the leader after an answer", "[follow-up]")
{
    struct Case
    {
        Status status;
        Result result;
        std::optional<Status> offered;
    };
    const Case cases[] = {
        {Status::Done, Result::Gone, Status::Verified},
        {Status::Partly, Result::Gone, Status::Verified},
        {Status::Verified, Result::Gone, std::nullopt},
        {Status::NotAssessed, Result::Gone, Status::Done},
        {Status::Reopened, Result::Gone, Status::Done},
        {Status::Planned, Result::Partly, Status::Partly},
        {Status::Partly, Result::Partly, std::nullopt},
        {Status::Done, Result::StillThere, Status::Reopened},
        {Status::Partly, Result::StillThere, Status::Reopened},
        {Status::Verified, Result::StillThere, Status::Reopened},
        {Status::Reopened, Result::StillThere, std::nullopt},
        {Status::Ongoing, Result::StillThere, std::nullopt},
        {Status::Done, Result::None, std::nullopt},
    };
    for (const auto& c : cases) {
        INFO(static_cast<int>(c.status) << " and " << static_cast<int>(c.result));
        CHECK(offeredStatus(c.status, c.result) == c.offered);
    }
}

TEST_CASE("the answer given last counts", "[follow-up]")
{
    const auto answered = [](Result result, std::int64_t when) {
        FollowUpAnswer row;
        row.id = Uuid::v7(when);
        row.result = result;
        row.answeredAt.ms = when;
        return row;
    };
    CHECK_FALSE(standingAnswer({}));
    CHECK_FALSE(standingAnswer({answered(Result::None, 5)}));
    CHECK(standingAnswer({answered(Result::Gone, 7), answered(Result::Partly, 6)})->result == Result::Gone);
    CHECK(standingAnswer({answered(Result::Gone, 7), answered(Result::None, 8)})->result == Result::Gone);
    auto later = answered(Result::StillThere, 9);
    CHECK(standingAnswer({answered(Result::Gone, 7), later})->result == Result::StillThere);
    later.gone = true;
    CHECK(standingAnswer({answered(Result::Gone, 7), later})->result == Result::Gone);
}

TEST_CASE("what is asked about comes in walking order", "[follow-up]")
{
    const GeoLine route{{57.186, 14.040}, {57.186, 14.050}, {57.190, 14.050}};
    std::vector<FollowUp> rows{at(std::nullopt, 1), at(GeoPoint{57.189, 14.0502}, 2), at(GeoPoint{57.1861, 14.049}, 3),
                               at(GeoPoint{57.1855, 14.041}, 4)};
    sortAlong(route, rows);
    const auto order = [&] {
        std::vector<std::int64_t> seen;
        for (const auto& row : rows)
            seen.push_back(row.observedAt.ms);
        return seen;
    };
    CHECK(order() == std::vector<std::int64_t>{4, 3, 2, 1});
    sortAlong({}, rows);
    CHECK(order() == std::vector<std::int64_t>{1, 2, 3, 4});
}

TEST_CASE("how far along a line a point lies", "[geo]")
{
    const GeoLine line{{57.186, 14.040}, {57.186, 14.050}, {57.190, 14.050}};
    const double leg = distanceMetres(line[0], line[1]);
    const auto near = [](double value, double expected) { return std::abs(value - expected) < 0.05; };
    CHECK(near(metresAlong(line, line[0]), 0));
    CHECK(near(metresAlong(line, {57.1862, 14.045}), leg / 2));
    CHECK(near(metresAlong(line, {57.188, 14.051}), leg + distanceMetres(line[1], line[2]) / 2));
    CHECK(near(metresAlong(line, {57.2, 14.05}), lengthMetres(line)));
    CHECK(metresAlong({{57.186, 14.040}}, {57.2, 14.05}) == 0);
    // There and back: the way out counts.
    CHECK(metresAlong({{57.186, 14.04}, {57.186, 14.05}, {57.186, 14.04}}, {57.186, 14.041}) < leg / 2);
}

TEST_CASE("answers are counted", "[follow-up]")
{
    FollowUpCounts counts;
    for (const auto result : {Result::Gone, Result::Gone, Result::Partly, Result::None, Result::StillThere})
        counts.add(result);
    CHECK(counts == FollowUpCounts{1, 1, 2, 1});
    CHECK(counts.total() == 5);
}
