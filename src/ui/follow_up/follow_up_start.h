#pragma once

#include "domain/follow_up.h"
#include "ui/failure.h"
#include "ui/screen_model.h"

#include <QVariantList>

namespace lykta::ui {

/// Makes a follow-up walk from an earlier one: its name, when, and how much of what was seen goes with it.
class FollowUpStart : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString earlierId MEMBER m_earlierId NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed)
    Q_PROPERTY(int day MEMBER m_day NOTIFY changed)
    Q_PROPERTY(int carried MEMBER m_carried NOTIFY changed)
    Q_PROPERTY(QString earlierTitle READ earlierTitle NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QVariantList days READ days NOTIFY changed)
    Q_PROPERTY(QVariantList ways READ ways NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    explicit FollowUpStart(QObject* parent = nullptr) : ScreenModel(parent) {}

    QString earlierTitle() const;
    int count() const { return static_cast<int>(m_open.size()); } ///< observations that it will ask about
    QVariantList days() const; ///< of {value: days from today, text}: now, tomorrow, in a week
    QVariantList ways() const; ///< of {value: CarriedOver, text}
    QString problem() const { return failureWords(m_failure); }

    /// Makes it, and gives its id; empty where it failed.
    Q_INVOKABLE QString make();

  signals:
    void keysChanged();
    void changed();

  protected:
    void open() override;

  private:
    Instant start() const;

    QString m_earlierId;
    QString m_title;
    int m_day = 0;
    int m_carried = 1;
    std::optional<Walk> m_earlier;
    std::vector<FollowUp> m_open;
    Failure m_failure = Failure::None;
};

} // namespace lykta::ui
