// Where the walk is, or who walks it, is not what the page would like best.
#include "pages/pages.h"
#include "ui/ui_text.h"

using namespace lykta;
using namespace lykta::test;

namespace {

/// As the leader's phone has written it and central sent it on.
void startElsewhere(Pages& pages)
{
    store::Store& store = *pages.phone.store;
    const auto opened = store.walks().open(pages.evening.walk.id);
    Walk row = opened->row;
    row.status = WalkStatus::Running;
    row.startedAt = Instant{row.plannedStart.ms - 9 * 60'000, 60};
    store.door().commit([&](store::Writer& writer) { writer.update(*opened, row); });
}

/// Whether a place of the walk is on the free part of the map.
bool inSight(Pages& pages, GeoPoint point)
{
    QPointF at;
    auto& map = pages.hand().await("mapItem");
    QMetaObject::invokeMethod(&map, "screenOf", Q_RETURN_ARG(QPointF, at), Q_ARG(double, point.latitude),
                              Q_ARG(double, point.longitude));
    const double free = map.height() - map.property("bottomInset").toDouble();
    return QRectF(0, 0, map.width(), free).contains(at);
}

} // namespace

SCENARIO_METHOD(Pages, "a walk that another phone has started is joined, not started again")
{
    startElsewhere(*this);
    stage().look({"", "dark", 1.3});
    stage().open("openWalk", {ui::toQt(evening.walk.id)});
    awaitText("startWalkButton", "Följ med på vandringen");
    const QString began =
        QStringLiteral("Pågår sedan ") + ui::clockWords({evening.walk.plannedStart.ms - 9 * 60'000, 60});
    CHECK(text("underWayWords") == began.toStdString());

    hand().tap("startWalkButton");
    hand().await("observeButton");
    CHECK_FALSE(hand().shows("underWayWords"));
    CHECK(phone.store->walks().find(evening.walk.id)->startedAt->ms == evening.walk.plannedStart.ms - 9 * 60'000);
}

SCENARIO_METHOD(Pages, "far from the route the map shows the walk and says where one is")
{
    const GeoPoint linkoping{58.41, 15.62};
    openWalk();
    for (int i = 0; i < 3; ++i) {
        phone.stand({linkoping.latitude + 0.001 * i, linkoping.longitude}, 6);
        phone.store.clock.advance(20'000);
    }
    awaitText("awayTag", "Du är 165\u00A0km bort, åt nordost");
    for (const auto& stop : phone.store->stops().ofWalk(evening.walk.id))
        CHECK(inSight(*this, *stop.row.point));

    hand().tap("locateButton");
    hand().awaitGone("awayTag");
    CHECK(inSight(*this, {linkoping.latitude + 0.002, linkoping.longitude}));
    CHECK(text("locateButton") == "Visa hela vandringen");
    hand().tap("locateButton");
    hand().await("awayTag");
    CHECK(inSight(*this, evening.walk.route.front()));
}

SCENARIO_METHOD(Pages, "on a tablet the pin is moved on the one large map")
{
    stage().look({"", "dark", 1, {1180, 820}});
    openWalk();
    phone.stand({57.18600, 14.04620});
    hand().tap("observeButton");
    hand().tap("withoutPhotoButton");
    hand().tap("writeMoreButton");
    hand().tap("categoryTile.lighting");
    hand().tap("placeCard");
    hand().await("pinPage");
    stage().awaitRest();
    CHECK_FALSE(hand().shows("pinMap"));
    CHECK(hand().count("mapItem") == 1);
    hand().tap("mapItem"); // its middle, some way from where the phone is
    awaitText("pinWords", "Nålen flyttad");
    hand().tap("pinDone");
    hand().await("observationFormPage");
    hand().tap("saveButton");
    CHECK(newObservation().position.source == PositionSource::Pin);
}
