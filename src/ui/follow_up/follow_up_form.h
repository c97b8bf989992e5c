#pragma once

#include "capture/answer_follow_up.h"
#include "ui/failure.h"
#include "ui/observation/open_observation.h"
#include "ui/position/way_there.h"
#include "ui/row_notices.h"
#include "ui/screen_model.h"

#include <QUrl>
#include <QVariantList>
#include <functional>
#include <memory>

namespace lykta::ui {

/// One earlier observation at a follow-up walk: what was seen then, how to get there, what has become of it. An answer
/// is in the store when it is tapped, a note as it is typed. A new photo lies beside the old one first, as a draft that
/// outlives the process, and belongs to the walk when the person has looked at it and keeps it.
class FollowUpForm : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString followUpId MEMBER m_followUpId NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(QString walkId READ walkId NOTIFY changed)
    Q_PROPERTY(QString originId READ originId NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString icon READ icon NOTIFY changed)
    Q_PROPERTY(int polarity READ polarity NOTIFY changed)
    Q_PROPERTY(int severity READ severity NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QString seenWords READ seenWords NOTIFY changed)
    Q_PROPERTY(QString distance READ distance NOTIFY moved)
    Q_PROPERTY(QString direction READ direction NOTIFY moved)
    Q_PROPERTY(double turn READ turn NOTIFY moved)
    Q_PROPERTY(int result READ result NOTIFY changed)
    Q_PROPERTY(QString ownNote READ ownNote NOTIFY changed)
    Q_PROPERTY(QVariantList choices READ choices NOTIFY changed)
    Q_PROPERTY(QVariantList others READ others NOTIFY changed)
    Q_PROPERTY(QString beforePhoto READ beforePhoto NOTIFY changed)
    Q_PROPERTY(QString beforeWords READ beforeWords NOTIFY changed)
    Q_PROPERTY(QVariantList afterPhotos READ afterPhotos NOTIFY changed)
    Q_PROPERTY(QString draftFile READ draftFile NOTIFY changed)
    Q_PROPERTY(QString draftPhoto READ draftPhoto NOTIFY changed)
    Q_PROPERTY(bool draftMasked READ draftMasked NOTIFY changed)
    Q_PROPERTY(bool working READ working NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    explicit FollowUpForm(QObject* parent = nullptr) : ScreenModel(parent) {}

    QString walkId() const;
    QString originId() const; ///< of the earlier observation, which may not be here
    QString title() const;
    QString icon() const;
    int polarity() const;
    int severity() const;
    QString place() const;
    QString note() const;      ///< what was written then; empty where it was not carried over
    QString seenWords() const; ///< «12 oktober 19:40 · sades vara åtgärdad»
    QString distance() const;
    QString direction() const;
    double turn() const;
    int result() const; ///< this phone's own FollowUpResult
    QString ownNote() const;
    QVariantList choices() const;     ///< of {value, text}: still there, partly, gone
    QVariantList others() const;      ///< of {words, note}: what other phones answered
    QString beforePhoto() const;      ///< id of the earlier photo; empty where its bytes are not here
    QString beforeWords() const;      ///< its day, or why there is none
    QVariantList afterPhotos() const; ///< of {photoId, words, own}
    QString draftFile() const;        ///< of the new photo that is not kept yet
    QString draftPhoto() const;       ///< its id
    bool draftMasked() const { return m_draft && m_draft->masked; }
    bool working() const; ///< the new photo is being read, or masked
    QString problem() const;

    Q_INVOKABLE void answer(int result);
    Q_INVOKABLE void writeNote(const QString& note);
    Q_INVOKABLE QString newPicturePath() const;
    /// Takes a picture file in as the draft.
    Q_INVOKABLE void takePhoto(const QUrl& file);
    /// Before a MaskForm of this follow-up opens: what it makes of the draft is seen here.
    Q_INVOKABLE void beginMask();
    /// Nothing while `working`, like dropPhoto().
    Q_INVOKABLE void keepPhoto();
    Q_INVOKABLE void dropPhoto();
    /// One that was kept.
    Q_INVOKABLE void removePhoto(const QString& photoId);

  signals:
    void keysChanged();
    void changed();
    void moved();

  protected:
    void open() override;

  private:
    void read();
    void watch(OpenObservation* open);
    void forgetDraft(const std::vector<std::string>& files);
    void photoTaken(const QString& path, const capture::AttachedPhoto& result);
    std::string draftKey() const;
    WayThere wayThere() const;
    void keepAnswer(int result, const QString& note);
    void guarded(const std::function<void()>& work);

    QString m_followUpId;
    std::optional<FollowUp> m_row;
    std::optional<FollowUpAnswer> m_own;
    std::vector<FollowUpAnswer> m_others;
    std::optional<store::ListedPhoto> m_before;
    std::vector<store::ListedPhoto> m_after;
    std::optional<capture::ReadyPhoto> m_draft;
    capture::PhotoProblem m_photoProblem = capture::PhotoProblem::None;
    Failure m_failure = Failure::None;
    OpenObservation* m_open = nullptr; ///< belongs to the app; while something is hidden in the draft's photo
    std::unique_ptr<PhotoIntake> m_intake;
    std::unique_ptr<PositionHold> m_hold;
    std::unique_ptr<RowNotices> m_notices;
};

} // namespace lykta::ui
