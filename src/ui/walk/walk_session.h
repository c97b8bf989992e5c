#pragma once

#include "capture/walk_groups.h"
#include "domain/entities.h"
#include "ui/failure.h"
#include "ui/position/position_feed.h"
#include "ui/position/way_there.h"
#include "ui/row_notices.h"
#include "ui/screen_model.h"
#include "ui/walk/stop_list.h"

#include <QVariantList>
#include <memory>

namespace lykta::ui {

class RunningWalk;

/// One walk as its page shows it: where it goes, how far it has come, which stop is next. Reads again when the store or
/// the position changes; the recording itself is RunningWalk's and goes on without a page.
class WalkSession : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString walkId READ walkId WRITE setWalkId NOTIFY walkIdChanged REQUIRED)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString kindWords READ kindWords NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY ticked)
    Q_PROPERTY(QString longSubtitle READ longSubtitle NOTIFY ticked)
    Q_PROPERTY(QString walkState READ walkState NOTIFY changed)
    Q_PROPERTY(QString sinceWords READ sinceWords NOTIFY changed)
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(bool mayLead READ mayLead NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(lykta::ui::StopList* stops READ stops CONSTANT)
    Q_PROPERTY(QVariantList stopMarks READ stopMarks NOTIFY changed)
    Q_PROPERTY(QVariantList pins READ pins NOTIFY changed)
    Q_PROPERTY(int stopCount READ stopCount NOTIFY changed)
    Q_PROPERTY(int visitedCount READ visitedCount NOTIFY changed)
    Q_PROPERTY(int observationCount READ observationCount NOTIFY changed)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY changed)
    Q_PROPERTY(QString nextName READ nextName NOTIFY changed)
    Q_PROPERTY(int nextOrder READ nextOrder NOTIFY changed)
    Q_PROPERTY(QString nextDistance READ nextDistance NOTIFY ticked)
    Q_PROPERTY(QString nextDirection READ nextDirection NOTIFY ticked)
    Q_PROPERTY(double nextTurn READ nextTurn NOTIFY ticked)
    Q_PROPERTY(QString placeWords READ placeWords NOTIFY ticked)
    Q_PROPERTY(QVariantList route READ route NOTIFY changed)
    Q_PROPERTY(QVariantList track READ track NOTIFY trackChanged)
    Q_PROPERTY(QVariantList areas READ areas NOTIFY changed)
    Q_PROPERTY(bool hasDraft READ hasDraft NOTIFY draftChanged)

  public:
    explicit WalkSession(QObject* parent = nullptr);

    QString walkId() const { return m_walkId; }
    void setWalkId(const QString& id);
    QString title() const;
    QString kindWords() const;
    QString subtitle() const;     ///< «34 min · 0,9 km»
    QString longSubtitle() const; ///< «Trygghetsvandring · 34 min · 0,9 av 2,1 km»
    QString walkState() const;    ///< "planned", "underway" (on other phones), "running" (here) or "closed"
    QString sinceWords() const;   ///< «Pågår sedan 18:32» while it is under way on other phones
    bool running() const;
    bool mayLead() const;    ///< may change the walk itself, and makes its protocol
    QString problem() const; ///< what failed last, or that the line is not kept; empty otherwise
    StopList* stops() { return &m_stops; }
    QVariantList stopMarks() const; ///< of {id, order, name, latitude, longitude, state}
    QVariantList pins() const;      ///< of {id, latitude, longitude, polarity, severity, label}
    int stopCount() const;
    int visitedCount() const;
    int observationCount() const { return m_observationCount; }
    bool hasNext() const { return m_next.has_value(); }
    QString nextName() const;
    int nextOrder() const;
    QString nextDistance() const;  ///< empty without a fix or the stop's point
    QString nextDirection() const; ///< relative to the heading, else by compass
    double nextTurn() const;       ///< degrees for an arrow that points up when straight ahead
    QString placeWords() const;    ///< «Vid stopp 3» or «40 m från stopp 3»; empty without a good fix
    QVariantList route() const;
    QVariantList track() const { return m_track; }
    QVariantList areas() const; ///< of {name, ring}
    bool hasDraft() const;

    Q_INVOKABLE void start();
    Q_INVOKABLE void finish();
    Q_INVOKABLE void setVisited(const QString& stopId, bool visited);
    /// The drafts changed by another model of the same page.
    Q_INVOKABLE void refreshDraft() { emit draftChanged(); }

  signals:
    void walkIdChanged();
    void changed();
    void ticked();
    void trackChanged();
    void draftChanged();

  protected:
    void open() override;
    void reword() override;

  private:
    void read();
    void readStops();
    void measureStops();
    void tick();
    void guarded(const std::function<void()>& work);
    double walkedMetres() const;
    WayThere wayToNext() const;
    std::int64_t elapsedMs() const;

    QString m_walkId;
    std::optional<Walk> m_walk;
    std::optional<Place> m_place;
    std::optional<Stop> m_next;
    capture::WalkGroups m_groups;
    std::vector<Observation> m_observations;
    StopList m_stops;
    GeoLine m_line;
    QVariantList m_track;
    bool m_lineRead = false;
    double m_metres = 0; ///< of everybody
    std::optional<GeoPoint> m_measuredAt;
    Failure m_failure = Failure::None;
    int m_observationCount = 0;
    RunningWalk* m_running = nullptr;
    std::unique_ptr<PositionHold> m_hold;
    std::unique_ptr<RowNotices> m_notices;
};

} // namespace lykta::ui
