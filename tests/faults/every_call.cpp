#include "faults/every_call.h"

#include "faults/disk_campaign.h"
#include "support/catch2.h"
#include "support/chance.h"
#include "support/fault_vfs.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace lykta::test {

using Failure = FaultVfs::Failure;

void failingAtEveryCall(const InFolder& once,
                        const std::function<void(const TemporaryFolder&, bool cameThrough)>& after)
{
    Chance chance(seedFor("opening", 1));
    const auto every = oneOf(6);
    for (const auto failure : {Failure::WriteError, Failure::Full, Failure::PowerCut}) {
        bool happened = true;
        for (std::uint64_t nth = 1; happened; nth += 1 + chance.below(2 * every - 1)) {
            INFO("failure " << static_cast<int>(failure) << " at call " << nth);
            const TemporaryFolder folder;
            FaultVfs disk;
            disk.failAt(nth, failure);
            bool cameThrough = true;
            try {
                once(folder);
            } catch (const std::exception&) {
                cameThrough = false;
            }
            happened = disk.happened();
            INFO(disk.where());
            if (failure == Failure::PowerCut) {
                disk.cutPower();
                disk.comeBack(nth % 3 == 0 ? std::optional(nth) : std::nullopt);
            }
            disk.heal();
            after(folder, cameThrough);
        }
    }
}

void killedAtEveryCall(const InFolder& once, const InFolder& after)
{
    Chance chance(seedFor("killed", 1));
    const auto every = oneOf(6);
    bool killed = true;
    for (std::uint64_t nth = 1; killed; nth += 1 + chance.below(2 * every - 1)) {
        INFO("killed at call " << nth);
        const TemporaryFolder folder;
        const auto child = fork();
        if (child < 0)
            throw std::runtime_error("cannot fork");
        if (child == 0) {
            try {
                FaultVfs disk;
                disk.failAt(nth, Failure::Killed);
                once(folder);
                _exit(0);
            } catch (...) {
                _exit(1); // nothing of the parent's may run here
            }
        }
        int status = 0;
        waitpid(child, &status, 0);
        killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
        if (!killed && !(WIFEXITED(status) && WEXITSTATUS(status) == 0))
            throw std::runtime_error("fails by itself before call " + std::to_string(nth));
        after(folder);
    }
}

} // namespace lykta::test
