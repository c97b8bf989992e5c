#include "phone.h"
#include "support/catch2.h"
#include "ui/ui_text.h"
#include "ui/walk/running_walk.h"
#include "ui/walk/walk_groups.h"
#include "ui/walk/walk_session.h"

using namespace lykta;
using namespace lykta::test;
using ui::WalkGroups;
using ui::WalkSession;

namespace {

struct Evening
{
    explicit Evening(bool leads)
    {
        if (leads)
            phone.store->setSetting("central.role", "leader");
        save(*phone.store, walk);
        for (std::uint32_t order = 1; order <= 5; ++order)
            save(*phone.store, aStop(walk.id, order, names[order - 1], {57.185 + 0.001 * order, 14.0478}));
        session = opened<WalkSession>(phone, {{"walkId", ui::toQt(walk.id)}});
        groups = opened<WalkGroups>(phone, {{"walkId", ui::toQt(walk.id)}});
    }

    static constexpr const char* names[] = {"Stationen", "Tunneln", "Torget", "Storgatan", "Apladalen"};
    Phone phone;
    Walk walk = aWalk();
    std::unique_ptr<WalkSession> session;
    std::unique_ptr<WalkGroups> groups;
};

std::string whose(const WalkGroups& groups)
{
    std::string all;
    for (const auto& stop : groups.stops())
        all += std::to_string(stop.toMap()["group"].toInt());
    return all;
}

} // namespace

SCENARIO("a leader divides the walk from its page", "[groups]")
{
    Evening evening(true);
    auto& groups = *evening.groups;
    CHECK_FALSE(groups.canDivide()); // not on the way yet
    evening.session->start();
    CHECK(groups.canDivide());
    CHECK(groups.standing().isEmpty());
    groups.divide(2);
    CHECK(groups.count() == 2);
    CHECK_FALSE(groups.canDivide());
    CHECK(groups.standing().toStdString() == "Du går med grupp 1 av 2");
    CHECK(groups.meeting().toStdString() == "Ni möts vid Apladalen.");
    CHECK(whose(groups) == "11220");
    CHECK(groups.mayGive());
    CHECK(groups.mayMeet());

    THEN("the next stop is the group's, by position and by hand")
    {
        CHECK(evening.session->nextName().toStdString() == "Stationen");
        groups.join(2);
        CHECK(evening.session->nextName().toStdString() == "Torget");
        evening.phone.stand({57.188, 14.0478});
        CHECK(evening.session->nextName().toStdString() == "Storgatan");
        CHECK(evening.session->visitedCount() == 1);
    }
    THEN("a stop changes hands with a tap")
    {
        groups.give(groups.stops()[0].toMap()["id"].toString(), 2);
        CHECK(whose(groups) == "21220");
        CHECK(evening.session->nextName().toStdString() == "Tunneln");
    }
    THEN("the list says whose each stop is")
    {
        const auto* stops = evening.session->stops();
        CHECK(stops->data(stops->index(3), ui::StopList::GroupRole).toString().toStdString() == "grupp 2");
        CHECK(stops->data(stops->index(4), ui::StopList::GroupRole).toString().isEmpty());
    }
    THEN("a killed process comes back to its group")
    {
        groups.join(2);
        evening.session.reset();
        evening.groups.reset();
        evening.phone.kill();
        evening.phone.start();
        CHECK(opened<WalkGroups>(evening.phone, {{"walkId", ui::toQt(evening.walk.id)}})->own() == 2);
    }
    THEN("they meet again")
    {
        groups.meetAgain();
        CHECK(groups.count() == 0);
        CHECK(groups.canDivide());
        CHECK(evening.session->nextName().toStdString() == "Stationen");
    }
}

SCENARIO("a participant's phone hears that the walk is divided, and asks for the group", "[groups]")
{
    Evening evening(false);
    auto& groups = *evening.groups;
    evening.session->start();
    const auto opened = evening.phone.store->walks().open(evening.walk.id);
    Walk divided = opened->row;
    divided.groups = 3;
    divided.dividedAt = evening.phone.store.clock.now();
    evening.phone.store->door().commit([&](store::Writer& writer) { writer.update(*opened, divided); });
    REQUIRE(eventually([&] { return groups.count() == 3; }));
    CHECK(groups.own() == 0);
    CHECK(groups.standing().toStdString() == "3 grupper");
    REQUIRE(groups.choices().size() == 3);
    CHECK(groups.choices()[1].toMap()["text"].toString().toStdString() == "Grupp 2");
    groups.join(2);
    CHECK(groups.standing().toStdString() == "Du går med grupp 2 av 3");
    CHECK_FALSE(groups.mayGive());
    CHECK_FALSE(groups.mayMeet());
}
