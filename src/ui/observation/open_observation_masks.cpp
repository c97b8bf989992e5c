#include "ui/app.h"
#include "ui/observation/open_observation.h"
#include "ui/ui_text.h"

#include <algorithm>

// The part of an open observation that hides what shall not be seen in its photos.

namespace lykta::ui {

const capture::ReadyPhoto* OpenObservation::readyPhoto(const Uuid& photo) const
{
    const auto& photos = m_draft.input.photos;
    const auto found = std::find_if(photos.begin(), photos.end(), [&](const auto& ready) { return ready.id == photo; });
    return found == photos.end() ? nullptr : &*found;
}

const MaskDraft* OpenObservation::mask(const Uuid& photo) const
{
    const auto found = std::find_if(m_draft.masks.begin(), m_draft.masks.end(),
                                    [&](const MaskDraft& mask) { return mask.photo == photo; });
    return found == m_draft.masks.end() ? nullptr : &*found;
}

void OpenObservation::changeMask(const Uuid& photo, const std::function<void(MaskDraft&)>& edit)
{
    change([&](ObservationDraft& draft) {
        auto found = std::find_if(draft.masks.begin(), draft.masks.end(),
                                  [&](const MaskDraft& mask) { return mask.photo == photo; });
        if (found == draft.masks.end())
            found = draft.masks.insert(found, MaskDraft{photo, false, true, {}});
        edit(*found);
    });
}

void OpenObservation::searchPhoto(const Uuid& photo)
{
    const capture::ReadyPhoto* ready = readyPhoto(photo);
    const MaskDraft* known = mask(photo);
    if (ready && !ready->masked && !(known && known->searched) && m_searching.insert(photo).second)
        m_masking.search(*ready);
}

void OpenObservation::photoSearched(const Uuid& photo, const capture::PictureSearch& search)
{
    m_searching.erase(photo);
    const capture::ReadyPhoto* ready = readyPhoto(photo);
    if (!ready || ready->masked)
        return emit changed(); // taken out, or masked by hand meanwhile
    changeMask(photo, [&](MaskDraft& mask) {
        mask.searched = true;
        mask.able = search.able;
        mask.regions.insert(mask.regions.begin(), search.regions.begin(), search.regions.end());
    });
}

void OpenObservation::maskPhoto(const Uuid& photo)
{
    m_problem.clear();
    const capture::ReadyPhoto* ready = readyPhoto(photo);
    const MaskDraft* chosen = mask(photo);
    if (!ready || ready->masked || !chosen || m_beingMasked.contains(photo))
        return;
    keep(); // a process killed from here on comes back to these regions
    m_beingMasked.insert(photo);
    m_masking.mask(*ready, chosen->regions);
    emit changed();
}

void OpenObservation::photoMasked(const capture::ReadyPhoto& before, const capture::AttachedPhoto& result)
{
    m_beingMasked.erase(before.id);
    const auto& photos = m_draft.input.photos;
    const auto there =
        std::find_if(photos.begin(), photos.end(), [&](const auto& ready) { return ready.id == before.id; });
    if (there == photos.end())
        return emit changed(); // taken out meanwhile
    if (!result.photo) {
        m_problem = photoProblemWords(result.problem);
        m_saveWaits = false;
        return emit changed();
    }
    change([&](ObservationDraft& draft) {
        auto& photo = draft.input.photos[static_cast<std::size_t>(there - photos.begin())];
        photo.file = result.photo->file;
        photo.masked = true;
        std::erase_if(draft.masks, [&](const MaskDraft& mask) { return mask.photo == before.id; });
    });
    discard(capture::originalsOf(m_services.store.photoFiles(), before.id));
    discard({"photos/" + before.file.name});
    keep();
    if (m_saveWaits && !photosUnderWay())
        saveNow();
    emit changed();
}

bool OpenObservation::photosUnderWay() const
{
    return !m_draft.pending.empty() || !m_beingMasked.empty();
}

/// Writes the draft; what it does not name any longer is listed in the same commit, and then removed.
void OpenObservation::writeDraft()
{
    store::Store& store = m_services.store;
    const auto discarded = std::exchange(m_discarded, {});
    if (discarded.empty())
        return store.drafts().put(m_key, draftText(m_draft));
    try {
        discardWith(store, discarded, [&] { store.drafts().put(m_key, draftText(m_draft)); });
    } catch (...) {
        m_discarded = discarded; // for the next write
        throw;
    }
}

void OpenObservation::discard(const std::vector<std::string>& files)
{
    m_discarded.insert(m_discarded.end(), files.begin(), files.end());
}

} // namespace lykta::ui
