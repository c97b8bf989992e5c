#pragma once

#include "domain/entities.h"
#include "ui/failure.h"
#include "ui/position/position_feed.h"
#include "ui/row_notices.h"
#include "ui/screen_model.h"

#include <QVariantList>
#include <memory>
#include <optional>
#include <vector>

namespace lykta::ui {

/// Checking in at a place and out again. Mode and number of officers are remembered by the phone; the place is proposed
/// from the position. One that runs is read from the store, so it goes on after a killed process.
class PresenceForm : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString placeId READ placeId WRITE setPlaceId NOTIFY changed)
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed)
    Q_PROPERTY(QString placeWords READ placeWords NOTIFY ticked)
    Q_PROPERTY(bool byPosition READ byPosition NOTIFY ticked)
    Q_PROPERTY(QVariantList places READ places NOTIFY changed)
    Q_PROPERTY(int mode READ mode WRITE setMode NOTIFY changed)
    Q_PROPERTY(QString modeWords READ modeWords NOTIFY changed)
    Q_PROPERTY(QString modeIcon READ modeIcon NOTIFY changed)
    Q_PROPERTY(QVariantList modes READ modes NOTIFY changed)
    Q_PROPERTY(int officers READ officers WRITE setOfficers NOTIFY changed)
    Q_PROPERTY(QVariantList officerChoices READ officerChoices NOTIFY changed)
    Q_PROPERTY(QString officersWords READ officersWords NOTIFY changed)
    Q_PROPERTY(QVariantList activities READ activities NOTIFY changed)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed)
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(QString sinceWords READ sinceWords NOTIFY changed)
    Q_PROPERTY(QString timeWords READ timeWords NOTIFY ticked)
    Q_PROPERTY(double minutes READ minutes NOTIFY ticked)
    Q_PROPERTY(double scaleMinutes READ scaleMinutes NOTIFY ticked)
    Q_PROPERTY(double bandFrom READ bandFrom CONSTANT)
    Q_PROPERTY(double bandTo READ bandTo CONSTANT)
    Q_PROPERTY(QString dosage READ dosage NOTIFY ticked)
    Q_PROPERTY(QString dosageWords READ dosageWords NOTIFY ticked)
    Q_PROPERTY(bool left READ left NOTIFY ticked)
    Q_PROPERTY(QVariantList today READ today NOTIFY changed)
    Q_PROPERTY(QString todayWords READ todayWords NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    using ScreenModel::ScreenModel;

    QString placeId() const;
    void setPlaceId(const QString& id);
    QString placeName() const;
    QString placeWords() const; ///< «Du är inom Stationsområdet · ±7 m»
    bool byPosition() const;
    QVariantList places() const; ///< of {value, text}, the last without a place
    int mode() const;            ///< as domain's PresenceMode
    void setMode(int mode);
    QString modeWords() const;
    QString modeIcon() const;
    QVariantList modes() const; ///< of {value, text, symbol}
    int officers() const;
    void setOfficers(int officers);
    QVariantList officerChoices() const; ///< of {value, text}
    QString officersWords() const;
    QVariantList activities() const; ///< of {key, words, icon, chosen}
    QString note() const;
    void setNote(const QString& note);
    bool running() const { return m_running.has_value(); }
    QString sinceWords() const;
    QString timeWords() const; ///< «12:40»
    double minutes() const;
    double scaleMinutes() const; ///< 20, then 30, then 60 and on by the hour
    double bandFrom() const;
    double bandTo() const;
    QString dosage() const; ///< "under", "within", "over" or "unsure" (the clock was turned back)
    QString dosageWords() const;
    bool left() const;          ///< a good fix says that the place has been left
    QVariantList today() const; ///< of {place, times, words, sync}
    QString todayWords() const; ///< «3 besök · 34 min»; empty without any today
    QString problem() const { return failureWords(m_failure); }

    Q_INVOKABLE void checkIn();
    Q_INVOKABLE void checkOut();
    Q_INVOKABLE void toggleActivity(const QString& key);

  signals:
    void changed();
    void ticked();

  protected:
    void open() override;

  private:
    void read();
    void tick();
    void proposePlace();
    void guarded(const std::function<void()>& work);
    void changeRunning(const std::function<void(Presence&)>& edit);
    void keepDraft();
    std::string wholeNote() const;
    std::string draftKey() const;
    std::int64_t elapsedMs() const;
    std::optional<GeoPoint> goodFix() const;
    std::optional<Place> chosenPlace() const;

    std::unique_ptr<PositionHold> m_hold;
    std::unique_ptr<RowNotices> m_notices;
    std::vector<Place> m_places;
    std::optional<Presence> m_running;
    Uuid m_place;
    bool m_placeChosen = false;
    PresenceMode m_mode = PresenceMode::Foot;
    std::uint32_t m_officers = 2;
    QStringList m_activities;
    QString m_note;
    Failure m_failure = Failure::None;
};

} // namespace lykta::ui
