#include "capture/jpeg_codec.h"

#include "capture/exif_orientation.h"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>
#include <stdexcept>

namespace lykta::capture {

namespace {

constexpr int mostScans = 100; ///< a progressive picture has about ten; thousands are an attack on time

/// What libjpeg calls on errors and warnings: errors jump back to `jump`, warnings are counted by libjpeg itself.
struct Trouble
{
    jpeg_error_mgr errors{};
    std::jmp_buf jump{};
    char text[JMSG_LENGTH_MAX] = "";

    Trouble()
    {
        jpeg_std_error(&errors);
        errors.error_exit = [](j_common_ptr info) {
            auto* self = reinterpret_cast<Trouble*>(info->err);
            info->err->format_message(info, self->text);
            std::longjmp(self->jump, 1);
        };
        errors.output_message = [](j_common_ptr info) {
            info->err->format_message(info, reinterpret_cast<Trouble*>(info->err)->text);
        };
    }
};

/// One decompression. Each function sets its own landing place for errors and holds only plain values beyond it.
class Decompressor
{
  public:
    Decompressor()
    {
        m_info.err = &m_trouble.errors;
        jpeg_create_decompress(&m_info);
        m_progress.progress_monitor = [](j_common_ptr info) {
            const auto* decompress = reinterpret_cast<j_decompress_ptr>(info);
            if (decompress->input_scan_number > mostScans) {
                std::snprintf(reinterpret_cast<Trouble*>(info->err)->text, JMSG_LENGTH_MAX, "more than %d scans",
                              mostScans);
                std::longjmp(reinterpret_cast<Trouble*>(info->err)->jump, 1);
            }
        };
        m_info.progress = &m_progress;
    }
    ~Decompressor() { jpeg_destroy_decompress(&m_info); }
    Decompressor(const Decompressor&) = delete;
    Decompressor& operator=(const Decompressor&) = delete;

    bool readHead(std::string_view bytes)
    {
        if (setjmp(m_trouble.jump) != 0)
            return false;
        jpeg_mem_src(&m_info, reinterpret_cast<const unsigned char*>(bytes.data()),
                     static_cast<unsigned long>(bytes.size()));
        jpeg_save_markers(&m_info, JPEG_APP0 + 1, 0xFFFF);
        jpeg_read_header(&m_info, TRUE);
        return true;
    }

    /// Chooses the smallest eighth that keeps the longer side at `longestSide` or above, and RGB where libjpeg makes
    /// it.
    bool start(std::uint32_t longestSide)
    {
        if (setjmp(m_trouble.jump) != 0)
            return false;
        m_info.scale_denom = 8;
        m_info.scale_num = 8;
        const std::uint64_t longest = std::max(m_info.image_width, m_info.image_height);
        while (longestSide != 0 && m_info.scale_num > 1 && longest * (m_info.scale_num - 1) / 8 >= longestSide)
            --m_info.scale_num;
        const bool ink = m_info.jpeg_color_space == JCS_CMYK || m_info.jpeg_color_space == JCS_YCCK;
        m_info.out_color_space = ink ? JCS_CMYK : JCS_RGB;
        jpeg_start_decompress(&m_info);
        return true;
    }

    bool readRow(std::uint8_t* row)
    {
        if (setjmp(m_trouble.jump) != 0)
            return false;
        JSAMPROW rows[1] = {row};
        return jpeg_read_scanlines(&m_info, rows, 1) == 1;
    }

    /// Reads to the end of the picture: a missing end counts as a warning.
    bool finish()
    {
        if (setjmp(m_trouble.jump) != 0)
            return false;
        jpeg_finish_decompress(&m_info);
        return true;
    }

    bool warned() const { return m_trouble.errors.num_warnings > 0; }
    const char* said() const { return m_trouble.text; }
    const jpeg_decompress_struct& info() const { return m_info; }

    std::uint64_t cap() { return jpeg_has_multiple_scans(&m_info) ? mostProgressivePixels : mostPixels; }

    int orientation() const
    {
        for (const jpeg_marker_struct* marker = m_info.marker_list; marker; marker = marker->next) {
            const std::string_view payload(reinterpret_cast<const char*>(marker->data), marker->data_length);
            if (marker->marker == JPEG_APP0 + 1 && payload.starts_with("Exif"))
                return exifOrientation(payload);
        }
        return 1;
    }

