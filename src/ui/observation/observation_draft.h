#pragma once

#include "capture/record_observation.h"
#include "ui/observation/mask_draft.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::ui {

/// Everything that somebody is in the middle of recording: what is saved, and where in the form they were. Kept as
/// JSON, so that a killed process comes back to the same form.
struct ObservationDraft
{
    capture::ObservationInput input;
    bool feelingChosen = false;            ///< false: the category's own default stands
    bool responsibleChosen = false;        ///< false: the owner of the place is only proposed
    bool fullForm = false;                 ///< which of the two pages was open
    bool editing = false;                  ///< an observation that was saved before
    std::vector<std::string> pending;      ///< picture files that are not in the photo folder yet
    std::vector<MaskDraft> masks;          ///< of photos that are not masked yet
    std::vector<std::string> removedSaved; ///< ids of saved photos that go when it is saved again
};

std::string draftText(const ObservationDraft& draft);
/// nullopt for text that draftText could not have written.
std::optional<ObservationDraft> parseDraft(std::string_view text);

} // namespace lykta::ui
