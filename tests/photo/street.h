#pragma once

#include "capture/mask_region.h"
#include "capture/pixels.h"

namespace lykta::test {

/// A made picture of a street at dusk, 1024 × 768, in which a person may be seen from the front twice and a car's
/// number plate once. Drawn so that OpenCV's cascades find them, like nobody and nothing in particular.
capture::Pixels street(bool people = true);

/// The faces, from left to right, and the plate: what must not be seen of them.
capture::MaskRegion firstFace();
capture::MaskRegion secondFace();
capture::MaskRegion numberPlate();

/// The part of `covered` that lies within `region`, 0–1.
double coveredPart(const capture::MaskRegion& covered, const capture::MaskRegion& region);

} // namespace lykta::test
