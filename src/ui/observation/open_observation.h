#pragma once

#include "ui/observation/observation_draft.h"
#include "ui/observation/photo_intake.h"
#include "ui/observation/photo_masking.h"
#include "ui/position/position_feed.h"
#include "ui/services.h"

#include <QTimer>
#include <functional>
#include <memory>
#include <set>

namespace lykta::ui {

class App;

/// An observation that somebody is in the middle of: one for each walk, and one for each saved observation that is
/// being changed. Lives as long as the application, so that the pages that show it agree and a picture that is still
/// being read is kept even when its page is gone.
///
/// Fresh until the first change: then its position and time stand still and everything goes to disk within 300 ms.
/// Saved or dropped: fresh again, with a new id.
class OpenObservation : public QObject
{
    Q_OBJECT

  public:
    static OpenObservation& ofWalk(App& app, const Uuid& walk);
    static OpenObservation& ofSaved(App& app, const Uuid& observation);
    /// The new photo of a follow-up, as its form has written it into the draft (FollowUpForm), for hiding in it alone.
    static OpenObservation& ofFollowUp(App& app, const Uuid& followUp);
    /// The same, where it is open already; else nullptr.
    static OpenObservation* openOfFollowUp(App& app, const Uuid& followUp);
    ~OpenObservation() override;

    const ObservationDraft& draft() const { return m_draft; }
    /// Came back from disk when it was opened.
    bool restored() const { return m_restored; }
    bool touched() const { return m_touched; }
    /// Pictures are being read or masked.
    bool photosUnderWay() const;
    bool saveWaits() const { return m_saveWaits; }
    const QString& problem() const { return m_problem; }

    void change(const std::function<void(ObservationDraft&)>& edit);
    void addPhoto(const QString& path);
    /// A new one or, while changing a saved observation, one of its own.
    void removePhoto(const Uuid& photo);

    /// One of the photos that are not saved yet; nullptr for others.
    const capture::ReadyPhoto* readyPhoto(const Uuid& photo) const;
    /// What is being hidden in it; nullptr until somebody began.
    const MaskDraft* mask(const Uuid& photo) const;
    bool isSearched(const Uuid& photo) const { return m_searching.contains(photo); }
    bool isMasked(const Uuid& photo) const { return m_beingMasked.contains(photo); }
    void changeMask(const Uuid& photo, const std::function<void(MaskDraft&)>& edit);
    /// Looks for faces and number plates, once for each photo; what is found joins the regions that are there.
    void searchPhoto(const Uuid& photo);
    /// Burns the hidden regions in: `changed` tells when the photo is `masked`, or there is a problem. The picture
    /// without the mask leaves the phone with the commit in which the draft names the masked one.
    void maskPhoto(const Uuid& photo);

    /// Writes what has changed, at once.
    void keep();
    /// Saves, or waits for the pictures that are being read and saves then.
    void save();
    void startOver();
    /// The draft was kept or dropped by the form that it belongs to: nothing of it is written any more.
    void letGo();
    void forgetProblem();

  signals:
    void changed();
    void saved(const lykta::Uuid& observation);

  private:
    OpenObservation(App& app, const QString& key);
    static OpenObservation& opened(App& app, const QString& key, const std::function<void(OpenObservation&)>& begin);

    bool restore();
    void beginNew();
    void beginFrom(const Uuid& observation);
    void settlePosition();
    void followFix();
    void touch();
    void photoTaken(const QString& path, const capture::AttachedPhoto& result);
    void photoSearched(const Uuid& photo, const capture::PictureSearch& search);
    void photoMasked(const capture::ReadyPhoto& before, const capture::AttachedPhoto& result);
    void writeDraft();
    void discard(const std::vector<std::string>& files);
    void saveNow();
    void saveFailed(const QString& words);
    void reset();

    App& m_app;
    Services m_services;
    std::string m_key;
    ObservationDraft m_draft;
    PhotoIntake m_intake;
    PhotoMasking m_masking;
    std::set<Uuid> m_searching, m_beingMasked;
    std::vector<std::string> m_discarded; ///< files that go with the next write of the draft
    QTimer m_write;
    QString m_problem;
    bool m_restored = false;
    bool m_touched = false;
    bool m_dirty = false;
    bool m_saveWaits = false;
};

} // namespace lykta::ui
