#pragma once

#include "capture/mask_region.h"
#include "capture/pixels.h"

#include <functional>

namespace lykta::capture {

/// Regions are widened to whole blocks of this many pixels. A stored JPEG keeps colour in blocks of 16 × 16, so a block
/// that was covered in part would carry traces of what is hidden in the rest of it.
inline constexpr std::uint32_t maskBlock = 16;
/// A mosaic has at most so many cells along its longer side.
inline constexpr std::uint32_t mostMaskCells = 5;

/// Covers the region with a mosaic whose cells all take their colour from one number: the mean of everything under it,
/// rounded to sixteen steps a channel, and noise of ±40 from `chance` (any 32 bits). Twelve bits are all that is left
/// of what was there, so there is nothing to compute a face or the characters of a plate back from; a mosaic of the
/// cells' own means is undone by comparing it with the mosaics of every plate, or of every face in question (Hill,
/// Zhou, Saul and Shacham: On the (In)effectiveness of Mosaicing and Blurring as Tools for Document Redaction, PETS
/// 2016). A region outside the picture changes nothing.
void burnIn(Pixels& picture, const MaskRegion& region, const std::function<std::uint32_t()>& chance);

} // namespace lykta::capture
