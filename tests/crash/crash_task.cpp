#include "crash/crash_task.h"

#include "capture/jpeg_codec.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace lykta::test {

std::optional<int> CrashTask::parse(int argc, char** argv)
{
    CLI::App options("a phone that is made to be killed");
    options.add_option("--data", data)->required();
    options.add_option("--address", address)->required();
    options.add_option("--code", code)->required();
    options.add_option("--walk", walk)->required();
    options.add_option("--name", name)->required();
    options.add_option("--seed", seed);
    options.add_flag("--finish", finish);
    try {
        options.parse(argc, argv);
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        return options.exit(error);
    }
}

std::string CrashTask::note(int number, bool edited) const
{
    return name + "-" + std::to_string(seed) + "-" + std::to_string(number) + (edited ? "-edited" : "");
}

bool isAtRest(const sync::SyncStatus& status)
{
    return status.phase == sync::Phase::Idle && status.rows.waiting == 0 && status.photos.waiting == 0 &&
           status.photos.missing == 0 && status.photos.failed == 0 && status.lastConfirmedMs;
}

std::string standingOf(const sync::SyncStatus& status)
{
    return "status phase " + std::to_string(static_cast<int>(status.phase)) + " failure " +
           std::to_string(static_cast<int>(status.failure)) + " (" + status.detail + ") rows waiting " +
           std::to_string(status.rows.waiting) + " photos waiting " + std::to_string(status.photos.waiting) +
           " missing " + std::to_string(status.photos.missing) + " failed " + std::to_string(status.photos.failed);
}

void say(const std::string& line)
{
    std::cout << line + '\n' << std::flush;
}

std::string noisePicture(Chance& chance)
{
    capture::Pixels pixels{160, 120, std::vector<std::uint8_t>(std::size_t{160} * 120 * 3)};
    for (auto& byte : pixels.rgb)
        byte = static_cast<std::uint8_t>(chance.next());
    return capture::encodeJpeg(pixels, 85);
}

} // namespace lykta::test
