#include "capture/attach_photo.h"

#include "capture/jpeg_codec.h"
#include "capture/png_codec.h"
#include "store/errors.h"
#include "store/photo_files.h"

#include <cerrno>
#include <fstream>
#include <new>

namespace lykta::capture {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t mostBytes = 256ULL << 20U; ///< no camera writes more; the file is read whole

AttachedPhoto failed(PhotoProblem problem, std::string detail)
{
    return {problem, std::nullopt, std::move(detail)};
}

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

/// A copy of the source beside the photo folder, in `originals/`, whole under its name or not there at all. Taken back
/// unless kept.
class OriginalCopy
{
  public:
    OriginalCopy(const fs::path& photoFolder, const fs::path& source, const Uuid& id)
        : m_path(photoFolder.parent_path() / "originals" / (id.text() + source.extension().string()))
    {
        fs::create_directories(m_path.parent_path());
        fs::path part = m_path;
        part += ".part";
        try {
            fs::copy_file(source, part, fs::copy_options::overwrite_existing);
            fs::rename(part, m_path);
        } catch (...) {
            std::error_code ignored;
            fs::remove(part, ignored);
            throw;
        }
    }
    ~OriginalCopy()
    {
        std::error_code ignored;
        if (!m_kept)
            fs::remove(m_path, ignored);
    }
    OriginalCopy(const OriginalCopy&) = delete;
    OriginalCopy& operator=(const OriginalCopy&) = delete;

    void keep() { m_kept = true; }

  private:
    fs::path m_path;
    bool m_kept = false;
};

AttachedPhoto attach(store::PhotoFiles& files, const WallClock& clock, const fs::path& source,
                     const PhotoOptions& options)
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

    Decoded decoded = looksLikePng(bytes) ? decodePng(bytes) : decodeJpeg(bytes, options.longestSide);
    if (decoded.problem != DecodeProblem::None)
        return failed(problemOf(decoded.problem), decoded.detail);
    const Pixels upright =
        turnedUpright(scaledDown(std::move(decoded.pixels), options.longestSide), decoded.orientation);
    const std::string jpeg = encodeJpeg(upright, options.quality);

    const Instant now = clock.now();
    ReadyPhoto photo{Uuid::v7(now.ms), {}, upright.width, upright.height, PhotoRole::Context, now};
    std::optional<OriginalCopy> original;
    if (options.keepOriginal)
        original.emplace(files.folder(), source, photo.id);
    photo.file = files.add(jpeg);
    if (original)
        original->keep();
    return {PhotoProblem::None, std::move(photo), {}};
}

} // namespace

AttachedPhoto attachPhoto(store::PhotoFiles& files, const WallClock& clock, const fs::path& source,
                          const PhotoOptions& options)
{
    try {
        return attach(files, clock, source, options);
    } catch (const store::DiskFull& full) {
        return failed(PhotoProblem::DiskFull, full.what());
    } catch (const fs::filesystem_error& error) {
        const bool full = error.code() == std::errc::no_space_on_device;
        return failed(full ? PhotoProblem::DiskFull : PhotoProblem::Failed, error.what());
    } catch (const std::bad_alloc&) {
        return failed(PhotoProblem::TooLarge, "not enough memory for the picture");
    } catch (const std::runtime_error& error) {
        return failed(PhotoProblem::Failed, error.what());
    }
}

} // namespace lykta::capture
