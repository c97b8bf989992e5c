#include "photo/street.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace lykta::test {

using capture::MaskRegion;
using capture::Pixels;
using capture::RegionKind;

namespace {

using Shade = std::array<std::uint8_t, 3>;

void dot(Pixels& picture, int x, int y, Shade shade)
{
    if (x < 0 || y < 0 || x >= static_cast<int>(picture.width) || y >= static_cast<int>(picture.height))
        return;
    const std::size_t at = (static_cast<std::size_t>(y) * picture.width + static_cast<std::size_t>(x)) * 3;
    std::copy(shade.begin(), shade.end(), picture.rgb.begin() + static_cast<std::ptrdiff_t>(at));
}

void oval(Pixels& picture, double x, double y, double a, double b, Shade shade)
{
    for (int v = static_cast<int>(y - b); v <= static_cast<int>(y + b); ++v)
        for (int u = static_cast<int>(x - a); u <= static_cast<int>(x + a); ++u)
            if ((u - x) * (u - x) / (a * a) + (v - y) * (v - y) / (b * b) <= 1)
                dot(picture, u, v, shade);
}

void block(Pixels& picture, int x, int y, int width, int height, Shade shade)
{
    for (int v = y; v < y + height; ++v)
        for (int u = x; u < x + width; ++u)
            dot(picture, u, v, shade);
}

/// Parts are given in widths of the face, from its middle.
void face(Pixels& picture, const MaskRegion& region)
{
    const double w = region.width / 1.1, cx = region.x + region.width / 2.0, cy = region.y + region.height / 2.0;
    const auto part = [&](double x, double y, double a, double b, Shade shade) {
        oval(picture, cx + x * w, cy + y * w, a * w, b * w, shade);
    };
    part(0, -0.12, 0.56, 0.68, {60, 48, 40});
    part(0, 0, 0.5, 0.66, {214, 180, 160});
    for (const double side : {-0.22, 0.22}) {
        part(side, -0.12, 0.12, 0.05, {84, 66, 60});
        part(side, -0.10, 0.06, 0.05, {22, 20, 20});
        part(side, -0.22, 0.14, 0.025, {70, 56, 50});
    }
    part(0, 0.02, 0.05, 0.14, {232, 206, 190});
    part(0, 0.15, 0.10, 0.03, {150, 120, 108});
    part(0, 0.33, 0.18, 0.05, {124, 70, 70});
}

/// Six signs of three by five strokes each, as bits.
void plate(Pixels& picture, const MaskRegion& region)
{
    const int h = region.height, w = region.width;
    block(picture, region.x - w / 5, region.y - h, w * 7 / 5, h * 3, {60, 62, 68});
    block(picture, region.x, region.y, w, h, {24, 24, 24});
    block(picture, region.x + 3, region.y + 3, w - 6, h - 6, {236, 236, 230});
    constexpr std::array<unsigned, 6> signs{0b111101111101101, 0b110101110101110, 0b111100100100111,
                                            0b010110010010111, 0b111001111100111, 0b111001111001111};
    const int stroke = w / 30;
    for (int sign = 0; sign < 6; ++sign)
        for (int bit = 0; bit < 15; ++bit)
            if ((signs[static_cast<std::size_t>(sign)] >> (14 - bit)) & 1U)
                block(picture, region.x + w / 12 + sign * w / 7 + bit % 3 * stroke,
                      region.y + h / 6 + bit / 3 * (h * 2 / 15), stroke, h * 2 / 15 + 1, {18, 18, 20});
}

MaskRegion at(RegionKind kind, int x, int y, int width, int height)
{
    MaskRegion region;
    region.kind = kind;
    region.x = x;
    region.y = y;
    region.width = width;
    region.height = height;
    return region;
}

/// The mean of each pixel and its eight neighbours: a lens draws no hard edges.
Pixels soft(const Pixels& picture)
{
    Pixels out = picture;
    const std::size_t row = std::size_t{picture.width} * 3;
    for (std::size_t i = row + 3; i + row + 3 < picture.rgb.size(); ++i) {
        unsigned sum = 0;
        for (const std::size_t line : {i - row, i, i + row})
            sum += picture.rgb[line - 3] + picture.rgb[line] + picture.rgb[line + 3];
        out.rgb[i] = static_cast<std::uint8_t>(sum / 9);
    }
    return out;
}

} // namespace

MaskRegion firstFace()
{
    return at(RegionKind::Face, 180, 260, 88, 112);
}

MaskRegion secondFace()
{
    return at(RegionKind::Face, 480, 220, 132, 168);
}

MaskRegion numberPlate()
{
    return at(RegionKind::Plate, 720, 560, 180, 40);
}

Pixels street(bool people)
{
    Pixels picture;
    picture.width = 1024;
    picture.height = 768;
    picture.rgb.resize(std::size_t{picture.width} * picture.height * 3);
    std::uint32_t noise = 12345;
    for (std::uint32_t y = 0; y < picture.height; ++y)
        for (std::uint32_t x = 0; x < picture.width; ++x) {
            noise = noise * 1664525U + 1013904223U;
            const auto light = static_cast<std::uint8_t>(56 + y / 20 + (noise >> 29));
            dot(picture, static_cast<int>(x), static_cast<int>(y),
                {light, light, static_cast<std::uint8_t>(light + 12)});
        }
    if (people) {
        face(picture, firstFace());
        face(picture, secondFace());
        plate(picture, numberPlate());
    }
    return soft(picture);
}

double coveredPart(const MaskRegion& covered, const MaskRegion& region)
{
    const int wide = std::min(covered.x + covered.width, region.x + region.width) - std::max(covered.x, region.x);
    const int tall = std::min(covered.y + covered.height, region.y + region.height) - std::max(covered.y, region.y);
    return wide <= 0 || tall <= 0
               ? 0
               : static_cast<double>(wide) * tall / (static_cast<double>(covered.width) * covered.height);
}

} // namespace lykta::test
