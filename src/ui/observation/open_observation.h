#pragma once

#include "ui/observation/observation_draft.h"
#include "ui/observation/photo_intake.h"
#include "ui/position/position_feed.h"
#include "ui/services.h"

#include <QTimer>
#include <functional>
#include <memory>

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
    ~OpenObservation() override;

    const ObservationDraft& draft() const { return m_draft; }
    /// Came back from disk when it was opened.
    bool restored() const { return m_restored; }
    bool touched() const { return m_touched; }
    bool photosUnderWay() const { return !m_draft.pending.empty() && m_intake.underWay() > 0; }
    bool saveWaits() const { return m_saveWaits; }
    const QString& problem() const { return m_problem; }

    void change(const std::function<void(ObservationDraft&)>& edit);
    void addPhoto(const QString& path);
    /// A new one or, while changing a saved observation, one of its own.
    void removePhoto(const Uuid& photo);
    /// Writes what has changed, at once.
    void keep();
    /// Saves, or waits for the pictures that are being read and saves then.
    void save();
    void startOver();
    void forgetProblem();

  signals:
    void changed();
    void saved(const lykta::Uuid& observation);

  private:
    OpenObservation(App& app, const QString& key);
    static OpenObservation& opened(App& app, const QString& key, const std::function<void(OpenObservation&)>& begin);

    bool restore();
    capture::PhotoOptions photoOptions() const;
    void beginNew();
    void beginFrom(const Uuid& observation);
    void settlePosition();
    void followFix();
    void touch();
    void photoTaken(const QString& path, const capture::AttachedPhoto& result);
    void saveNow();
    void saveFailed(const QString& words);
    void reset();

    App& m_app;
    Services m_services;
    std::string m_key;
    ObservationDraft m_draft;
    PhotoIntake m_intake;
    QTimer m_write;
    QString m_problem;
    bool m_restored = false;
    bool m_touched = false;
    bool m_dirty = false;
    bool m_saveWaits = false;
};

} // namespace lykta::ui
