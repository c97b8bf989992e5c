#include "capture/burn_in.h"
#include "capture/jpeg_codec.h"
#include "capture/mask_photo.h"
#include "capture/search_picture.h"
#include "photo/street.h"
#include "pictures.h"
#include "store/photo_files.h"
#include "support/catch2.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>

using namespace lykta;
using namespace lykta::capture;
using namespace lykta::test;
namespace fs = std::filesystem;

namespace {

/// Noise that is the same each time.
struct SameChance
{
    std::uint32_t state = 7;
    std::uint32_t operator()() { return state = state * 1664525U + 1013904223U; }
};

bool within(const MaskRegion& region, std::uint32_t x, std::uint32_t y)
{
    const auto u = static_cast<int>(x), v = static_cast<int>(y);
    return u >= region.x && v >= region.y && u < region.x + region.width && v < region.y + region.height;
}

/// The same picture with the region's pixels in the opposite order: as much of each colour, nothing where it was.
Pixels stirred(Pixels picture, const MaskRegion& region)
{
    std::vector<std::size_t> places;
    for (std::uint32_t y = 0; y < picture.height; ++y)
        for (std::uint32_t x = 0; x < picture.width; ++x)
            if (within(region, x, y))
                places.push_back((std::size_t{y} * picture.width + x) * 3);
    for (std::size_t i = 0; i < places.size() / 2; ++i)
        std::swap_ranges(picture.rgb.begin() + static_cast<std::ptrdiff_t>(places[i]),
                         picture.rgb.begin() + static_cast<std::ptrdiff_t>(places[i] + 3),
                         picture.rgb.begin() + static_cast<std::ptrdiff_t>(places[places.size() - 1 - i]));
    return picture;
}

Pixels masked(Pixels picture, const MaskRegion& region)
{
    burnIn(picture, region, SameChance{});
    return picture;
}

std::size_t differing(const Pixels& a, const Pixels& b)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.rgb.size(); i += 3)
        count += !std::equal(a.rgb.begin() + static_cast<std::ptrdiff_t>(i),
                             a.rgb.begin() + static_cast<std::ptrdiff_t>(i + 3),
                             b.rgb.begin() + static_cast<std::ptrdiff_t>(i));
    return count;
}

ReadyPhoto stored(store::PhotoFiles& files, const Pixels& picture)
{
    return {Uuid::v7(1), files.add(encodeJpeg(picture, 85)), picture.width, picture.height, PhotoRole::CloseUp,
            {5, 60}};
}

std::string bytesOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("of what a mask covers only the rounded mean is left")
{
    for (const MaskRegion& region : {firstFace(), secondFace(), numberPlate()}) {
        const Pixels before = street();
        const Pixels other = stirred(before, region);
        REQUIRE(differing(before, other) > 1000);
        const Pixels one = masked(before, region);
        CHECK(one.rgb == masked(other, region).rgb);
        std::set<std::array<std::uint8_t, 3>> shades;
        for (std::uint32_t y = 0; y < one.height; ++y)
            for (std::uint32_t x = 0; x < one.width; ++x)
                if (within(region, x, y)) {
                    const std::uint8_t* pixel = one.rgb.data() + (std::size_t{y} * one.width + x) * 3;
                    shades.insert({pixel[0], pixel[1], pixel[2]});
                }
        CHECK(shades.size() > 1);
        CHECK(shades.size() <= mostMaskCells * mostMaskCells);
    }
}

TEST_CASE("a mask ends with the blocks that it touches, and beyond the picture")
{
    const Pixels before = street();
    MaskRegion region = firstFace();
    const Pixels after = masked(before, region);
    for (std::uint32_t y = 0; y < before.height; ++y)
        for (std::uint32_t x = 0; x < before.width; ++x) {
            MaskRegion blocks = region;
            blocks.x -= maskBlock - 1;
            blocks.y -= maskBlock - 1;
            blocks.width += 2 * (maskBlock - 1);
            blocks.height += 2 * (maskBlock - 1);
            const std::size_t at = (std::size_t{y} * before.width + x) * 3;
            if (!within(blocks, x, y) && before.rgb[at] != after.rgb[at])
                FAIL("changed at " << x << ',' << y);
        }

    region = {RegionKind::Box, 1000, 740, 400, 400, {}, 0, true};
    CHECK(differing(before, masked(before, region)) <= 32 * 32);
    region = {RegionKind::Box, -50, -50, 60, 60, {}, 0, true};
    CHECK(differing(before, masked(before, region)) > 0);
    for (const MaskRegion& outside : {MaskRegion{RegionKind::Box, 5000, 10, 20, 20, {}, 0, true},
                                      MaskRegion{RegionKind::Box, 10, 10, 0, 0, {}, 0, true},
                                      MaskRegion{RegionKind::Box, 10, 10, -20, 20, {}, 0, true}, strokeRegion({}, 20)})
        CHECK(differing(before, masked(before, outside)) == 0);
}

TEST_CASE("a painted stroke covers where the finger went and not its whole rectangle")
{
    const Pixels before = street();
    const MaskRegion stroke = strokeRegion({{100, 100}, {500, 500}}, 30);
    const Pixels after = masked(before, stroke);
    const auto changed = [&](std::uint32_t x, std::uint32_t y) {
        const std::size_t at = (std::size_t{y} * before.width + x) * 3;
        return !std::equal(before.rgb.begin() + static_cast<std::ptrdiff_t>(at),
                           before.rgb.begin() + static_cast<std::ptrdiff_t>(at + 3),
                           after.rgb.begin() + static_cast<std::ptrdiff_t>(at));
    };
    for (std::uint32_t i = 100; i <= 500; i += 4) {
        CHECK(changed(i, i));
        CHECK(changed(i + 20, i - 20));
    }
    CHECK_FALSE(changed(480, 130));
    CHECK_FALSE(changed(130, 480));
}

