#pragma once

#include "capture/plan_walk.h"
#include "ui/failure.h"
#include "ui/plan/route_drawing.h"
#include "ui/screen_model.h"

#include <QDateTime>
#include <QVariantList>
#include <functional>

namespace lykta::ui {

/// The plan of a walk as its pages show it: new, or of a walk that is there. Every change is in the draft at once, so
/// that a killed process comes back to it; save() makes rows of it.
class WalkPlanner : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString walkId MEMBER m_walkId NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(bool editing READ editing NOTIFY changed)
    Q_PROPERTY(bool restored READ restored NOTIFY changed)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY changed)
    Q_PROPERTY(QString proposedTitle READ proposedTitle NOTIFY changed)
    Q_PROPERTY(QString purpose READ purpose WRITE setPurpose NOTIFY changed)
    Q_PROPERTY(QString meetingPoint READ meetingPoint WRITE setMeetingPoint NOTIFY changed)
    Q_PROPERTY(QString placeId READ placeId WRITE setPlaceId NOTIFY changed)
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed)
    Q_PROPERTY(QVariantList places READ places NOTIFY changed)
    Q_PROPERTY(QVariantList partners READ partners NOTIFY changed)
    Q_PROPERTY(QString dayWords READ dayWords NOTIFY changed)
    Q_PROPERTY(QString hourWords READ hourWords NOTIFY changed)
    Q_PROPERTY(QString minuteWords READ minuteWords NOTIFY changed)
    Q_PROPERTY(QString whenWords READ whenWords NOTIFY changed)
    Q_PROPERTY(QString timeProblem READ timeProblem NOTIFY changed)
    Q_PROPERTY(QString lightWords READ lightWords NOTIFY changed)
    Q_PROPERTY(QString sunWords READ sunWords NOTIFY changed)
    Q_PROPERTY(bool dark READ dark NOTIFY changed)
    Q_PROPERTY(QVariantList stops READ stops NOTIFY changed)
    Q_PROPERTY(QVariantList route READ route NOTIFY changed)
    Q_PROPERTY(QVariantList drawnPoints READ drawnPoints NOTIFY changed)
    Q_PROPERTY(QString routeWords READ routeWords NOTIFY changed)
    Q_PROPERTY(QVariantList areas READ areas NOTIFY changed)
    Q_PROPERTY(QVariant startPoint READ startPoint NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(QVariantList questions READ questions NOTIFY changed)
    Q_PROPERTY(int askedCount READ askedCount NOTIFY changed)
    Q_PROPERTY(bool ownQuestions READ ownQuestions NOTIFY changed)
    Q_PROPERTY(QString questionsWords READ questionsWords NOTIFY changed)
    Q_PROPERTY(QString newerWords READ newerWords NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    explicit WalkPlanner(QObject* parent = nullptr) : ScreenModel(parent) {}

    bool editing() const { return m_editing; }   ///< the walk was saved before
    bool restored() const { return m_restored; } ///< the plan comes from a draft
    QString title() const;
    void setTitle(const QString& title);
    QString proposedTitle() const; ///< what it is called where nobody gives it a title
    QString purpose() const;
    void setPurpose(const QString& purpose);
    QString meetingPoint() const;
    void setMeetingPoint(const QString& where);
    QString placeId() const;
    void setPlaceId(const QString& id);
    QString placeName() const;
    QVariantList places() const;   ///< of {value, text}; the first is none
    QVariantList partners() const; ///< of {value, text, chosen}

    QString dayWords() const;    ///< «tors 26 nov»
    QString hourWords() const;   ///< «18»
    QString minuteWords() const; ///< «30»
    QString whenWords() const;   ///< «I morgon 18:30»
    QString timeProblem() const; ///< that the time is past; empty for a walk that has begun
    QString lightWords() const;  ///< «Mörker, tänd belysning»; that it is not known without a place
    QString sunWords() const;    ///< «Solen går ner 15:38.»
    bool dark() const;

    QVariantList stops() const;       ///< of {id, order, name, latitude, longitude, state, distance}
    QVariantList route() const;       ///< the line of the walk
    QVariantList drawnPoints() const; ///< those that were drawn by hand; empty where the line follows the stops
    QString routeWords() const;       ///< «7 stopp · 2,1 km»
    QVariantList areas() const;
    QVariant startPoint() const; ///< where a map without stops begins; undefined where nothing is known
    bool canUndo() const { return m_drawing.canUndo(); }

    QVariantList questions() const; ///< of {id, origin, text, score, asked, seeded, first, last}
    int askedCount() const;
    bool ownQuestions() const;      ///< other than those that it was begun with
    QString questionsWords() const; ///< «Ledarnas frågor, version 2», or what they were made from
    QString newerWords() const;     ///< that all leaders share another version; empty where it is this one
    QString problem() const { return failureWords(m_failure); }

    Q_INVOKABLE void togglePartner(const QString& id);
    Q_INVOKABLE void shiftDays(int by);
    Q_INVOKABLE void shiftMinutes(int by);
    /// The id of the new stop.
    Q_INVOKABLE QString addStop(double latitude, double longitude);
    Q_INVOKABLE void moveStop(const QString& id, double latitude, double longitude);
    Q_INVOKABLE void removeStop(const QString& id);
    Q_INVOKABLE void renameStop(const QString& id, const QString& name);
    Q_INVOKABLE void shiftStop(const QString& id, int by);
    Q_INVOKABLE void addPoint(double latitude, double longitude);
    Q_INVOKABLE void movePoint(int index, double latitude, double longitude);
    Q_INVOKABLE void removePoint(int index);
    Q_INVOKABLE void clearLine();
    Q_INVOKABLE void undo();
    /// A question that is switched off goes, and a seeded one can come back; the last one stays.
    Q_INVOKABLE void askQuestion(const QString& id, bool asked);
    Q_INVOKABLE void rewordQuestion(const QString& id, const QString& text);
    Q_INVOKABLE void shiftQuestion(const QString& id, int by);
    Q_INVOKABLE void addQuestion(const QString& text, bool score);
    /// What it was begun with again.
    Q_INVOKABLE void resetQuestions();
    /// The version that all leaders share now.
    Q_INVOKABLE void takeNewest();
    /// These become the next version that all leaders share; walks that are planned keep theirs.
    Q_INVOKABLE void shareQuestions();
    /// True when it is saved.
    Q_INVOKABLE bool save();
    /// The draft goes; what was saved stays.
    Q_INVOKABLE void discard();

  signals:
    void keysChanged();
    void changed();

  protected:
    void open() override;

  private:
    Uuid walk() const;
    std::optional<Place> place() const;
    std::optional<GeoPoint> whereabouts() const;
    LightCondition light() const;
    void begin();
    void setStart(const QDateTime& local);
    QDateTime start() const;
    void change(const std::function<void()>& edit);
    void draw(const std::function<void(RouteDrawing&)>& edit)
    {
        change([&] { edit(m_drawing); });
    }
    void takeChecklist();
    void askOwn(const std::function<void(std::vector<ChecklistQuestion>&)>& edit);
    capture::WalkPlan complete() const;
    class Format format() const;

    QString m_walkId;
    capture::WalkPlan m_plan;
    RouteDrawing m_drawing;
    Failure m_failure = Failure::None;
    bool m_editing = false, m_restored = false;
};

} // namespace lykta::ui
