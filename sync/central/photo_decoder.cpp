#include "sync/central/photo_decoder.h"

#include <csetjmp>
#include <cstdio>
#include <jpeglib.h>
#include <memory>

namespace lykta::central {

namespace {

constexpr long maxMemory = 192l << 20;
constexpr int maxScans = 100; // a progressive picture has about ten; thousands of empty ones would take hours

struct Failure
{
    jpeg_error_mgr handlers; // first: libjpeg knows only this part
    std::jmp_buf back;
};

void leave(j_common_ptr info)
{
    std::longjmp(reinterpret_cast<Failure*>(info->err)->back, 1);
}

void sayNothing(j_common_ptr)
{
}

void countWarning(j_common_ptr info, int level)
{
    if (level < 0)
        ++info->err->num_warnings;
}

void countScans(j_common_ptr info)
{
    if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > maxScans)
        leave(info);
}

/// Nothing in here has a destructor: libjpeg leaves by longjmp.
bool decodeAll(std::FILE* file, jpeg_decompress_struct& picture, jpeg_progress_mgr& progress, Failure& failure)
{
    if (setjmp(failure.back) != 0)
        return false;
    jpeg_create_decompress(&picture);
    picture.progress = &progress;
    picture.mem->max_memory_to_use = maxMemory;
    jpeg_stdio_src(&picture, file);
    jpeg_read_header(&picture, TRUE);
    if (std::uint64_t{picture.image_width} * picture.image_height > maxDecodedPixels)
        return false;
    jpeg_start_decompress(&picture);
    const auto width = picture.output_width * static_cast<unsigned>(picture.output_components);
    auto* lines = (*picture.mem->alloc_sarray)(reinterpret_cast<j_common_ptr>(&picture), JPOOL_IMAGE, width, 1);
    while (picture.output_scanline < picture.output_height)
        jpeg_read_scanlines(&picture, lines, 1);
    jpeg_finish_decompress(&picture);
    return failure.handlers.num_warnings == 0;
}

} // namespace

bool decodes(const std::filesystem::path& path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file)
        return false;
    jpeg_decompress_struct picture{};
    Failure failure{};
    picture.err = jpeg_std_error(&failure.handlers);
    failure.handlers.error_exit = leave;
    failure.handlers.output_message = sayNothing;
    failure.handlers.emit_message = countWarning;
    jpeg_progress_mgr progress{};
    progress.progress_monitor = countScans;
    const bool whole = decodeAll(file.get(), picture, progress, failure);
    jpeg_destroy_decompress(&picture);
    return whole;
}

} // namespace lykta::central