  private:
    Trouble m_trouble;
    jpeg_progress_mgr m_progress{};
    jpeg_decompress_struct m_info{};
};

/// Four inks to three lights. Adobe writes the inks inverted.
void inkToLight(const std::vector<std::uint8_t>& ink, bool inverted, std::uint8_t* rgb)
{
    for (std::size_t i = 0; i + 3 < ink.size(); i += 4) {
        const unsigned black = inverted ? ink[i + 3] : 255U - ink[i + 3];
        for (std::size_t c = 0; c < 3; ++c) {
            const unsigned light = inverted ? ink[i + c] : 255U - ink[i + c];
            *rgb++ = static_cast<std::uint8_t>(light * black / 255U);
        }
    }
}

bool readPixels(Decompressor& jpeg, Pixels& pixels)
{
    const auto& info = jpeg.info();
    pixels.width = info.output_width;
    pixels.height = info.output_height;
    const std::size_t stride = std::size_t{pixels.width} * 3;
    pixels.rgb.resize(stride * pixels.height);
    const bool ink = info.out_color_space == JCS_CMYK;
    std::vector<std::uint8_t> inkRow(ink ? std::size_t{pixels.width} * 4 : 0);
    for (std::size_t y = 0; y < pixels.height; ++y) {
        std::uint8_t* row = pixels.rgb.data() + y * stride;
        if (!jpeg.readRow(ink ? inkRow.data() : row) || jpeg.warned())
            return false;
        if (ink)
            inkToLight(inkRow, info.saw_Adobe_marker, row);
    }
    return jpeg.finish() && !jpeg.warned();
}

class Compressor
{
  public:
    Compressor()
    {
        m_info.err = &m_trouble.errors;
        jpeg_create_compress(&m_info);
    }
    ~Compressor()
    {
        jpeg_destroy_compress(&m_info);
        std::free(m_bytes); // NOLINT(cppcoreguidelines-no-malloc): libjpeg made it
    }
    Compressor(const Compressor&) = delete;
    Compressor& operator=(const Compressor&) = delete;

    bool encode(const Pixels& pixels, int quality)
    {
        if (setjmp(m_trouble.jump) != 0)
            return false;
        jpeg_mem_dest(&m_info, &m_bytes, &m_size);
        m_info.image_width = pixels.width;
        m_info.image_height = pixels.height;
        m_info.input_components = 3;
        m_info.in_color_space = JCS_RGB;
        jpeg_set_defaults(&m_info);
        jpeg_set_quality(&m_info, quality, TRUE);
        m_info.optimize_coding = TRUE;
        jpeg_start_compress(&m_info, TRUE);
        while (m_info.next_scanline < m_info.image_height) {
            const std::size_t at = std::size_t{m_info.next_scanline} * pixels.width * 3;
            JSAMPROW rows[1] = {const_cast<JSAMPROW>(pixels.rgb.data() + at)};
            jpeg_write_scanlines(&m_info, rows, 1);
        }
        jpeg_finish_compress(&m_info);
        return true;
    }

    std::string bytes() const { return {reinterpret_cast<const char*>(m_bytes), m_size}; }
    const char* said() const { return m_trouble.text; }

  private:
    Trouble m_trouble;
    jpeg_compress_struct m_info{};
    unsigned char* m_bytes = nullptr;
    unsigned long m_size = 0;
};

} // namespace

bool looksLikeJpeg(std::string_view bytes)
{
    return bytes.starts_with("\xFF\xD8\xFF");
}

Decoded decodeJpeg(std::string_view bytes, std::uint32_t longestSide)
{
    Decoded result;
    if (!looksLikeJpeg(bytes))
        return {DecodeProblem::Foreign, {}, 1, "not a JPEG"};
    Decompressor jpeg;
    if (!jpeg.readHead(bytes))
        return {DecodeProblem::Damaged, {}, 1, jpeg.said()};
    if (std::uint64_t{jpeg.info().image_width} * jpeg.info().image_height > jpeg.cap())
        return {DecodeProblem::TooLarge, {}, 1, "more pixels than are accepted"};
    result.orientation = jpeg.orientation();
    if (!jpeg.start(longestSide) || !readPixels(jpeg, result.pixels))
        return {DecodeProblem::Damaged, {}, 1, jpeg.said()};
    return result;
}

std::string encodeJpeg(const Pixels& pixels, int quality)
{
    if (pixels.width == 0 || pixels.height == 0 || pixels.rgb.size() != std::size_t{pixels.width} * pixels.height * 3)
        throw std::runtime_error("a picture without pixels cannot be encoded");
    Compressor jpeg;
    if (!jpeg.encode(pixels, std::clamp(quality, 1, 100)))
        throw std::runtime_error(std::string("JPEG encoder: ") + jpeg.said());
    return jpeg.bytes();
}

} // namespace lykta::capture
