#pragma once

#include "capture/walk_groups.h"
#include "ui/failure.h"
#include "ui/row_notices.h"
#include "ui/screen_model.h"

#include <QVariantList>
#include <functional>
#include <memory>
#include <vector>

namespace lykta::ui {

/// The groups of a walk as its pages show them (capture/walk_groups.h): whether it is divided, which group this phone
/// goes with, and which stops are whose.
class WalkGroups : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString walkId MEMBER m_walkId NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int own READ own NOTIFY changed)
    Q_PROPERTY(bool asks READ asks NOTIFY changed)
    Q_PROPERTY(bool canDivide READ canDivide NOTIFY changed)
    Q_PROPERTY(bool mayGive READ mayGive NOTIFY changed)
    Q_PROPERTY(bool mayMeet READ mayMeet NOTIFY changed)
    Q_PROPERTY(QString standing READ standing NOTIFY changed)
    Q_PROPERTY(QString meeting READ meeting NOTIFY changed)
    Q_PROPERTY(QVariantList choices READ choices NOTIFY divided)
    Q_PROPERTY(QVariantList stops READ stops NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    explicit WalkGroups(QObject* parent = nullptr) : ScreenModel(parent) {}

    int count() const { return static_cast<int>(m_groups.count); } ///< 0: all walk together
    int own() const { return static_cast<int>(m_groups.own); }     ///< 0: not chosen
    bool asks() const { return count() > 0 && own() == 0; }        ///< which group this phone goes with
    bool canDivide() const;       ///< the walk is under way, together, and has stops left for two groups
    bool mayGive() const;         ///< stops to other groups: a leader's
    bool mayMeet() const;         ///< end the division: a leader's, and what was only said on this phone
    QString standing() const;     ///< «Du går med grupp 2 av 3»
    QString meeting() const;      ///< «Ni möts vid Apladalen.»; empty where no stop is everybody's
    QVariantList choices() const; ///< of {value, text}: «Grupp 1»
    QVariantList stops() const;   ///< of {id, order, name, group, whose, visited}
    QString problem() const { return failureWords(m_failure); }

    Q_INVOKABLE void divide(int groups);
    Q_INVOKABLE void join(int group);
    Q_INVOKABLE void give(const QString& stopId, int group);
    Q_INVOKABLE void meetAgain();

  signals:
    void keysChanged();
    void changed();
    void divided(); ///< into another number of groups

  protected:
    void open() override;

  private:
    void read();
    void guarded(const std::function<void()>& work);
    Uuid walk() const;

    QString m_walkId;
    capture::WalkGroups m_groups;
    std::vector<bool> m_visited; ///< as m_groups.stops
    std::optional<Walk> m_walk;
    Failure m_failure = Failure::None;
    std::unique_ptr<RowNotices> m_notices;
};

} // namespace lykta::ui
