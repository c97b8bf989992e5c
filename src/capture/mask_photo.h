#pragma once

#include "capture/attach_photo.h"
#include "capture/mask_region.h"

namespace lykta::capture {

/// A new file of the store that shows the photo with its hidden regions burned in, and the photo as it names that file:
/// the same id and role, `masked` set. The file without the mask stays until whoever named it names the new one, and
/// lets go of it then (store/discarded_files.h). Without a hidden region there is nothing to mask: Failed.
/// Safe to call from a pool thread; never throws for bad pictures.
AttachedPhoto maskPhoto(store::PhotoFiles& files, const ReadyPhoto& photo, const std::vector<MaskRegion>& regions,
                        int quality = PhotoOptions{}.quality);

} // namespace lykta::capture
