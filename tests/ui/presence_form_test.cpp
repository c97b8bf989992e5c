#include "phone.h"
#include "support/catch2.h"
#include "ui/presence/presence_form.h"
#include "ui/ui_text.h"

using namespace lykta;
using namespace lykta::test;
using ui::PresenceForm;

namespace {

constexpr std::int64_t minute = 60'000;

struct WithStation
{
    WithStation()
    {
        area.id = Uuid::v7(11);
        area.sensitivity = Sensitivity::Open;
        area.name = "Stationsområdet";
        area.kind = PlaceKind::StationArea;
        area.geometry.centre = station;
        area.geometry.radiusMetres = 100;
        save(*phone.store, area);
    }
    Phone phone;
    Place area;
};

} // namespace

SCENARIO_METHOD(WithStation, "a patrol checks in where it stands and out again")
{
    GIVEN("a good fix inside the station area")
    {
        phone.stand(station, 7);
        auto form = opened<PresenceForm>(phone);
        CHECK(form->placeName().toStdString() == "Stationsområdet");
        CHECK(form->placeWords().toStdString() == "Du är inom Stationsområdet · ±7\u00A0m");
        form->setMode(2);
        form->setOfficers(3);

        WHEN("it checks in")
        {
            form->checkIn();
            THEN("the presence runs, verified by position")
            {
                REQUIRE(form->running());
                const auto row = phone.store->presences().running();
                REQUIRE(row);
                CHECK(row->place == area.id);
                CHECK(row->mode == PresenceMode::Bicycle);
                CHECK(row->officers == 3);
                CHECK(row->verification == Verification::InsideByPosition);
                CHECK(form->sinceWords().toStdString() == "sedan 19:30");
            }
            THEN("the dial tells the time against the dosage")
            {
                phone.store.clock.advance(7 * minute);
                CHECK(form->dosageWords().toStdString() == "3 min kvar till dosen");
                phone.store.clock.advance(5 * minute + 40'000);
                CHECK(form->timeWords().toStdString() == "12:40");
                CHECK(form->dosageWords().toStdString() == "Inom dosen 10–16 min");
                CHECK(form->scaleMinutes() == 20);
                phone.store.clock.advance(10 * minute);
                CHECK(form->dosage().toStdString() == "over");
                CHECK(form->scaleMinutes() == 30);
                phone.store.clock.advance(-40 * minute);
                CHECK(form->dosage().toStdString() == "unsure");
            }
            THEN("leaving is noticed, but only by a good fix")
            {
                phone.stand({57.20, 14.05}, 80);
                CHECK_FALSE(form->left());
                phone.stand({57.20, 14.05}, 6);
                CHECK(form->left());
            }
            AND_WHEN("the process is killed and started again")
            {
                form->toggleActivity("talk");
                form->setNote("Lugnt");
                form.reset();
                phone.kill();
                phone.start();
                form = opened<PresenceForm>(phone);
                THEN("it still runs, with what was said")
                {
                    REQUIRE(form->running());
                    CHECK(form->note().toStdString() == "Lugnt");
                    CHECK(form->officers() == 3);
                    phone.store.clock.advance(12 * minute);
                    form->checkOut();
                    CHECK_FALSE(form->running());
                    REQUIRE(form->today().size() == 1);
                    CHECK(form->todayWords().toStdString() == "1 besök · 12 min");
                    const auto rows = phone.store->presences().since(0);
                    REQUIRE(rows.size() == 1);
                    CHECK(rows[0].row.note == "Samtal. Lugnt");
                }
            }
        }
    }
    GIVEN("no position")
    {
        auto form = opened<PresenceForm>(phone);
        CHECK(form->placeId().isEmpty());
        WHEN("the place is chosen by hand")
        {
            form->setPlaceId(ui::toQt(area.id));
            form->checkIn();
            THEN("that is what the row says")
            {
                CHECK(phone.store->presences().running()->verification == Verification::ByHand);
            }
        }
    }
}

SCENARIO_METHOD(WithStation, "mode and number of officers are remembered by the phone")
{
    opened<PresenceForm>(phone)->setMode(3);
    opened<PresenceForm>(phone)->setOfficers(4);
    auto form = opened<PresenceForm>(phone);
    CHECK(form->mode() == 3);
    CHECK(form->officersWords().toStdString() == "4 poliser");
}
