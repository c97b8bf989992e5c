#include "support/catch2.h"
#include "sync/protocol/problem.h"

#include <set>
#include <string>

using namespace lykta::sync;

TEST_CASE("every problem has a name of its own and comes back from its type")
{
    std::set<std::string> names;
    for (int i = 0; i <= static_cast<int>(Problem::CodeExpired); ++i) {
        const auto problem = static_cast<Problem>(i);
        const std::string name(nameOf(problem));
        CHECK(names.insert(name).second);
        CHECK(problemOf("urn:lykta:problem:" + name) == problem);
        CHECK(httpStatusOf(problem) >= 400);
        CHECK(httpStatusOf(problem) < 600);
    }
    CHECK_FALSE(problemOf("clone"));
    CHECK_FALSE(problemOf("urn:lykta:problem:"));
    CHECK_FALSE(problemOf("urn:lykta:problem:other"));
    CHECK_FALSE(problemOf("about:blank"));
}

TEST_CASE("statuses that clients rely on")
{
    CHECK(httpStatusOf(Problem::Clone) == 409);
    CHECK(httpStatusOf(Problem::Clock) == 409);
    CHECK(httpStatusOf(Problem::Diverged) == 409);
    CHECK(httpStatusOf(Problem::TooLarge) == 413);
    CHECK(httpStatusOf(Problem::Full) == 507);
    CHECK(httpStatusOf(Problem::Unauthorised) == 401);
    CHECK(httpStatusOf(Problem::TooMany) == 429);
}
