#pragma once

#include "sync/central/central_store.h"
#include "sync/central/photo_store.h"
#include "sync/central/rescue_file.h"

namespace lykta::central {

class Uploads;

struct RescueReport
{
    std::size_t changes = 0;     ///< that were applied or merged
    std::size_t known = 0;       ///< changes that had come before, over the network or from such a file
    std::size_t held = 0;        ///< changes that wait in the quarantine
    std::size_t photos = 0;      ///< whose bytes came in
    std::size_t knownPhotos = 0; ///< whose bytes were here
    std::size_t withoutRow = 0;  ///< photos whose row is not here, deleted, or held; their bytes stay in the file
};

/// Takes in what a phone could not send: all its batches in one commit, under their own numbers, so that the phone may
/// send the same later and is answered as if it had come twice; then the photos, each by itself. Where central has
/// other batches under these numbers, the changes go to the quarantine. Doing it again takes in only what is missing.
/// Throws std::runtime_error with words for the operator, before anything was written, where the file is not of this
/// store or of no phone of its.
RescueReport importRescue(CentralStore& store, Uploads& uploads, RescueFile& file, std::uint64_t nowMs);

} // namespace lykta::central
