#include "bench/plain_jpeg.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>
#include <vector>

namespace lykta::bench {

namespace {

struct Picture
{
    std::uint32_t width = 0, height = 0;
    std::vector<JSAMPLE> rgb;
};

Picture decoded(const std::string& name, std::uint32_t longestSide)
{
    std::FILE* file = std::fopen(name.c_str(), "rb");
    if (!file)
        std::exit(1);
    jpeg_decompress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&jpeg);
    jpeg_stdio_src(&jpeg, file);
    jpeg_read_header(&jpeg, TRUE);
    jpeg.scale_denom = 8;
    for (jpeg.scale_num = 8; std::max(jpeg.image_width, jpeg.image_height) * (jpeg.scale_num - 1) / 8 >= longestSide;)
        --jpeg.scale_num;
    jpeg.out_color_space = JCS_RGB;
    jpeg_start_decompress(&jpeg);
    Picture picture{jpeg.output_width, jpeg.output_height, {}};
    picture.rgb.resize(std::size_t{picture.width} * picture.height * 3);
    while (jpeg.output_scanline < jpeg.output_height) {
        JSAMPROW row = picture.rgb.data() + std::size_t{jpeg.output_scanline} * picture.width * 3;
        jpeg_read_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_decompress(&jpeg);
    jpeg_destroy_decompress(&jpeg);
    std::fclose(file);
    return picture;
}

/// With weights of 8 bits.
Picture scaled(const Picture& from, std::uint32_t longestSide)
{
    const std::uint32_t longest = std::max(from.width, from.height);
    Picture to{from.width * longestSide / longest, from.height * longestSide / longest, {}};
    to.rgb.resize(std::size_t{to.width} * to.height * 3);
    const std::uint32_t step = (longest << 8U) / longestSide;
    for (std::uint32_t y = 0; y < to.height; ++y) {
        const std::uint32_t v = std::min(y * step, (from.height - 2) << 8U), down = v & 255U;
        const JSAMPLE* row = from.rgb.data() + std::size_t{v >> 8U} * from.width * 3;
        JSAMPLE* out = to.rgb.data() + std::size_t{y} * to.width * 3;
        for (std::uint32_t x = 0; x < to.width; ++x) {
            const std::uint32_t u = std::min(x * step, (from.width - 2) << 8U), right = u & 255U;
            const JSAMPLE* a = row + std::size_t{u >> 8U} * 3;
            const JSAMPLE* b = a + std::size_t{from.width} * 3;
            for (std::uint32_t c = 0; c < 3; ++c) {
                const std::uint32_t above = a[c] * (256 - right) + a[c + 3] * right;
                const std::uint32_t below = b[c] * (256 - right) + b[c + 3] * right;
                *out++ = static_cast<JSAMPLE>((above * (256 - down) + below * down) >> 16U);
            }
        }
    }
    return to;
}

std::string encoded(const Picture& picture, int quality)
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* buffer = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &buffer, &size);
    jpeg.image_width = picture.width;
    jpeg.image_height = picture.height;
    jpeg.input_components = 3;
    jpeg.in_color_space = JCS_RGB;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, quality, TRUE);
    jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < jpeg.image_height) {
        auto row = const_cast<JSAMPROW>(picture.rgb.data() + std::size_t{jpeg.next_scanline} * picture.width * 3);
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    std::string bytes(reinterpret_cast<char*>(buffer), size);
    jpeg_destroy_compress(&jpeg);
    std::free(buffer);
    return bytes;
}

} // namespace

std::string plainWay(const std::string& file, std::uint32_t longestSide, int quality)
{
    return encoded(scaled(decoded(file, longestSide), longestSide), quality);
}

} // namespace lykta::bench
