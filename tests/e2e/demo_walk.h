#pragma once

#include "e2e/phone.h"

#include <QStringList>

namespace lykta::e2e {

/// Where the demo's pictures and screenshots lie.
struct Scenery
{
    QStringList photos; ///< picture files; each is offered once, in this order
    QString screens;    ///< folder of the screenshots
    int refused = 0;    ///< pictures that the app would not have
};

/// The round of one evening by hand: the walk is opened and started from Home, six observations are recorded (four with
/// a photo), two questions of the first stop are answered, and Home is in sight again. Where the app refuses a picture,
/// the same observation gets the next one.
void recordWalk(Phone& phone, Scenery& scenery);

/// Checks in at the station area from Home, stays a moment, checks out, and is back on Home.
void recordPresence(Phone& phone, const Scenery& scenery);

/// Opens the sync page from Home while the network is off, lets `reconnect` bring it back, presses «sync now», and
/// waits until central has confirmed everything.
void syncNow(Phone& phone, const Scenery& scenery, const std::function<void()>& reconnect, std::size_t photos);

/// Screenshots of the pages as they stand after the round, in each theme and on a tablet.
void photographPages(Phone& phone, const Scenery& scenery, const QString& prefix);

} // namespace lykta::e2e
