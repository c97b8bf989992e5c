// One listener on the location source for every screen.
#include "support/catch2.h"
#include "ui/phone.h"
#include "ui/position/position_feed.h"

using namespace lykta;
using namespace lykta::test;

SCENARIO("who lets the position go hears nothing of it before it is gone")
{
    Phone phone;
    auto& feed = ui::PositionFeed::of(*phone.app);
    auto hold = std::make_unique<ui::PositionHold>(feed);
    bool letting = false, heardMeanwhile = false;
    int heard = 0;
    QObject::connect(&feed, &ui::PositionFeed::changed, [&] {
        ++heard;
        heardMeanwhile |= letting;
    });
    letting = true;
    hold.reset();
    letting = false;
    CHECK_FALSE(heardMeanwhile);
    CHECK(feed.state() == platform::LocationState::Off);
    THEN("everybody else hears of it then")
    {
        CHECK(eventually([&] { return heard == 1; }));
    }
}
