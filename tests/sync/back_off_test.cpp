#include "support/catch2.h"
#include "sync/device/back_off.h"
#include "sync/device/tuning.h"

#include <algorithm>

using namespace lykta::sync;

TEST_CASE("waits double from two seconds to a quarter of an hour")
{
    BackOff longest([] { return ~std::uint64_t{0}; });
    BackOff shortest([] { return std::uint64_t{0}; });
    std::uint64_t whole = 2'000;
    for (int failures = 0; failures < 40; ++failures) {
        CHECK(shortest.fail({}) == whole / 2);
        const auto waited = longest.fail({});
        CHECK(waited > whole / 2);
        CHECK(waited <= whole);
        whole = std::min<std::uint64_t>(whole * 2, 15 * 60'000);
    }
}

TEST_CASE("after a success the next failure waits shortly again")
{
    BackOff backOff([] { return std::uint64_t{0}; });
    backOff.fail({});
    backOff.fail({});
    backOff.succeed();
    CHECK(backOff.fail({}) == 1'000);
}

TEST_CASE("Retry-After is honoured, though not for ever")
{
    BackOff backOff([] { return std::uint64_t{0}; });
    CHECK(backOff.fail(90'000) == 90'000);
    CHECK(backOff.fail(1) == 2'000);
    CHECK(backOff.fail(std::uint64_t{7} * 24 * 3'600'000) == tuning::longestRetryAfterMs);
}
