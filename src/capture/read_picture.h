#pragma once

#include "capture/attach_photo.h"
#include "capture/pixels.h"
#include "store/errors.h"

#include <filesystem>
#include <new>
#include <string>
#include <system_error>

namespace lykta::capture {

struct ReadPicture
{
    PhotoProblem problem = PhotoProblem::None;
    Pixels pixels;
    int orientation = 1; ///< EXIF, 1–8; not yet applied
    std::string detail;
};

/// A JPEG or PNG file as pixels. A JPEG may come out smaller, as decodeJpeg says.
ReadPicture readPicture(const std::filesystem::path& source, std::uint32_t longestSide);

/// What `work` gives, or the problem that it threw.
template <class Work>
AttachedPhoto orProblem(Work&& work)
{
    const auto failed = [](PhotoProblem problem, const char* detail) {
        return AttachedPhoto{problem, std::nullopt, detail};
    };
    try {
        return work();
    } catch (const store::DiskFull& full) {
        return failed(PhotoProblem::DiskFull, full.what());
    } catch (const std::filesystem::filesystem_error& error) {
        const bool full = error.code() == std::errc::no_space_on_device;
        return failed(full ? PhotoProblem::DiskFull : PhotoProblem::Failed, error.what());
    } catch (const std::bad_alloc&) {
        return failed(PhotoProblem::TooLarge, "not enough memory for the picture");
    } catch (const std::runtime_error& error) {
        return failed(PhotoProblem::Failed, error.what());
    }
}

} // namespace lykta::capture
