#include "capture/pixels.h"

#include <algorithm>
#include <cmath>

namespace lykta::capture {

namespace {

/// The source samples that one target sample covers, and how much of each.
struct Span
{
    std::size_t first = 0;
    std::vector<float> weights; ///< sum 1
};

std::vector<Span> spans(std::uint32_t from, std::uint32_t to)
{
    std::vector<Span> all(to);
    const double ratio = static_cast<double>(from) / to;
    for (std::uint32_t i = 0; i < to; ++i) {
        const double start = i * ratio;
        const double end = std::min<double>((i + 1) * ratio, from);
        Span& span = all[i];
        span.first = static_cast<std::size_t>(start);
        for (std::size_t s = span.first; s < from && static_cast<double>(s) < end; ++s) {
            const auto at = static_cast<double>(s);
            const double covered = std::min(end, at + 1) - std::max(start, at);
            if (covered > 0 || span.weights.empty())
                span.weights.push_back(static_cast<float>(covered / ratio));
        }
    }
    return all;
}

void shrinkRow(const std::uint8_t* row, const std::vector<Span>& columns, std::vector<float>& out)
{
    for (std::size_t x = 0; x < columns.size(); ++x) {
        const Span& span = columns[x];
        float sum[3] = {0, 0, 0};
        for (std::size_t i = 0; i < span.weights.size(); ++i) {
            const std::uint8_t* pixel = row + (span.first + i) * 3;
            for (std::size_t c = 0; c < 3; ++c)
                sum[c] += span.weights[i] * static_cast<float>(pixel[c]);
        }
        std::copy_n(sum, 3, out.begin() + static_cast<std::ptrdiff_t>(x * 3));
    }
}

} // namespace

Pixels turnedUpright(Pixels picture, int orientation)
{
    if (orientation < 2 || orientation > 8)
        return picture;
    const bool swapped = orientation >= 5;
    Pixels out;
    out.width = swapped ? picture.height : picture.width;
    out.height = swapped ? picture.width : picture.height;
    out.rgb.resize(picture.rgb.size());
    const std::size_t w = picture.width, h = picture.height;
    for (std::size_t y = 0; y < out.height; ++y) {
        for (std::size_t x = 0; x < out.width; ++x) {
            std::size_t sx = x, sy = y;
            switch (orientation) {
            case 2:
                sx = w - 1 - x;
                break;
            case 3:
                sx = w - 1 - x, sy = h - 1 - y;
                break;
            case 4:
                sy = h - 1 - y;
                break;
            case 5:
                sx = y, sy = x;
                break;
            case 6:
                sx = y, sy = h - 1 - x;
                break;
            case 7:
                sx = w - 1 - y, sy = h - 1 - x;
                break;
            default:
                sx = w - 1 - y, sy = x;
                break;
            }
            std::copy_n(picture.rgb.begin() + static_cast<std::ptrdiff_t>((sy * w + sx) * 3), 3,
                        out.rgb.begin() + static_cast<std::ptrdiff_t>((y * out.width + x) * 3));
        }
    }
    return out;
}

Pixels scaledDown(Pixels picture, std::uint32_t longestSide)
{
    const std::uint32_t longest = std::max(picture.width, picture.height);
    if (longestSide == 0 || longest <= longestSide)
        return picture;
    const auto side = [&](std::uint32_t length) {
        const auto scaled = std::lround(static_cast<double>(length) * longestSide / longest);
        return static_cast<std::uint32_t>(std::max(1L, scaled));
    };
    Pixels out;
    out.width = side(picture.width);
    out.height = side(picture.height);
    out.rgb.resize(std::size_t{out.width} * out.height * 3);
    const auto columns = spans(picture.width, out.width);
    const auto rows = spans(picture.height, out.height);
    std::vector<float> row(std::size_t{out.width} * 3), sum(row.size());
    for (std::size_t y = 0; y < rows.size(); ++y) {
        std::fill(sum.begin(), sum.end(), 0.5F); // rounds
        for (std::size_t i = 0; i < rows[y].weights.size(); ++i) {
            shrinkRow(picture.rgb.data() + (rows[y].first + i) * picture.width * 3, columns, row);
            for (std::size_t s = 0; s < row.size(); ++s)
                sum[s] += rows[y].weights[i] * row[s];
        }
        std::uint8_t* target = out.rgb.data() + y * row.size();
        for (std::size_t s = 0; s < sum.size(); ++s)
            target[s] = static_cast<std::uint8_t>(std::min(sum[s], 255.0F));
    }
    return out;
}

} // namespace lykta::capture
