// A photo of 12 megapixels, as it is taken in: how long the picture's own way takes (read, decode, scale, turn,
// encode) beside the same with bare libjpeg-turbo, taking turns; the whole with hash, fsync and rename; the longest
// time that the screen's event loop stands still meanwhile; and how long faces and number plates are looked for.
//   bench_photo ROUNDS [FOLDER]
#include "bench/plain_jpeg.h"
#include "bench/samples.h"
#include "bench/scratch_folder.h"
#include "capture/jpeg_codec.h"
#include "capture/read_picture.h"
#include "capture/search_picture.h"
#include "domain/instant.h"
#include "store/photo_files.h"
#include "ui/observation/photo_intake.h"

#include <QCoreApplication>
#include <QTimer>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>

using namespace lykta;
using namespace lykta::capture;

namespace {

constexpr std::uint32_t width = 4000, height = 3000;

struct FixedClock final : WallClock
{
    Instant now() const override { return {1'795'460'399'000, 60}; }
};

/// A street at night, as far as an encoder cares: wide soft light, edges of houses, the noise of a small sensor.
Pixels madePicture()
{
    Pixels picture{width, height, {}};
    picture.rgb.resize(std::size_t{width} * height * 3);
    std::uint32_t noise = 1;
    std::size_t at = 0;
    for (std::uint32_t y = 0; y < height; ++y)
        for (std::uint32_t x = 0; x < width; ++x) {
            const double dx = (static_cast<double>(x) - 1400) / 900, dy = (static_cast<double>(y) - 900) / 900;
            const auto lamp = static_cast<std::uint32_t>(150 / (1 + dx * dx + dy * dy));
            const std::uint32_t house = x / 370 % 3 == 0 && y / 260 % 2 == 0 ? 44 : 12;
            for (std::uint32_t c = 0; c < 3; ++c) {
                noise = noise * 1664525U + 1013904223U;
                picture.rgb[at++] = static_cast<std::uint8_t>(lamp * (10 - c) / 10 + house + (noise >> 28));
            }
        }
    return picture;
}

/// What the app does with the picture before the file is written.
std::string theAppsWay(const std::filesystem::path& source)
{
    const PhotoOptions options;
    ReadPicture read = readPicture(source, options.longestSide);
    const Pixels upright = turnedUpright(scaledDown(std::move(read.pixels), options.longestSide), read.orientation);
    return encodeJpeg(upright, options.quality);
}

/// The longest gap between two turns of the event loop while a photo is taken in on the pool.
double longestStall(store::PhotoFiles& files, const WallClock& clock, const std::filesystem::path& source)
{
    using Clock = std::chrono::steady_clock;
    ui::PhotoIntake intake(files, clock);
    bool done = false;
    QObject::connect(&intake, &ui::PhotoIntake::taken, [&] { done = true; });
    double longest = 0;
    intake.take(QString::fromStdString(source.string()), {});
    QTimer beat;
    beat.start(1);
    for (auto last = Clock::now(); !done;) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const auto now = Clock::now();
        longest = std::max(longest, std::chrono::duration<double, std::milli>(now - last).count());
        last = now;
    }
    return longest;
}

} // namespace

int main(int argc, char** argv)
try {
    QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 15;
    const bench::ScratchFolder scratch(argc > 2 ? argv[2] : ".");
    const auto source = scratch.path() / "camera.jpg";
    const std::string camera = encodeJpeg(madePicture(), 92);
    if (!std::ofstream(source, std::ios::binary).write(camera.data(), static_cast<std::streamsize>(camera.size())))
        throw std::runtime_error("the picture cannot be written");

    store::PhotoFiles files(scratch.path() / "photos");
    const FixedClock clock;
    bench::Samples app, plain, whole, stall, search;
    std::size_t appBytes = 0, plainBytes = 0;
    for (int round = 0; round < rounds; ++round) {
        plain.time([&] { plainBytes = bench::plainWay(source.string(), PhotoOptions{}.longestSide, 85).size(); });
        app.time([&] { appBytes = theAppsWay(source).size(); });
        whole.time([&] {
            if (attachPhoto(files, clock, source, {}).problem != PhotoProblem::None)
                throw std::runtime_error("the photo was refused");
        });
        stall.add(longestStall(files, clock, source));
    }
    const auto stored = files.pathOf(files.names().at(0));
    for (int round = 0; round < std::min(rounds, 3); ++round)
        search.time([&] { searchPicture(readPicture(stored, 0).pixels, standardCascades()); });

    std::cout << nlohmann::json{{"bench", "photo"},
                                {"megapixels", width * height / 1'000'000},
                                {"rounds", rounds},
                                {"camera_bytes", camera.size()},
                                {"app_bytes", appBytes},
                                {"plain_bytes", plainBytes},
                                {"app_ms", app.quantile(0.5)},
                                {"plain_ms", plain.quantile(0.5)},
                                {"ratio", app.quantile(0.5) / plain.quantile(0.5)},
                                {"with_hash_and_fsync_ms", whole.quantile(0.5)},
                                {"event_loop_longest_stall_ms", stall.quantile(1)},
                                {"search_ms", search.quantile(0.5)}}
                     .dump()
              << std::endl;
    return 0;
} catch (const std::exception& error) {
    std::cerr << "bench_photo: " << error.what() << '\n';
    return 1;
}
