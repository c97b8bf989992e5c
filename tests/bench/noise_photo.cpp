#include "bench/noise_photo.h"

#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>
#include <random>
#include <vector>

namespace lykta::bench {

namespace {

constexpr JDIMENSION width = 800;

std::string noiseOfHeight(JDIMENSION height, unsigned seed)
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* buffer = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &buffer, &size);
    jpeg.image_width = width;
    jpeg.image_height = height;
    jpeg.input_components = 1;
    jpeg.in_color_space = JCS_GRAYSCALE;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, 90, TRUE);
    jpeg_start_compress(&jpeg, TRUE);
    std::minstd_rand random(seed + 1);
    std::vector<JSAMPLE> line(width);
    while (jpeg.next_scanline < height) {
        for (auto& pixel : line)
            pixel = static_cast<JSAMPLE>(random());
        JSAMPROW row = line.data();
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    std::string made(reinterpret_cast<char*>(buffer), size);
    jpeg_destroy_compress(&jpeg);
    std::free(buffer);
    return made;
}

} // namespace

std::string noisePhoto(std::size_t bytes, unsigned seed)
{
    // Grey noise at quality 90 takes about 0.79 byte a pixel.
    auto height = static_cast<JDIMENSION>(bytes * 5 / 4 / width);
    for (;; height += height / 64 + 1) {
        auto made = noiseOfHeight(height, seed);
        if (made.size() >= bytes)
            return made;
    }
}

} // namespace lykta::bench
