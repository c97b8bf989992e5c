#include "capture/exif_orientation.h"
#include "pictures.h"
#include "support/catch2.h"

using lykta::capture::exifOrientation;
using lykta::test::exifWith;

TEST_CASE("the orientation is read in both byte orders")
{
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CHECK(exifOrientation(exifWith(orientation, true)) == orientation);
        CHECK(exifOrientation(exifWith(orientation, false)) == orientation);
    }
}

TEST_CASE("an orientation outside 1 to 8 means upright")
{
    CHECK(exifOrientation(exifWith(0, true)) == 1);
    CHECK(exifOrientation(exifWith(9, false)) == 1);
}

TEST_CASE("a segment that is cut anywhere is never read past its end")
{
    const std::string whole = exifWith(6, false);
    const std::size_t orientationEnds = 6 + 8 + 2 + 12 + 10;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const std::string cut = whole.substr(0, length); // own memory, so that a sanitizer sees the end
        CHECK(exifOrientation(cut) == (length >= orientationEnds ? 6 : 1));
    }
}

TEST_CASE("a directory that lies outside the segment means upright")
{
    std::string bytes = exifWith(6, true);
    for (int i = 0; i < 4; ++i)
        bytes[10 + static_cast<std::size_t>(i)] = '\xFF';
    CHECK(exifOrientation(bytes) == 1);
    CHECK(exifOrientation("http://ns.adobe.com/xap/1.0/") == 1);
    CHECK(exifOrientation("") == 1);
}
