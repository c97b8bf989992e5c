#include "capture/mask_photo.h"

#include "capture/burn_in.h"
#include "capture/jpeg_codec.h"
#include "capture/read_picture.h"
#include "store/photo_files.h"

#include <algorithm>
#include <random>

namespace lykta::capture {

AttachedPhoto maskPhoto(store::PhotoFiles& files, const ReadyPhoto& photo, const std::vector<MaskRegion>& regions,
                        int quality)
{
    const auto isHidden = [](const MaskRegion& region) { return region.hidden; };
    if (std::none_of(regions.begin(), regions.end(), isHidden))
        return {PhotoProblem::Failed, std::nullopt, "nothing to hide"};
    return orProblem([&]() -> AttachedPhoto {
        ReadPicture read = readPicture(files.pathOf(photo.file.name), 0);
        if (read.problem != PhotoProblem::None)
            return {read.problem, std::nullopt, read.detail};
        std::random_device chance;
        for (const MaskRegion& region : regions)
            if (region.hidden)
                burnIn(read.pixels, region, std::ref(chance));
        ReadyPhoto masked = photo;
        masked.file = files.add(encodeJpeg(read.pixels, quality));
        masked.masked = true;
        return {PhotoProblem::None, std::move(masked), {}};
    });
}

} // namespace lykta::capture
