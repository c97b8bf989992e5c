#include "faults/central_on_disk.h"
#include "faults/phone_on_disk.h"
#include "support/catch2.h"
#include "support/chance.h"
#include "support/temporary_folder.h"

using namespace lykta::test;

namespace {

/// Runs it and says what came out.
CampaignReport report(const std::string& what, const DiskCampaign& campaign)
{
    auto report = run(campaign);
    for (const auto& wrong : report.wrong)
        UNSCOPED_INFO(wrong);
    std::printf("%s: %llu calls, %llu runs with a fault, %zu wrong\n", what.c_str(),
                static_cast<unsigned long long>(report.calls), static_cast<unsigned long long>(report.injuries),
                report.wrong.size());
    CHECK(report.wrong.empty());
    CHECK(report.injuries > report.calls * 2 / campaign.every);
    return report;
}

} // namespace

SCENARIO("a phone's disk fails at any moment of an evening", "[faults]")
{
    const TemporaryFolder folder;
    preparePhone(folder.path() / "prepared");
    const auto made =
        report("disk of a phone", {phoneOnDisk, folder.path() / "prepared", seedFor("disk of a phone", 1), oneOf(60)});
    CHECK(made.calls > 300);
}

SCENARIO("central's disk fails at any moment of an evening", "[faults]")
{
    const TemporaryFolder folder;
    prepareCentral(folder.path() / "prepared");
    const auto made = report("disk of central",
                             {centralOnDisk, folder.path() / "prepared", seedFor("disk of central", 1), oneOf(30)});
    CHECK(made.calls > 150);
}
