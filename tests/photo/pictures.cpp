#include "pictures.h"

#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>

namespace lykta::test {

namespace {

constexpr Colour palette[6] = {{230, 30, 30},  {30, 200, 40}, {40, 60, 220},
                               {240, 230, 40}, {20, 20, 20},  {230, 230, 230}};

std::string number(std::uint32_t value, int length, bool little)
{
    std::string bytes;
    for (int i = 0; i < length; ++i)
        bytes += static_cast<char>(value >> 8U * static_cast<unsigned>(little ? i : length - 1 - i));
    return bytes;
}

} // namespace

capture::Pixels sixColours(std::uint32_t block)
{
    capture::Pixels pixels{3 * block, 2 * block, {}};
    for (std::uint32_t y = 0; y < pixels.height; ++y) {
        for (std::uint32_t x = 0; x < pixels.width; ++x) {
            const Colour& c = palette[y / block * 3 + x / block];
            for (int part : {c.red, c.green, c.blue})
                pixels.rgb.push_back(static_cast<std::uint8_t>(part));
        }
    }
    return pixels;
}

std::string cameraJpeg(const capture::Pixels& pixels, JpegShape shape)
{
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = pixels.width;
    info.image_height = pixels.height;
    const bool cmyk = shape.ink == Ink::AdobeCmyk;
    info.input_components = cmyk ? 4 : 3;
    info.in_color_space = cmyk ? JCS_CMYK : JCS_RGB;
    jpeg_set_defaults(&info);
    if (shape.ink == Ink::Grey)
        jpeg_set_colorspace(&info, JCS_GRAYSCALE);
    jpeg_set_quality(&info, 92, TRUE);
    info.restart_interval = shape.restarts ? 4 : 0;
    if (shape.progressive)
        jpeg_simple_progression(&info);
    jpeg_start_compress(&info, TRUE);
    std::vector<std::uint8_t> row;
    for (std::size_t y = 0; y < pixels.height; ++y) {
        row.clear();
        for (std::size_t x = 0; x < pixels.width; ++x) {
            const std::uint8_t* rgb = pixels.rgb.data() + (y * pixels.width + x) * 3;
            row.insert(row.end(), rgb, rgb + 3); // Adobe's inverted inks without black are the lights themselves
            if (cmyk)
                row.push_back(255);
        }
        JSAMPROW rows[1] = {row.data()};
        jpeg_write_scanlines(&info, rows, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    std::string result(reinterpret_cast<char*>(bytes), size);
    std::free(bytes);
    return result;
}

std::string exifWith(int orientation, bool little, std::string_view secret)
{
    const auto n = [&](std::uint32_t value, int length) { return number(value, length, little); };
    std::string tiff = (little ? "II" : "MM") + n(42, 2) + n(8, 4);
    const std::uint32_t behind = 8 + 2 + 3 * 12 + 4;
    tiff += n(3, 2);
    tiff += n(0x010E, 2) + n(2, 2) + n(static_cast<std::uint32_t>(secret.size()), 4) + n(behind, 4);
    tiff += n(0x0112, 2) + n(3, 2) + n(1, 4) + n(static_cast<std::uint32_t>(orientation), 2) + n(0, 2);
    tiff += n(0x8825, 2) + n(4, 2) + n(1, 4) + n(behind, 4);
    tiff += n(0, 4);
    return std::string("Exif\0\0", 6) + tiff + std::string(secret);
}

std::string withSegment(std::string_view jpeg, int marker, std::string_view payload)
{
    std::string bytes(jpeg.substr(0, 2));
    bytes += '\xFF';
    bytes += static_cast<char>(marker);
    bytes += number(static_cast<std::uint32_t>(payload.size() + 2), 2, false);
    return bytes.append(payload).append(jpeg.substr(2));
}

std::vector<int> segmentsOf(std::string_view jpeg)
{
    std::vector<int> markers;
    std::size_t at = 2;
    while (at + 4 <= jpeg.size() && jpeg[at] == '\xFF') {
        const int marker = static_cast<unsigned char>(jpeg[at + 1]);
        markers.push_back(marker);
        if (marker == 0xDA)
            break;
        at += 2U + static_cast<unsigned char>(jpeg[at + 2]) * 256U + static_cast<unsigned char>(jpeg[at + 3]);
    }
    return markers;
}

Colour blockColour(const capture::Pixels& pixels, std::uint32_t columns, std::uint32_t rows, std::uint32_t column,
                   std::uint32_t row)
{
    const std::size_t x = (2 * column + 1) * pixels.width / (2 * columns);
    const std::size_t y = (2 * row + 1) * pixels.height / (2 * rows);
    const std::uint8_t* rgb = pixels.rgb.data() + (y * pixels.width + x) * 3;
    return {rgb[0], rgb[1], rgb[2]};
}

bool near(Colour a, Colour b, int tolerance)
{
    return std::abs(a.red - b.red) <= tolerance && std::abs(a.green - b.green) <= tolerance &&
           std::abs(a.blue - b.blue) <= tolerance;
}

} // namespace lykta::test
