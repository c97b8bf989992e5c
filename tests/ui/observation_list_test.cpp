#include "phone.h"
#include "support/catch2.h"
#include "ui/observation/observation_detail.h"
#include "ui/observation/observation_list.h"
#include "ui/ui_text.h"

using namespace lykta;
using namespace lykta::test;
using ui::ObservationList;

namespace {

struct Recorded
{
    Recorded()
    {
        save(*phone.store, walk);
        save(*phone.store, tunnel);
        unsafe.stop = tunnel.id;
        safe.category = Category::WorksWell;
        safe.polarity = Polarity::Safe;
        safe.severity = 0;
        safe.note = "Fin ny belysning";
        safe.position = {};
        save(*phone.store, unsafe);
        save(*phone.store, safe);
    }
    std::unique_ptr<ObservationList> list() { return opened<ObservationList>(phone, {{"walkId", ui::toQt(walk.id)}}); }
    static std::string said(ObservationList& list, int row, int role)
    {
        return list.data(list.index(row), role).toString().toStdString();
    }

    Phone phone;
    Walk walk = aWalk();
    Stop tunnel = aStop(walk.id, 3, "Gångtunneln", station);
    Observation unsafe = anObservation(walk.id, eveningWalk.ms);
    Observation safe = anObservation(walk.id, eveningWalk.ms + 60'000);
};

} // namespace

SCENARIO_METHOD(Recorded, "the list tells what, where, when and how far it has come, newest first")
{
    auto list = this->list();
    REQUIRE(list->count() == 2);
    CHECK(said(*list, 0, ObservationList::PlaceRole) == "Ingen position");
    CHECK(said(*list, 1, ObservationList::LabelRole) == "Belysning");
    CHECK(said(*list, 1, ObservationList::FeelingRole) == "otrygg 3");
    CHECK(said(*list, 1, ObservationList::PlaceRole) == "Gångtunneln");
    CHECK(said(*list, 1, ObservationList::TimeRole) == "19:30");
    CHECK(said(*list, 1, ObservationList::SyncRole) == "waiting");
    CHECK(list->unsafeCount() == 1);
    CHECK(list->safeCount() == 1);
}

SCENARIO_METHOD(Recorded, "filters and search narrow the list, the counts stay")
{
    auto list = this->list();
    list->setFilter("unsafe");
    CHECK(list->count() == 1);
    CHECK(list->allCount() == 2);
    list->setFilter("all");
    list->setSearch(" FIN ny ");
    REQUIRE(list->count() == 1);
    CHECK(said(*list, 0, ObservationList::CategoryRole) == "worksWell");
    list->setSearch("gångt");
    REQUIRE(list->count() == 1);
    CHECK(said(*list, 0, ObservationList::CategoryRole) == "lighting");
    list->setSearch("finns inte");
    CHECK(list->count() == 0);
}

SCENARIO_METHOD(Recorded, "a list is narrowed to what one looks for, and shows the same on the map")
{
    auto other = aWalk(1'794'100'000'000);
    other.title = "Rydaholm";
    save(*phone.store, other);
    auto there = anObservation(other.id, eveningWalk.ms + 120'000);
    there.status = ObservationStatus::Planned;
    there.severity = 4;
    save(*phone.store, there);
    auto list = opened<ObservationList>(phone, {{"walkId", ""}});
    REQUIRE(list->count() == 3);
    CHECK(list->narrowed() == 0);
    CHECK(said(*list, 2, ObservationList::PlaceRole) == "Gångtunneln");

    list->setSeverities(1 << 4);
    REQUIRE(list->count() == 1);
    CHECK(list->narrowed() == 1);
    CHECK(list->total() == 3);
    list->setSeverities(0);
    list->setStatuses(1 << static_cast<int>(ObservationStatus::Planned));
    CHECK(list->count() == 1);
    list->setWhose("others");
    CHECK(list->count() == 0);
    CHECK(list->narrowed() == 2);
    list->showEverything();
    CHECK(list->count() == 3);

    list->setWalkId(ui::toQt(walk.id));
    CHECK(list->count() == 2);
    REQUIRE(list->stopChoices().size() == 1);
    list->setStopId(list->stopChoices()[0].toMap()["value"].toString());
    CHECK(list->count() == 1);
    const auto pins = list->pins();
    REQUIRE(pins.size() == 1);
    CHECK(list->observationOf(pins[0].toMap()["id"].toString()) == ui::toQt(unsafe.id));
    CHECK(list->categoryChoices().size() == 19);
    CHECK(list->statusChoices().size() == 10);
    CHECK(list->severityChoices().size() == 4);
}

SCENARIO_METHOD(Recorded, "what comes in moves nothing that is in sight")
{
    auto list = this->list();
    int resets = 0, inserted = 0;
    QObject::connect(list.get(), &QAbstractItemModel::modelReset, [&] { ++resets; });
    QObject::connect(list.get(), &QAbstractItemModel::rowsInserted,
                     [&](const QModelIndex&, int first, int last) { inserted += last - first + 1; });
    save(*phone.store, anObservation(walk.id, eveningWalk.ms + 30'000));
    REQUIRE(eventually([&] { return list->count() == 3; }));
    CHECK(resets == 0);
    CHECK(inserted == 1);
}

SCENARIO_METHOD(Recorded, "a new observation appears by itself, from any thread's commit")
{
    auto list = this->list();
    save(*phone.store, anObservation(walk.id, eveningWalk.ms + 120'000));
    REQUIRE(eventually([&] { return list->count() == 3; }));
    CHECK(list->unsafeCount() == 2);
}

SCENARIO_METHOD(Recorded, "what is deleted stays as a tombstone that can be taken back")
{
    auto list = this->list();
    const QString id = ui::toQt(unsafe.id);
    list->remove(id);
    REQUIRE(list->count() == 2);
    CHECK(list->data(list->index(1), ObservationList::GoneRole).toBool());
    CHECK(list->allCount() == 1);
    CHECK(phone.store->observations().countOfWalk(walk.id) == 1);
    list->restore(id);
    CHECK_FALSE(list->data(list->index(1), ObservationList::GoneRole).toBool());
    CHECK(phone.store->observations().countOfWalk(walk.id) == 2);
}

SCENARIO_METHOD(Recorded, "one observation is read in full by its author")
{
    auto detail = opened<ui::ObservationDetail>(phone, {{"observationId", ui::toQt(unsafe.id)}});
    REQUIRE(detail->found());
    CHECK(detail->own());
    CHECK(detail->mayChange());
    CHECK(detail->feeling().toStdString() == "otrygg 3 · mycket otrygg");
    CHECK(detail->place().toStdString() == "Gångtunneln");
    CHECK(detail->position().toStdString() == "±6\u00A0m");
    CHECK(detail->syncMark().toStdString() == "waiting");
    detail->remove();
    CHECK(detail->gone());
    CHECK_FALSE(detail->mayChange());
    detail->restore();
    CHECK_FALSE(detail->gone());
}
