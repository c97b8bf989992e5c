#include "support/builders.h"
#include "support/catch2.h"
#include "ui/plan/route_drawing.h"

using namespace lykta;
using ui::RouteDrawing;

namespace {

constexpr GeoPoint tunnel{57.187, 14.05}, square{57.188, 14.051}, park{57.189, 14.049};

std::string names(const RouteDrawing& drawing)
{
    std::string all;
    for (const auto& stop : drawing.stops())
        all += stop.name;
    return all;
}

} // namespace

SCENARIO("stops and line are drawn by taps and taken back again")
{
    RouteDrawing drawing;
    const Uuid a = Uuid::v7(1), b = Uuid::v7(2), c = Uuid::v7(3);
    CHECK(drawing.line().empty());
    drawing.addStop(a, test::station, "A");
    CHECK(drawing.line().empty());
    drawing.addStop(b, tunnel, "B");
    drawing.addStop(c, square, "C");
    CHECK(names(drawing) == "ABC");

    THEN("the line goes through the stops until somebody draws one")
    {
        CHECK(drawing.line() == GeoLine{test::station, tunnel, square});
        drawing.shiftStop(c, -1);
        CHECK(names(drawing) == "ACB");
        CHECK(drawing.line() == GeoLine{test::station, square, tunnel});
        drawing.addPoint(park);
        drawing.addPoint(square);
        CHECK(drawing.line() == GeoLine{park, square});
        drawing.movePoint(0, tunnel);
        drawing.removePoint(1);
        CHECK(drawing.drawn() == GeoLine{tunnel});
        drawing.clearLine();
        CHECK(drawing.line().size() == 3);
    }
    THEN("a stop at the end goes no further, and what is not there is not moved")
    {
        drawing.shiftStop(a, -1);
        drawing.shiftStop(c, 1);
        drawing.moveStop(Uuid::v7(9), park);
        drawing.removeStop(Uuid::v7(9));
        drawing.movePoint(4, park);
        drawing.removePoint(4);
        CHECK(names(drawing) == "ABC");
    }
    WHEN("changes are undone one after the other")
    {
        drawing.moveStop(b, park);
        drawing.removeStop(a);
        drawing.renameStop(b, "Parken");
        CHECK(names(drawing) == "ParkenC");
        drawing.undo();
        CHECK(names(drawing) == "AParkenC"); // what was typed stays
        drawing.undo();
        CHECK(drawing.stops()[1].point == tunnel);
        for (int i = 0; i < 3; ++i)
            drawing.undo();
        CHECK(drawing.stops().empty());
        CHECK_FALSE(drawing.canUndo());
        drawing.undo();
    }
    WHEN("a saved walk is opened")
    {
        CHECK(RouteDrawing(drawing.stops(), drawing.line()).drawn().empty());
        CHECK(RouteDrawing(drawing.stops(), {park, square}).drawn() == GeoLine{park, square});
    }
}
