#include "capture/burn_in.h"

#include <algorithm>
#include <array>

namespace lykta::capture {

namespace {

constexpr int noise = 40; ///< each way, of 255
constexpr std::uint32_t step = 16;

/// The blocks of a picture that a region covers, as bounds in blocks and one flag for each block within.
struct Cover
{
    std::uint32_t left = 0, top = 0, columns = 0, rows = 0;
    std::vector<bool> covered;

    bool at(std::uint32_t column, std::uint32_t row) const { return covered[std::size_t{row} * columns + column]; }
};

/// The square of the distance from a block to a stroke's leg is at most that of the radius. Measured from the block's
/// nearest point to each of some points along the leg, half a block apart, which is near enough for blocks.
bool touches(const MaskRegion& stroke, double left, double top)
{
    const auto near = [&](double x, double y) {
        const double dx = x - std::clamp(x, left, left + maskBlock);
        const double dy = y - std::clamp(y, top, top + maskBlock);
        return dx * dx + dy * dy <= static_cast<double>(stroke.radius) * stroke.radius;
    };
    for (std::size_t i = 0; i < stroke.path.size(); ++i) {
        const PicturePoint from = stroke.path[i];
        const PicturePoint to = i + 1 < stroke.path.size() ? stroke.path[i + 1] : from;
        const int longest = std::max(std::abs(to.x - from.x), std::abs(to.y - from.y));
        const int parts = std::max(1, longest / static_cast<int>(maskBlock / 2));
        for (int part = 0; part <= parts; ++part)
            if (near(from.x + (to.x - from.x) * part / static_cast<double>(parts),
                     from.y + (to.y - from.y) * part / static_cast<double>(parts)))
                return true;
    }
    return false;
}

Cover coverOf(const Pixels& picture, const MaskRegion& region)
{
    const auto clipped = [](std::int64_t at, std::uint32_t side) {
        return static_cast<std::uint32_t>(std::clamp<std::int64_t>(at, 0, side));
    };
    const std::uint32_t left = clipped(region.x, picture.width);
    const std::uint32_t top = clipped(region.y, picture.height);
    const std::uint32_t right = clipped(std::int64_t{region.x} + region.width, picture.width);
    const std::uint32_t bottom = clipped(std::int64_t{region.y} + region.height, picture.height);
    Cover cover;
    if (left >= right || top >= bottom)
        return cover;
    cover.left = left / maskBlock;
    cover.top = top / maskBlock;
    cover.columns = (right + maskBlock - 1) / maskBlock - cover.left;
    cover.rows = (bottom + maskBlock - 1) / maskBlock - cover.top;
    cover.covered.assign(std::size_t{cover.columns} * cover.rows, true);
    if (region.kind == RegionKind::Stroke)
        for (std::uint32_t row = 0; row < cover.rows; ++row)
            for (std::uint32_t column = 0; column < cover.columns; ++column)
                cover.covered[std::size_t{row} * cover.columns + column] =
                    touches(region, (cover.left + column) * maskBlock, (cover.top + row) * maskBlock);
    return cover;
}

/// Calls `pixel` with each covered pixel's first byte and the block it lies in, counted from the cover's corner.
template <class Visit>
void visit(Pixels& picture, const Cover& cover, Visit pixel)
{
    const std::uint32_t bottom = std::min(picture.height, (cover.top + cover.rows) * maskBlock);
    const std::uint32_t right = std::min(picture.width, (cover.left + cover.columns) * maskBlock);
    for (std::uint32_t y = cover.top * maskBlock; y < bottom; ++y)
        for (std::uint32_t x = cover.left * maskBlock; x < right; ++x) {
            const std::uint32_t column = x / maskBlock - cover.left, row = y / maskBlock - cover.top;
            if (cover.at(column, row))
                pixel(picture.rgb.data() + (std::size_t{y} * picture.width + x) * 3, column, row);
        }
}

using Shade = std::array<int, 3>;

Shade roundedMean(Pixels& picture, const Cover& cover)
{
    std::array<std::uint64_t, 3> sum{};
    std::uint64_t count = 0;
    visit(picture, cover, [&](const std::uint8_t* pixel, std::uint32_t, std::uint32_t) {
        for (std::size_t c = 0; c < 3; ++c)
            sum[c] += pixel[c];
        ++count;
    });
    Shade mean{};
    for (std::size_t c = 0; c < 3 && count > 0; ++c)
        mean[c] = static_cast<int>(sum[c] / count / step * step + step / 2);
    return mean;
}

} // namespace

void burnIn(Pixels& picture, const MaskRegion& region, const std::function<std::uint32_t()>& chance)
{
    const Cover cover = coverOf(picture, region);
    if (cover.columns == 0)
        return;
    const Shade mean = roundedMean(picture, cover);
    const std::uint32_t cell = (std::max(cover.columns, cover.rows) + mostMaskCells - 1) / mostMaskCells;
    const std::uint32_t across = (cover.columns + cell - 1) / cell;
    std::vector<Shade> shades(std::size_t{across} * ((cover.rows + cell - 1) / cell));
    for (Shade& shade : shades) {
        const int lighter = static_cast<int>(chance() % (2 * noise + 1)) - noise;
        for (std::size_t c = 0; c < 3; ++c)
            shade[c] = std::clamp(mean[c] + lighter, 0, 255);
    }
    visit(picture, cover, [&](std::uint8_t* pixel, std::uint32_t column, std::uint32_t row) {
        const Shade& shade = shades[std::size_t{row / cell} * across + column / cell];
        for (std::size_t c = 0; c < 3; ++c)
            pixel[c] = static_cast<std::uint8_t>(shade[c]);
    });
}

} // namespace lykta::capture
