#pragma once

#include "domain/entities.h"
#include "domain/instant.h"
#include "store/store.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lykta::capture {

/// One picture that already lies in the store's photo folder (attach_photo.h).
struct ReadyPhoto
{
    Uuid id;
    store::StoredFile file;
    std::uint32_t width = 0, height = 0;
    PhotoRole role = PhotoRole::Context;
    Instant takenAt;
    bool masked = false; ///< what shall not be seen is burned in (mask_photo.h)
};

/// Everything that a form holds. `id` is chosen when the form opens, so that saving twice saves once.
struct ObservationInput
{
    Uuid id;
    Uuid walk;
    Category category = Category::None;
    Polarity polarity = Polarity::None;
    std::uint32_t severity = 0;
    std::string note;
    std::string suggestion;
    Position position;
    Instant observedAt;
    LightCondition light = LightCondition::None; ///< None: computed from the sun at the position
    std::optional<Uuid> stop;
    std::optional<Uuid> responsible;
    std::vector<ReadyPhoto> photos; ///< those that have no row yet are added; none is removed
    /// The row as it was when the form opened it for a change, so that what others changed meanwhile is not overwritten
    /// unseen. Absent: as it stands now.
    std::optional<store::Opened<Observation>> opened;
};

/// Saves the observation and its photo rows in one commit and drops the draft `draftKey` in the same commit.
/// An id that is already there is updated instead. Without a walk the row is for staff. Severity counts only where
/// unsafe. Throws store::DiskFull, store::StorageFailed.
void recordObservation(store::Store& store, const ObservationInput& input, const std::string& draftKey);

/// The row of a photo that belongs to `of` and is for the same people.
Photo photoRow(const ReadyPhoto& ready, const RowHead& of);

/// The feeling that a category starts with: works well → safe, else unsafe 2.
std::pair<Polarity, std::uint32_t> defaultFeeling(Category category);

/// Deletes with a tombstone, and takes that back. Its photos are not sent or fetched while it is deleted. Unknown ids:
/// nothing happens. Throws store::DiskFull, store::StorageFailed.
void removeObservation(store::Store& store, const Uuid& id);
void restoreObservation(store::Store& store, const Uuid& id);
void removePhoto(store::Store& store, const Uuid& id);

} // namespace lykta::capture
