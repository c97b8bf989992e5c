#pragma once

#include "ui/position/position_feed.h"
#include "ui/screen_model.h"

#include <memory>

namespace lykta::ui {

/// How good the position is right now, in words; its age ticks each second.
class PositionStatus : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool hasFix READ hasFix NOTIFY changed)
    Q_PROPERTY(QString quality READ quality NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QVariant point READ point NOTIFY changed)
    Q_PROPERTY(double latitude READ latitude NOTIFY changed)
    Q_PROPERTY(double longitude READ longitude NOTIFY changed)
    Q_PROPERTY(double accuracy READ accuracy NOTIFY changed)
    Q_PROPERTY(double heading READ heading NOTIFY changed)
    Q_PROPERTY(qint64 ageSeconds READ ageSeconds NOTIFY changed)
    Q_PROPERTY(QString place MEMBER m_place NOTIFY changed)

  public:
    using ScreenModel::ScreenModel;

    bool hasFix() const;
    /// "good", "poor", "stale" or "none".
    QString quality() const;
    QString title() const;
    QString detail() const;
    QString text() const;
    QVariant point() const; ///< {latitude, longitude} as the map takes it; undefined without a fix
    double latitude() const;
    double longitude() const;
    double accuracy() const; ///< metres, 0 where the source does not say
    double heading() const;  ///< degrees, -1 where it is not known
    qint64 ageSeconds() const;

  signals:
    void changed();

  protected:
    void open() override;

  private:
    std::optional<Fix> fix() const;

    std::unique_ptr<PositionHold> m_hold;
    QString m_place;
};

} // namespace lykta::ui
