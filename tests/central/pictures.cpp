#include "central/pictures.h"

#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>
#include <random>
#include <vector>

namespace lykta::test {

std::string noisyPicture(unsigned seed, unsigned side)
{
    jpeg_error_mgr errors;
    jpeg_compress_struct picture{};
    picture.err = jpeg_std_error(&errors);
    jpeg_create_compress(&picture);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&picture, &bytes, &size);
    picture.image_width = picture.image_height = side;
    picture.input_components = 3;
    picture.in_color_space = JCS_RGB;
    jpeg_set_defaults(&picture);
    jpeg_start_compress(&picture, TRUE);
    std::minstd_rand random(seed + 1);
    std::vector<JSAMPLE> line(side * 3);
    while (picture.next_scanline < side) {
        for (auto& sample : line)
            sample = static_cast<JSAMPLE>(random());
        auto* row = line.data();
        jpeg_write_scanlines(&picture, &row, 1);
    }
    jpeg_finish_compress(&picture);
    jpeg_destroy_compress(&picture);
    std::string jpeg(reinterpret_cast<const char*>(bytes), size);
    std::free(bytes);
    return jpeg;
}

} // namespace lykta::test
