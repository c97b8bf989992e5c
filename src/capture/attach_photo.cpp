#include "capture/attach_photo.h"

#include "capture/jpeg_codec.h"
#include "capture/read_picture.h"
#include "store/photo_files.h"

namespace lykta::capture {

namespace fs = std::filesystem;

namespace {

fs::path originalsFolder(const store::PhotoFiles& files)
{
    return files.folder().parent_path() / "originals";
}

/// A copy of the source beside the photo folder, in `originals/`, whole under its name or not there at all. Taken back
/// unless kept.
class OriginalCopy
{
  public:
    OriginalCopy(const store::PhotoFiles& files, const fs::path& source, const Uuid& id)
        : m_path(originalsFolder(files) / (id.text() + source.extension().string()))
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
    ReadPicture read = readPicture(source, options.longestSide);
    if (read.problem != PhotoProblem::None)
        return {read.problem, std::nullopt, read.detail};
    const Pixels upright = turnedUpright(scaledDown(std::move(read.pixels), options.longestSide), read.orientation);
    const std::string jpeg = encodeJpeg(upright, options.quality);

    const Instant now = clock.now();
    ReadyPhoto photo{Uuid::v7(now.ms), {}, upright.width, upright.height, PhotoRole::Context, now};
    std::optional<OriginalCopy> original;
    if (options.keepOriginal)
        original.emplace(files, source, photo.id);
    photo.file = files.add(jpeg);
    if (original)
        original->keep();
    return {PhotoProblem::None, std::move(photo), {}};
}

} // namespace

AttachedPhoto attachPhoto(store::PhotoFiles& files, const WallClock& clock, const fs::path& source,
                          const PhotoOptions& options)
{
    return orProblem([&] { return attach(files, clock, source, options); });
}

std::vector<std::string> originalsOf(const store::PhotoFiles& files, const Uuid& photo)
{
    std::vector<std::string> paths;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(originalsFolder(files), code))
        if (const auto name = entry.path().filename().string(); name.starts_with(photo.text()))
            paths.push_back("originals/" + name);
    return paths;
}

} // namespace lykta::capture
