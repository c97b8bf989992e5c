#pragma once

#include "support/chance.h"
#include "sync/device/sync_status.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace lykta::test {

/// What a phone that is made to be killed is told on its command line.
struct CrashTask
{
    std::filesystem::path data;
    std::string address, code, walk, name;
    std::uint64_t seed = 1;
    bool finish = false; ///< sync until nothing waits, and end

    /// The code to end with, where there is nothing to do.
    std::optional<int> parse(int argc, char** argv);
    /// The words of one observation; promises.h reads their order from them.
    std::string note(int number, bool edited = false) const;
};

/// Nothing waits, neither here nor for here, and central has said so.
bool isAtRest(const sync::SyncStatus& status);
/// Why it takes so long, in a line that promises nothing.
std::string standingOf(const sync::SyncStatus& status);

/// A line on standard output, which the campaign hears even if this process is killed right after it.
void say(const std::string& line);

/// A JPEG of some 30 KiB of noise.
std::string noisePicture(Chance& chance);

} // namespace lykta::test
