#pragma once

#include "domain/position.h"
#include "platform/location/location.h"
#include "ui/services.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <optional>

namespace lykta::ui {

class App;

/// The one listener on the location source, shared by every screen. The source runs while somebody holds the feed, so
/// that it is off outside walks and presences. Ticks once a second while held, since a fix grows old silently.
class PositionFeed : public QObject
{
    Q_OBJECT

  public:
    /// The application's own, made at the first use.
    static PositionFeed& of(App& app);

    explicit PositionFeed(App& app);

    void hold();
    /// Nobody is told of the source's end before the caller has returned.
    void letGo();

    std::optional<Fix> fix() const;
    FixQuality quality() const;
    std::int64_t ageMs() const;
    platform::LocationState state() const;
    /// The position of something observed now.
    Position position() const;

  signals:
    void changed();

  private:
    Services m_services;
    QTimer m_tick;
    int m_holders = 0;
    bool m_stopping = false;
};

/// Holds the feed for as long as it lives.
class PositionHold
{
  public:
    explicit PositionHold(PositionFeed& feed);
    ~PositionHold();
    PositionHold(const PositionHold&) = delete;
    PositionHold& operator=(const PositionHold&) = delete;
    PositionFeed& feed() const { return *m_feed; }

  private:
    QPointer<PositionFeed> m_feed; ///< both may belong to the application and die in any order
};

} // namespace lykta::ui