SCENARIO("a photo is masked in the file itself")
{
    TemporaryFolder folder;
    store::PhotoFiles files(folder.path() / "photos");
    const ReadyPhoto photo = stored(files, street());
    GIVEN("a hidden face and one that is left to be seen")
    {
        MaskRegion seen = secondFace();
        seen.hidden = false;
        const AttachedPhoto result = maskPhoto(files, photo, {firstFace(), seen});
        REQUIRE(result.problem == PhotoProblem::None);
        const ReadyPhoto& masked = result.photo.value();
        THEN("the new file shows no face there, and is the photo's")
        {
            CHECK(masked.masked);
            CHECK(masked.id == photo.id);
            CHECK(masked.role == photo.role);
            CHECK(masked.file.name != photo.file.name);
            const std::string jpeg = bytesOf(files.pathOf(masked.file.name));
            CHECK(jpeg.size() == masked.file.size);
            for (const int marker : segmentsOf(jpeg))
                CHECK((marker == 0xE0 || marker < 0xE0));
            const PictureSearch found = searchPicture(decodeJpeg(jpeg, 0).pixels, standardCascades());
            REQUIRE(found.able);
            for (const MaskRegion& region : found.regions)
                CHECK(coveredPart(firstFace(), region) < 0.2);
            CHECK(std::any_of(found.regions.begin(), found.regions.end(),
                              [](const MaskRegion& region) { return coveredPart(secondFace(), region) > 0.5; }));
        }
        THEN("the file without the mask is left to whoever named it")
        {
            CHECK(files.names().size() == 2);
        }
    }
    GIVEN("nothing to hide, or a photo that cannot be read")
    {
        MaskRegion seen = firstFace();
        seen.hidden = false;
        CHECK(maskPhoto(files, photo, {seen}).problem == PhotoProblem::Failed);
        const auto whole = bytesOf(files.pathOf(photo.file.name));
        std::ofstream(files.pathOf(photo.file.name), std::ios::binary) << whole.substr(0, whole.size() / 2);
        CHECK(maskPhoto(files, photo, {firstFace()}).problem == PhotoProblem::Damaged);
        fs::remove(files.pathOf(photo.file.name));
        CHECK(maskPhoto(files, photo, {firstFace()}).problem == PhotoProblem::Unreadable);
        CHECK(files.names().empty());
    }
}

SCENARIO("faces and number plates are suggested")
{
    GIVEN("two people and a car")
    {
        const PictureSearch found = searchPicture(street(), standardCascades());
        REQUIRE(found.able);
        for (const auto& [what, kind] :
             {std::pair{firstFace(), RegionKind::Face}, std::pair{secondFace(), RegionKind::Face},
              std::pair{numberPlate(), RegionKind::Plate}}) {
            CAPTURE(what.x, what.y);
            CHECK(std::any_of(found.regions.begin(), found.regions.end(), [&](const MaskRegion& region) {
                return region.kind == kind && region.hidden && coveredPart(what, region) > 0.8;
            }));
        }
        CHECK(found.regions.size() <= 4);
    }
    GIVEN("an empty street, and pictures too small to show anybody")
    {
        CHECK(searchPicture(street(false), standardCascades()).regions.empty());
        CHECK(searchPicture(sixColours(4), standardCascades()).regions.empty());
        CHECK_FALSE(searchPicture({}, standardCascades()).able);
    }
    GIVEN("a phone without cascades, or with damaged ones")
    {
        TemporaryFolder folder;
        CHECK_FALSE(searchPicture(street(), folder.path()).able);
        fs::create_directories(folder.path() / "haarcascades");
        for (const char* name : {"haarcascade_frontalface_alt2.xml", "haarcascade_profileface.xml",
                                 "haarcascade_russian_plate_number.xml"})
            std::ofstream(folder.path() / "haarcascades" / name) << "<?xml version=\"1.0\"?><opencv_storage><cascade";
        CHECK_FALSE(searchPicture(street(), folder.path()).able);
    }
}

TEST_CASE("real photos are searched and masked")
{
    const char* named = std::getenv("LYKTA_REAL_DATA");
    if (named == nullptr || !fs::is_directory(fs::path(named) / "photos")) {
        WARN("skipped: LYKTA_REAL_DATA names no folder with photos/");
        return;
    }
    TemporaryFolder folder;
    store::PhotoFiles files(folder.path() / "photos");
    for (const char* name : {"DSCN0010.jpg", "jolla.jpg", "portrait_6.jpg"}) {
        CAPTURE(name);
        const Pixels picture = scaledDown(decodeJpeg(bytesOf(fs::path(named) / "photos" / name), 1024).pixels, 1024);
        CHECK(searchPicture(picture, standardCascades()).able);
        const MaskRegion middle{RegionKind::Box,
                                static_cast<int>(picture.width / 4),
                                static_cast<int>(picture.height / 4),
                                static_cast<int>(picture.width / 2),
                                static_cast<int>(picture.height / 2),
                                {},
                                0,
                                true};
        CHECK(masked(picture, middle).rgb == masked(stirred(picture, middle), middle).rgb);
        CHECK(maskPhoto(files, stored(files, picture), {middle}).problem == PhotoProblem::None);
    }
}
