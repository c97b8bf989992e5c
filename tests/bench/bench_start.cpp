// Start to first frame and peak memory of the app and of a plain Controls window, taking turns. A frame is seen in the
// scene graph's own log on standard error, so that both programs run as they are; memory is the kernel's high-water
// mark at the end.
//   bench_start RUNS PLAIN-WINDOW LYKTA [ARGUMENTS OF LYKTA ...]
#include "bench/samples.h"
#include "bench/scratch_folder.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace lykta;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto startLimit = std::chrono::seconds(30);
constexpr auto settle = std::chrono::milliseconds(1500); ///< time after the first frame in which memory may still grow

struct Start
{
    double firstFrameMs = 0;
    double peakMiB = 0;
};

double millisecondsSince(Clock::time_point begun)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

pid_t launch(std::vector<std::string> command, int standardError)
{
    std::vector<char*> arguments;
    for (auto& part : command)
        arguments.push_back(part.data());
    arguments.push_back(nullptr);
    const auto child = fork();
    if (child == 0) {
        dup2(standardError, STDERR_FILENO);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    return child;
}

/// Reads until `seen` says so, the pipe closes or `limit` has passed; false then.
bool readUntil(int from, Clock::time_point limit, const std::string& mark, std::string& read)
{
    while (Clock::now() < limit) {
        pollfd ready{from, POLLIN, 0};
        if (poll(&ready, 1, 20) <= 0)
            continue;
        char chunk[4096];
        const auto n = ::read(from, chunk, sizeof chunk);
        if (n <= 0)
            return false;
        read.append(chunk, static_cast<std::size_t>(n));
        if (!mark.empty() && read.find(mark) != std::string::npos)
            return true;
    }
    return false;
}

Start startOnce(const std::vector<std::string>& command)
{
    int ends[2];
    if (pipe(ends) != 0)
        throw std::runtime_error("no pipe");
    const auto begun = Clock::now();
    const auto child = launch(command, ends[1]);
    close(ends[1]);

    Start start;
    std::string log;
    const bool shown = readUntil(ends[0], begun + startLimit, "rame rendered", log);
    start.firstFrameMs = millisecondsSince(begun);
    readUntil(ends[0], Clock::now() + settle, "", log);
    kill(child, SIGTERM);
    rusage usage{};
    int status = 0;
    wait4(child, &status, 0, &usage);
    close(ends[0]);
    if (!shown)
        throw std::runtime_error(command.front() + " showed no frame: " + log);
    start.peakMiB = static_cast<double>(usage.ru_maxrss) / 1024;
    return start;
}

} // namespace

int main(int argc, char** argv)
try {
    if (argc < 4)
        throw std::runtime_error("bench_start RUNS PLAIN-WINDOW LYKTA [ARGUMENTS ...]");
    const char* platform = std::getenv("QT_QPA_PLATFORM");
    const int runs = std::stoi(argv[1]);
    const std::vector<std::string> plain{argv[2]};
    const std::vector<std::string> app(argv + 3, argv + argc);
    setenv("QT_LOGGING_RULES", "qt.scenegraph.time.renderloop=true", 1);
    setenv("QSG_RENDER_LOOP", "basic", 1); // one loop everywhere: its log names each frame that was really shown

    bench::Samples plainMs, plainMiB, appMs, appMiB;
    startOnce(plain); // the first start of each warms the page cache and is not counted
    startOnce(app);
    for (int run = 0; run < runs; ++run) {
        const auto p = startOnce(plain);
        plainMs.add(p.firstFrameMs);
        plainMiB.add(p.peakMiB);
        const auto a = startOnce(app);
        appMs.add(a.firstFrameMs);
        appMiB.add(a.peakMiB);
    }
    std::cout << nlohmann::json{{"bench", "start"},
                                {"platform", platform ? platform : "xcb"},
                                {"runs", runs},
                                {"app_first_frame_ms", appMs.quantile(0.5)},
                                {"plain_first_frame_ms", plainMs.quantile(0.5)},
                                {"first_frame_ratio", appMs.quantile(0.5) / plainMs.quantile(0.5)},
                                {"app_peak_mib", appMiB.quantile(0.5)},
                                {"plain_peak_mib", plainMiB.quantile(0.5)},
                                {"peak_ratio", appMiB.quantile(0.5) / plainMiB.quantile(0.5)}}
              << std::endl;
    return 0;
} catch (const std::exception& error) {
    std::cerr << "bench_start: " << error.what() << '\n';
    return 1;
}
