#include "capture/png_codec.h"

#include <png.h>

namespace lykta::capture {

namespace {

/// libpng's simple interface with its memory given back at the end.
struct PngImage : png_image
{
    PngImage() : png_image{} { version = PNG_IMAGE_VERSION; }
    ~PngImage() { png_image_free(this); }
    PngImage(const PngImage&) = delete;
    PngImage& operator=(const PngImage&) = delete;
};

} // namespace

bool looksLikePng(std::string_view bytes)
{
    return bytes.starts_with("\x89PNG\r\n\x1A\n");
}

Decoded decodePng(std::string_view bytes)
{
    if (!looksLikePng(bytes))
        return {DecodeProblem::Foreign, {}, 1, "not a PNG"};
    PngImage image;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0)
        return {DecodeProblem::Damaged, {}, 1, image.message};
    if (std::uint64_t{image.width} * image.height > mostPixels)
        return {DecodeProblem::TooLarge, {}, 1, "more pixels than are accepted"};
    image.format = PNG_FORMAT_RGB;
    Decoded result;
    result.pixels.width = image.width;
    result.pixels.height = image.height;
    result.pixels.rgb.resize(PNG_IMAGE_SIZE(image));
    const png_color white{255, 255, 255};
    if (png_image_finish_read(&image, &white, result.pixels.rgb.data(), 0, nullptr) == 0)
        return {DecodeProblem::Damaged, {}, 1, image.message};
    return result;
}

} // namespace lykta::capture
