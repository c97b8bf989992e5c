// The long run: kills until there were enough, and says what it found.
//   lykta-crash [--kills N] [--seed N] [--app]
#include "crash/crash_campaign.h"

#include <CLI/CLI.hpp>
#include <iostream>

int main(int argc, char** argv)
{
    lykta::test::CrashOptions campaign{LYKTA_CENTRAL_PROGRAM, LYKTA_CRASH_PHONE, 500, 1};
    bool app = false;
    CLI::App options("kills phones and central, and looks for what was promised");
    options.add_option("--kills", campaign.kills)->capture_default_str();
    options.add_option("--seed", campaign.seed)->capture_default_str();
    options.add_flag("--app", app, "kills the real app, with its window, instead of phones without a screen");
    CLI11_PARSE(options, argc, argv);
    if (app) {
        campaign.phone = LYKTA_CRASH_APP;
        campaign.patience = 4;
    }
    std::cout << "seed " << campaign.seed << std::endl;
    const auto report = lykta::test::CrashCampaign(campaign).run();
    for (const auto& [what, count] : report.kills)
        std::cout << count << " × " << what << "\n";
    std::cout << report.observations << " observations, " << report.photos << " photos, " << report.edits
              << " edits were promised\n";
    for (const auto& wrong : report.wrong)
        std::cout << "WRONG: " << wrong << "\n";
    std::cout << (report.wrong.empty() ? "everything is there once" : "not everything is as promised") << std::endl;
    return report.wrong.empty() ? 0 : 1;
}
