#pragma once

#include "domain/follow_up.h"
#include "ui/failure.h"
#include "ui/row_notices.h"
#include "ui/screen_model.h"

#include <QVariantList>
#include <memory>

namespace lykta::ui {

/// What follow-up walks have said of one observation, and the status that its leader is offered because of it.
class FollowUpHistory : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString observationId MEMBER m_observationId NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(QVariantList entries READ entries NOTIFY changed)
    Q_PROPERTY(QString offer READ offer NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    explicit FollowUpHistory(QObject* parent = nullptr) : ScreenModel(parent) {}

    /// Of {words, note, before, after}: «Borta, 12 november 2026», what was written, ids of paired photos whose bytes
    /// are here (empty: none). Newest first; only what was answered.
    QVariantList entries() const;
    QString offer() const; ///< «Verifierad»; empty where the status stands, or is not this phone's to set
    QString problem() const { return failureWords(m_failure); }

    Q_INVOKABLE void accept();

  signals:
    void keysChanged();
    void changed();

  protected:
    void open() override;

  private:
    struct Entry
    {
        FollowUpAnswer answer;
        QString before, after;
    };
    void read();

    QString m_observationId;
    std::vector<Entry> m_entries;
    std::optional<ObservationStatus> m_offer;
    Failure m_failure = Failure::None;
    std::unique_ptr<RowNotices> m_notices;
};

} // namespace lykta::ui
