#include "support/catch2.h"
#include "sync/device/policy.h"

using namespace lykta::sync;

TEST_CASE("who may sync, and on which network")
{
    struct Case
    {
        bool online;
        Metering metering;
        SyncPolicy policy;
        bool asked;
        Permission expected;
    };
    const SyncPolicy usual, everywhere{false, true}, careful{true, false};
    const auto& c = GENERATE_REF(values<Case>({
        {false, Metering::Unmetered, usual, false, Permission::NoNetwork},
        {false, Metering::Unmetered, everywhere, true, Permission::NoNetwork},
        {true, Metering::Unmetered, usual, false, Permission::Go},
        {true, Metering::Metered, usual, false, Permission::Metered},
        {true, Metering::Metered, usual, true, Permission::Go},
        {true, Metering::Metered, everywhere, false, Permission::Go},
        {true, Metering::Unknown, usual, false, Permission::Go},
        {true, Metering::Unknown, careful, false, Permission::Metered},
        {true, Metering::Unknown, careful, true, Permission::Go},
    }));
    CHECK(decide(c.policy, {c.online, c.metering}, c.asked) == c.expected);
}
