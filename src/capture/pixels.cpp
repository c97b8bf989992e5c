#include "capture/pixels.h"

#include <algorithm>
#include <cmath>

namespace lykta::capture {

namespace {

constexpr std::uint32_t one = 1U << 16U; ///< the sum of the weights of one target sample

/// The source samples that each target sample covers, and how much of each: `count` weights from `first` on.
struct Spans
{
    struct Span
    {
        std::uint32_t first = 0, count = 0;
        std::size_t weights = 0; ///< where they begin
    };
    std::vector<Span> spans;
    std::vector<std::uint32_t> weights;
};

Spans spansOf(std::uint32_t from, std::uint32_t to)
{
    Spans all;
    const double ratio = static_cast<double>(from) / to;
    for (std::uint32_t i = 0; i < to; ++i) {
        const double start = i * ratio;
        const double end = std::min<double>((i + 1) * ratio, from);
        Spans::Span span{static_cast<std::uint32_t>(start), 0, all.weights.size()};
        std::uint32_t left = one;
        for (std::uint32_t s = span.first; s < from && static_cast<double>(s) < end; ++s) {
            const double covered = std::min(end, s + 1.0) - std::max<double>(start, s);
            const auto weight = std::min(left, static_cast<std::uint32_t>(std::lround(covered / ratio * one)));
            all.weights.push_back(weight);
            left -= weight;
            ++span.count;
        }
        all.weights.back() += left; // what rounding left over
        all.spans.push_back(span);
    }
    return all;
}

/// The rows that one target row covers, in one: its samples are 256 times as large.
void mixRows(const Pixels& picture, const Spans& rows, std::size_t y, std::vector<std::uint32_t>& sum,
             std::vector<std::uint16_t>& mixed)
{
    const Spans::Span& span = rows.spans[y];
    const std::size_t samples = mixed.size();
    std::fill(sum.begin(), sum.end(), 128U); // rounds
    for (std::uint32_t i = 0; i < span.count; ++i) {
        const std::uint8_t* row = picture.rgb.data() + (span.first + i) * samples;
        const std::uint32_t weight = rows.weights[span.weights + i];
        for (std::size_t s = 0; s < samples; ++s)
            sum[s] += weight * row[s];
    }
    for (std::size_t s = 0; s < samples; ++s)
        mixed[s] = static_cast<std::uint16_t>(sum[s] >> 8U);
}

void shrinkRow(const std::vector<std::uint16_t>& row, const Spans& columns, std::uint8_t* out)
{
    for (const Spans::Span& span : columns.spans) {
        std::uint32_t red = one << 7U, green = red, blue = red; // rounds
        const std::uint16_t* pixel = row.data() + std::size_t{span.first} * 3;
        for (std::uint32_t i = 0; i < span.count; ++i, pixel += 3) {
            const std::uint32_t weight = columns.weights[span.weights + i];
            red += weight * pixel[0];
            green += weight * pixel[1];
            blue += weight * pixel[2];
        }
        *out++ = static_cast<std::uint8_t>(red >> 24U);
        *out++ = static_cast<std::uint8_t>(green >> 24U);
        *out++ = static_cast<std::uint8_t>(blue >> 24U);
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
    const Spans columns = spansOf(picture.width, out.width);
    const Spans rows = spansOf(picture.height, out.height);
    std::vector<std::uint32_t> sum(std::size_t{picture.width} * 3);
    std::vector<std::uint16_t> mixed(sum.size());
    for (std::size_t y = 0; y < out.height; ++y) {
        mixRows(picture, rows, y, sum, mixed);
        shrinkRow(mixed, columns, out.rgb.data() + y * out.width * 3);
    }
    return out;
}

} // namespace lykta::capture
