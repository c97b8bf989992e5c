#include "capture/read_picture.h"

#include "capture/jpeg_codec.h"
#include "capture/png_codec.h"

#include <fstream>

namespace lykta::capture {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t mostBytes = 256ULL << 20U; ///< no camera writes more; the file is read whole

PhotoProblem problemOf(DecodeProblem problem)
{
    switch (problem) {
    case DecodeProblem::None:
        return PhotoProblem::None;
    case DecodeProblem::Foreign:
        return PhotoProblem::Foreign;
    case DecodeProblem::TooLarge:
        return PhotoProblem::TooLarge;
    case DecodeProblem::Damaged:
        break;
    }
    return PhotoProblem::Damaged;
}

ReadPicture failed(PhotoProblem problem, std::string detail)
{
    return {problem, {}, 1, std::move(detail)};
}

} // namespace

ReadPicture readPicture(const fs::path& source, std::uint32_t longestSide)
{
    std::error_code error;
    const auto size = fs::file_size(source, error);
    if (error || !fs::is_regular_file(source, error))
        return failed(PhotoProblem::Unreadable, "no such file");
    if (size > mostBytes)
        return failed(PhotoProblem::TooLarge, "the file is larger than is accepted");
    std::string bytes(static_cast<std::size_t>(size), '\0');
    std::ifstream in(source, std::ios::binary);
    if (!in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        return failed(PhotoProblem::Unreadable, "the file cannot be read");
    Decoded decoded = looksLikePng(bytes) ? decodePng(bytes) : decodeJpeg(bytes, longestSide);
    return {problemOf(decoded.problem), std::move(decoded.pixels), decoded.orientation, std::move(decoded.detail)};
}

} // namespace lykta::capture
