#pragma once

#include "domain/entities.h"
#include "ui/app.h"
#include "ui/row_notices.h"

#include <QObject>
#include <QQmlParserStatus>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <memory>
#include <vector>

namespace lykta::ui {

/// What Home shows: the walk that runs or comes next, the other walks, a running presence, what somebody was in the
/// middle of, and what the store had to tell when it was opened. Follows the store and, for «om 26 min», the clock.
class HomeModel : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(lykta::ui::App* app MEMBER m_app NOTIFY changed REQUIRED)
    Q_PROPERTY(QString walkId READ walkId NOTIFY changed)
    Q_PROPERTY(bool walkRuns READ walkRuns NOTIFY changed)
    Q_PROPERTY(QString walkTitle READ walkTitle NOTIFY changed)
    Q_PROPERTY(QString walkWhen READ walkWhen NOTIFY changed)
    Q_PROPERTY(QString walkUntil READ walkUntil NOTIFY changed)
    Q_PROPERTY(QString walkMeeting READ walkMeeting NOTIFY changed)
    Q_PROPERTY(QString walkFacts READ walkFacts NOTIFY changed)
    Q_PROPERTY(QVariantList walkRoute READ walkRoute NOTIFY changed)
    Q_PROPERTY(QVariantList walkStops READ walkStops NOTIFY changed)
    Q_PROPERTY(QVariantList walkAreas READ walkAreas NOTIFY changed)
    Q_PROPERTY(QVariantList others READ others NOTIFY changed)
    Q_PROPERTY(bool hasWalkToday READ hasWalkToday NOTIFY changed)
    Q_PROPERTY(bool officer READ officer NOTIFY changed)
    Q_PROPERTY(bool mayPlan READ mayPlan NOTIFY changed)
    Q_PROPERTY(bool planBegun READ planBegun NOTIFY changed)
    Q_PROPERTY(bool joined READ joined NOTIFY changed)
    Q_PROPERTY(bool presenceRuns READ presenceRuns NOTIFY changed)
    Q_PROPERTY(QString presencePlace READ presencePlace NOTIFY changed)
    Q_PROPERTY(QString presenceSince READ presenceSince NOTIFY changed)
    Q_PROPERTY(QString presenceToday READ presenceToday NOTIFY changed)
    Q_PROPERTY(QString draftWalk READ draftWalk NOTIFY changed)
    Q_PROPERTY(bool draftFull READ draftFull NOTIFY changed)
    Q_PROPERTY(QString draftObservation READ draftObservation NOTIFY changed)
    Q_PROPERTY(QString draftWords READ draftWords NOTIFY changed)
    Q_PROPERTY(QString salvageWords READ salvageWords NOTIFY changed)

  public:
    using QObject::QObject;

    void classBegin() override {}
    void componentComplete() override;

    QString walkId() const;
    bool walkRuns() const { return m_runs; }
    QString walkTitle() const;
    QString walkWhen() const;  ///< «I kväll 18:30», or «Pågår sedan 18:32»
    QString walkUntil() const; ///< «om 26 min»; empty once it is under way, here or on another phone
    QString walkMeeting() const;
    QString walkFacts() const; ///< «7 stopp · 2,1 km · mörker, tänd belysning»
    QVariantList walkRoute() const;
    QVariantList walkStops() const;
    QVariantList walkAreas() const;
    QVariantList others() const; ///< of {walkId, title, detail, symbol}
    bool hasWalkToday() const;
    bool officer() const { return m_officer; }
    bool mayPlan() const { return m_mayPlan; }     ///< a leader's or a coordinator's phone
    bool planBegun() const { return m_planBegun; } ///< a new walk's plan waits in its draft
    bool joined() const;
    bool presenceRuns() const { return m_presence.has_value(); }
    QString presencePlace() const;
    QString presenceSince() const;
    QString presenceToday() const; ///< «3 besök · 34 min»; empty without any today
    QString draftWalk() const { return m_draftWalk; }
    QString draftObservation() const { return m_draftObservation; }
    bool draftFull() const { return m_draftFull; }
    QString draftWords() const { return m_draftWords; }
    QString salvageWords() const;

    Q_INVOKABLE void dismissSalvage();
    /// What this phone alone keeps (that a walk runs here, a draft) changes without a notice: read it again.
    Q_INVOKABLE void refresh();

  signals:
    void changed();

  private:
    void read();
    void readWalks();
    void readPresence();
    void readDraft();
    QString detailOf(const Walk& walk) const;
    class Format format() const;
    std::int64_t now() const;

    App* m_app = nullptr;
    std::unique_ptr<RowNotices> m_notices;
    QTimer m_minute;
    std::optional<Walk> m_walk;
    std::vector<Walk> m_others;
    std::vector<Stop> m_stops;
    std::vector<Place> m_places;
    std::optional<Presence> m_presence;
    QString m_presenceToday;
    QString m_draftWalk;
    QString m_draftObservation;
    QString m_draftWords;
    bool m_draftFull = false;
    bool m_runs = false;
    bool m_officer = false;
    bool m_mayPlan = false;
    bool m_planBegun = false;
};

} // namespace lykta::ui
