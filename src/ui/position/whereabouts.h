#pragma once

#include "ui/position/position_feed.h"
#include "ui/screen_model.h"
#include "ui/walk/near_stop.h"

#include <QtQml/qqmlregistration.h>
#include <memory>
#include <vector>

namespace lykta::ui {

/// Where the phone is, as one says it to somebody who does not see the screen: the stop or place with its name, then
/// the coordinates and how far they are to be trusted. Holds the position source while it lives.
class Whereabouts : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool known READ known NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString around READ around NOTIFY changed)
    Q_PROPERTY(QString latitude READ latitude NOTIFY changed)
    Q_PROPERTY(QString longitude READ longitude NOTIFY changed)
    Q_PROPERTY(QString accuracy READ accuracy NOTIFY changed)
    Q_PROPERTY(QString age READ age NOTIFY changed)

  public:
    using ScreenModel::ScreenModel;

    bool known() const { return fix().has_value(); }
    QString name() const;   ///< «Gångtunneln», «Stationsområdet»; «Din position» where nothing near has a name
    QString around() const; ///< «vid Stationsområdet», «120 m från Gångtunneln»; may be empty
    QString latitude() const;
    QString longitude() const;
    QString accuracy() const; ///< «±8 m»; empty where the source does not say
    QString age() const;      ///< «20 s sedan»

  signals:
    void changed();

  protected:
    void open() override;

  private:
    std::optional<Fix> fix() const;
    std::optional<NearStop> nearStop() const;
    /// The place that holds the position, else one close by.
    QString placeName() const;
    class Format format() const;

    std::unique_ptr<PositionHold> m_hold;
    std::vector<Stop> m_stops;
    std::vector<Place> m_places;
};

} // namespace lykta::ui
