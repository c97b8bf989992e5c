#include "capture/attach_photo.h"
#include "capture/jpeg_codec.h"
#include "pictures.h"
#include "store/photo_files.h"
#include "support/catch2.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace lykta;
using namespace lykta::capture;
using namespace lykta::test;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that goes with the test.
struct Folder
{
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "lykta-attach-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path = name;
        fs::create_directories(path / "photos");
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path file(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(path / name, std::ios::binary) << bytes;
        return path / name;
    }
    /// Files in that folder, at any depth.
    std::ptrdiff_t count(const char* folder) const
    {
        if (!fs::exists(path / folder))
            return 0;
        const fs::recursive_directory_iterator all(path / folder);
        return std::count_if(begin(all), end(all), [](const auto& entry) { return entry.is_regular_file(); });
    }

    fs::path path;
};

struct FixedClock final : WallClock
{
    Instant now() const override { return {1'795'460'399'000, 60}; }
};

std::string bytesOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string lyingWithSecrets()
{
    const std::string exif = withSegment(cameraJpeg(sixColours(64)), 0xE1, exifWith(6, false, "57.186 N 14.040 E"));
    return withSegment(exif, 0xFE, "57.186 N 14.040 E");
}

} // namespace

SCENARIO("a camera's picture is kept upright, smaller and without what else its file says")
{
    Folder folder;
    FixedClock clock;
    store::PhotoFiles files(folder.path / "photos");
    const fs::path source = folder.file("camera.jpg", lyingWithSecrets());
    GIVEN("a longest side of 96 pixels")
    {
        const AttachedPhoto attached = attachPhoto(files, clock, source, {96, 85, false});
        REQUIRE(attached.problem == PhotoProblem::None);
        REQUIRE(attached.photo.has_value());
        THEN("the stored file is the turned picture alone")
        {
            CHECK(attached.photo->width == 64);
            CHECK(attached.photo->height == 96);
            CHECK(attached.photo->takenAt == clock.now());
            const std::string bytes = bytesOf(files.pathOf(attached.photo->file.name));
            CHECK(bytes.size() == attached.photo->file.size);
            CHECK(bytes.find("57.186") == std::string::npos);
            const Decoded decoded = decodeJpeg(bytes, 0);
            REQUIRE(decoded.problem == DecodeProblem::None);
            // The first column of the turned picture, from above: what lay below left, then above left, of the file.
            CHECK(near(blockColour(decoded.pixels, 2, 3, 0, 0), {240, 230, 40}, 24));
            CHECK(near(blockColour(decoded.pixels, 2, 3, 1, 0), {230, 30, 30}, 24));
            CHECK(folder.count("originals") == 0);
        }
    }
    GIVEN("the wish to keep the original")
    {
        const AttachedPhoto attached = attachPhoto(files, clock, source, {96, 85, true});
        REQUIRE(attached.problem == PhotoProblem::None);
        THEN("the file as it was lies beside the photo folder")
        {
            const auto original = folder.path / "originals" / (attached.photo->id.text() + ".jpg");
            CHECK(bytesOf(original) == lyingWithSecrets());
            CHECK(folder.count("originals") == 1);
        }
    }
}

SCENARIO("a picture that cannot be kept is told and leaves nothing behind")
{
    Folder folder;
    FixedClock clock;
    store::PhotoFiles files(folder.path / "photos");
    const std::string whole = lyingWithSecrets();
    const auto problemOf = [&](const fs::path& source) {
        const AttachedPhoto attached = attachPhoto(files, clock, source, {2048, 85, true});
        CHECK_FALSE(attached.photo.has_value());
        CHECK_FALSE(attached.detail.empty());
        return attached.problem;
    };
    CHECK(problemOf(folder.path / "none.jpg") == PhotoProblem::Unreadable);
    CHECK(problemOf(folder.path) == PhotoProblem::Unreadable);
    CHECK(problemOf(folder.file("cut.jpg", whole.substr(0, whole.size() / 2))) == PhotoProblem::Damaged);
    CHECK(problemOf(folder.file("text.jpg", "no picture")) == PhotoProblem::Foreign);
    CHECK(problemOf(folder.file("empty.jpg", "")) == PhotoProblem::Foreign);
    // 33 megapixels, as its head says: read as they stand, refused where they are progressive.
    std::string progressive = cameraJpeg(sixColours(), {Ink::Rgb, true});
    const auto frame = progressive.find("\xFF\xC2");
    REQUIRE(frame != std::string::npos);
    progressive.replace(frame + 5, 4, "\x13\x88\x19\xC8"); // 5000 × 6600
    CHECK(problemOf(folder.file("progressive.jpg", progressive)) == PhotoProblem::TooLarge);
    CHECK(folder.count("photos") == 0);
    CHECK(folder.count("originals") == 0);
}
