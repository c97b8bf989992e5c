#pragma once

#include "capture/mask_region.h"
#include "domain/uuid.h"

#include <QJsonArray>
#include <vector>

namespace lykta::ui {

/// What somebody is in the middle of hiding in one photo. Belongs to an observation's draft, so that a killed process
/// comes back to the same regions.
struct MaskDraft
{
    Uuid photo;
    bool searched = false; ///< suggestions were looked for
    bool able = true;      ///< false: there was nothing to look with
    std::vector<capture::MaskRegion> regions;
};

QJsonArray masksJson(const std::vector<MaskDraft>& masks);
std::vector<MaskDraft> masksOf(const QJsonArray& json);

} // namespace lykta::ui
