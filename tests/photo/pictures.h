#pragma once

#include "capture/pixels.h"

#include <string>
#include <string_view>
#include <vector>

namespace lykta::test {

enum class Ink
{
    Grey,
    Rgb,
    AdobeCmyk
};

struct JpegShape
{
    Ink ink = Ink::Rgb;
    bool progressive = false;
    bool restarts = false; ///< restart markers
};

/// 3 × 2 blocks of `block` pixels in six colours that no turn or mirror maps onto itself.
capture::Pixels sixColours(std::uint32_t block = 16);

/// The picture as a camera might write it, by libjpeg itself.
std::string cameraJpeg(const capture::Pixels& pixels, JpegShape shape = {});

/// An APP1 payload with one IFD: orientation and, behind it, a GPS pointer and an ASCII text `secret`.
std::string exifWith(int orientation, bool littleEndian, std::string_view secret = "");

/// The JPEG with a segment of this marker (0xE1 = APP1, 0xFE = comment) put in behind its start.
std::string withSegment(std::string_view jpeg, int marker, std::string_view payload);

/// The markers of all segments up to the start of scan.
std::vector<int> segmentsOf(std::string_view jpeg);

/// The colour in the middle of the block at column and row, of `columns` × `rows` blocks.
struct Colour
{
    int red = 0, green = 0, blue = 0;
};
Colour blockColour(const capture::Pixels& pixels, std::uint32_t columns, std::uint32_t rows, std::uint32_t column,
                   std::uint32_t row);
bool near(Colour a, Colour b, int tolerance);

} // namespace lykta::test
