#pragma once

#include "ui/failure.h"
#include "ui/follow_up/follow_up_rows.h"
#include "ui/position/way_there.h"
#include "ui/row_notices.h"
#include "ui/screen_model.h"

#include <QVariantList>
#include <functional>
#include <memory>

namespace lykta::ui {

/// What a follow-up walk asks about and how far the answers have come. Empty for a walk that follows none up.
class FollowUpSession : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString walkId MEMBER m_walkId NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(lykta::ui::FollowUpRows* rows READ rows CONSTANT)
    Q_PROPERTY(int total READ total NOTIFY changed)
    Q_PROPERTY(int remaining READ remaining NOTIFY changed)
    Q_PROPERTY(QString standing READ standing NOTIFY changed)
    Q_PROPERTY(QString earlier READ earlier NOTIFY changed)
    Q_PROPERTY(QVariantList pins READ pins NOTIFY changed)
    Q_PROPERTY(QString nextId READ nextId NOTIFY changed)
    Q_PROPERTY(int nextNumber READ nextNumber NOTIFY changed)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY changed)
    Q_PROPERTY(QString nextDistance READ nextDistance NOTIFY moved)
    Q_PROPERTY(QString nextDirection READ nextDirection NOTIFY moved)
    Q_PROPERTY(double nextTurn READ nextTurn NOTIFY moved)
    Q_PROPERTY(int missing READ missing NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    explicit FollowUpSession(QObject* parent = nullptr) : ScreenModel(parent) {}

    FollowUpRows* rows() { return &m_rows; }
    int total() const { return m_rows.rowCount(); }
    int remaining() const;
    QString standing() const;  ///< «2 kvar · 1 delvis · 3 borta»; empty before the first answer
    QString earlier() const;   ///< title of the walk that is followed up; empty where it is not here
    QVariantList pins() const; ///< of {id, latitude, longitude, polarity, severity, label, followUp: FollowUpResult}
    QString nextId() const;    ///< the first in walking order without an answer; empty: all have one
    int nextNumber() const;
    QString nextTitle() const; ///< «Belysning, Gångtunneln»
    QString nextDistance() const;
    QString nextDirection() const;
    double nextTurn() const;
    int missing() const { return m_missing; } ///< open in the earlier walk and not asked about; a leader's phone knows
    QString problem() const { return failureWords(m_failure); }

    /// Whether an id of the map's is one of these.
    Q_INVOKABLE bool has(const QString& id) const;
    Q_INVOKABLE void answer(const QString& followUpId, int result);
    /// Asks about what is missing too, with what was written of it.
    Q_INVOKABLE void carryOver();

  signals:
    void keysChanged();
    void changed();
    void moved();

  protected:
    void open() override;
    void reword() override;

  private:
    void read();
    void measure();
    const FollowUpRows::Item* next() const;
    WayThere wayToNext() const;
    void guarded(const std::function<void()>& work);

    QString m_walkId;
    FollowUpRows m_rows;
    int m_missing = 0;
    std::optional<Walk> m_walk;
    std::optional<GeoPoint> m_measuredAt;
    Failure m_failure = Failure::None;
    std::unique_ptr<PositionHold> m_hold;
    std::unique_ptr<RowNotices> m_notices;
};

} // namespace lykta::ui
