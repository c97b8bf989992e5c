// What the phones of one walk tell each other at a real lykta-central, and what they do not.
#include "capture/count_participants.h"
#include "capture/share_checklist.h"
#include "capture/start_walk.h"
#include "capture/visited_stops.h"
#include "capture/walk_groups.h"
#include "domain/checklist.h"
#include "e2e/town.h"
#include "report/walk_report.h"
#include "support/catch2.h"
#include "sync/protocol/scope.h"

using namespace lykta;
using namespace lykta::test;

namespace {

/// A walk of five stops, its leader, and a participant who has come with the code.
struct Walking
{
    Walking()
    {
        elsewhere = planWalk(*coordinator);
        coordinator->syncUntil("a walk", allConfirmed);
        leader.enrol(town.central, "leader", elsewhere.text());
        leader.store().setSetting("central.role", "leader"); // as the app does when it joins
        walk = planWalk(leader);
        for (std::uint32_t order = 1; order <= 5; ++order) {
            Stop stop;
            stop.id = Uuid::v7(leader.clock().now().ms);
            stop.walk = walk;
            stop.order = order;
            stop.name = "Stopp " + std::to_string(order);
            leader.store().door().commit([&](store::Writer& writer) { writer.create(stop); });
            stops.push_back(stop.id);
        }
        capture::startWalk(leader.store(), leader.clock(), walk);
        leader.syncUntil("the walk", allConfirmed);
        participant.enrol(town.central, "participant", walk.text());
        participant.syncUntil("the walk's rows", allConfirmed);
        capture::startWalk(participant.store(), participant.clock(), walk);
    }

    void mark(Handset& phone, std::size_t order)
    {
        capture::VisitedStops(phone.store(), phone.clock(), walk)
            .mark(phone.store().stops().find(stops.at(order - 1)).value());
    }
    bool visited(Handset& phone, std::size_t order)
    {
        return capture::VisitedStops(phone.store(), phone.clock(), walk)
            .visited(phone.store().stops().find(stops.at(order - 1)).value());
    }
    /// Until both hold the same of the walk.
    void exchange()
    {
        for (int round = 0; round < 100; ++round) {
            leader.syncUntil("what the leader wrote", allConfirmed);
            participant.syncUntil("what all wrote", allConfirmed);
            leader.syncUntil("what the participant wrote", allConfirmed);
            if (ofWalk(leader) == ofWalk(participant))
                return;
        }
        throw std::runtime_error("the phones do not agree");
    }
    std::map<std::pair<std::uint32_t, std::string>, std::string> ofWalk(Handset& phone) const
    {
        std::map<std::pair<std::uint32_t, std::string>, std::string> rows;
        phone.store().replica().forEach([&](const sync::Record& record) {
            if (record.scope == sync::walkScope(walk.raw()))
                rows[{record.table, std::string(record.id)}] = sync::serialise(record.body);
        });
        return rows;
    }

    Town town;
    std::unique_ptr<Handset> coordinator = town.phone("coordinator");
    Handset leader{town.folder.path() / "leader"}, participant{town.folder.path() / "participant"};
    Uuid walk, elsewhere; ///< the second another one, which has the same leader
    std::vector<Uuid> stops;
};

std::vector<std::uint32_t> sharesOf(const capture::WalkGroups& groups)
{
    std::vector<std::uint32_t> shares;
    for (const auto& stop : groups.stops)
        shares.push_back(stop.group);
    return shares;
}

} // namespace

SCENARIO("a walk is divided out of reach of a network, and its phones come together again")
{
    Walking here;
    // The leader calls out; both phones are told by hand.
    capture::divideWalk(here.leader.store(), here.leader.clock(), here.walk, 2);
    capture::divideWalk(here.participant.store(), here.participant.clock(), here.walk, 2);
    capture::joinGroup(here.participant.store(), here.participant.clock(), here.walk, 2);
    const auto alone = sharesOf(capture::groupsOf(here.participant.store(), here.walk));
    CHECK(alone == sharesOf(capture::groupsOf(here.leader.store(), here.walk)));
    CHECK(alone == std::vector<std::uint32_t>{1, 1, 2, 2, 0});

    here.mark(here.leader, 1);
    here.mark(here.participant, 3);
    here.mark(here.participant, 4);
    const auto seen = here.participant.observe(here.walk, "Mörkt vid stopp 3", 0);
    CHECK_FALSE(here.visited(here.leader, 3));
    here.exchange();

    THEN("each sees how far the other group has come, and which group saw what")
    {
        CHECK(capture::groupsOf(here.participant.store(), here.walk).told);
        CHECK(capture::groupHere(here.participant.store(), here.walk) == 2);
        CHECK(here.leader.store().observations().find(seen)->group == 2);
        for (auto* phone : {&here.leader, &here.participant}) {
            CHECK(here.visited(*phone, 1));
            CHECK_FALSE(here.visited(*phone, 2));
            CHECK(here.visited(*phone, 3));
            const auto report = report::readWalkReport(phone->store(), here.walk);
            REQUIRE(report);
            CHECK(report->stopsVisited() == 3);
            REQUIRE(report->groups.size() == 2);
            CHECK(report->groups[1].visited == 2);
            CHECK(report->groups[1].observations == 1);
        }
        CHECK(here.participant.store().replica().standing().held == 0);
    }
    THEN("a stop that the leader gives away and a walk that the leader gathers are so on every phone")
    {
        capture::giveStop(here.leader.store(), here.stops[1], 2);
        here.exchange();
        CHECK(capture::VisitedStops(here.participant.store(), here.participant.clock(), here.walk).next()->order == 2);
        capture::meetAgain(here.leader.store(), here.leader.clock(), here.walk);
        here.exchange();
        CHECK(capture::groupsOf(here.participant.store(), here.walk).count == 0);
        CHECK(here.leader.store().stops().find(here.stops[1]) == here.participant.store().stops().find(here.stops[1]));
    }
}

SCENARIO("two leaders divide one walk at once")
{
    Walking here;
    Handset second(here.town.folder.path() / "second");
    second.enrol(here.town.central, "leader", here.walk.text());
    second.store().setSetting("central.role", "leader");
    second.syncUntil("the walk's rows", allConfirmed);
    capture::divideWalk(here.leader.store(), here.leader.clock(), here.walk, 3);
    capture::divideWalk(second.store(), second.clock(), here.walk, 2);
    here.leader.syncUntil("the first's word", allConfirmed);
    second.syncUntil("the second's word", allConfirmed);
    here.leader.syncUntil("the second's word", [&](const sync::SyncStatus& status) {
        return allConfirmed(status) && capture::groupsOf(here.leader.store(), here.walk).count == 2;
    });
    THEN("all phones hold the later word, and every stop is somebody's")
    {
        for (auto* phone : {&here.leader, &second}) {
            const auto groups = capture::groupsOf(phone->store(), here.walk);
            CHECK(groups.count == 2);
            CHECK(sharesOf(groups) == std::vector<std::uint32_t>{1, 1, 2, 2, 0});
        }
        for (const auto& stop : here.stops)
            CHECK(here.leader.store().stops().find(stop) == second.store().stops().find(stop));
    }
}

SCENARIO("how many of each class took part reaches the leaders and nobody else")
{
    Walking here;
    auto& coordinator = here.coordinator;
    Handset second(here.town.folder.path() / "second"), otherWalk(here.town.folder.path() / "other");
    second.enrol(here.town.central, "leader", here.walk.text());
    otherWalk.enrol(here.town.central, "leader", here.elsewhere.text());
    ParticipantCount girls;
    girls.walk = here.walk;
    girls.age = AgeBand::Under18;
    girls.gender = Gender::Woman;
    girls.attendance = Attendance::Resident;
    girls.count = 1;
    capture::countParticipants(here.leader.store(), here.leader.clock(), girls);
    here.exchange();
    const auto counted = [&](Handset& phone) {
        const auto counts = phone.store().participants().ofWalk(here.walk);
        return counts.size() == 1 ? counts.front().count : 0;
    };
    for (auto* phone : {&here.leader, &second, coordinator.get()})
        phone->syncUntil("the count",
                         [&](const sync::SyncStatus& status) { return allConfirmed(status) && counted(*phone) == 1; });
    here.participant.syncUntil("the rest", allConfirmed);
    otherWalk.syncUntil("what is its own", allConfirmed);
    CHECK(here.leader.store().replica().standing().held == 0);
    for (auto* phone : {&here.participant, &otherWalk})
        phone->store().replica().forEach([&](const sync::Record& record) {
            CHECK(record.table != 11);
            CHECK(record.scope != sync::leadersScope(here.walk.raw()));
        });
    WHEN("another leader of the walk goes on counting")
    {
        girls.count = 6;
        capture::countParticipants(second.store(), second.clock(), girls);
        second.syncUntil("the second's count", allConfirmed);
        here.leader.syncUntil("the second's count", [&](const sync::SyncStatus& status) {
            return allConfirmed(status) && counted(here.leader) == 6;
        });
        CHECK(second.store().replica().standing().held == 0);
    }
    WHEN("a participant's phone pretends to count")
    {
        girls.count = 40;
        capture::countParticipants(here.participant.store(), here.participant.clock(), girls);
        here.participant.syncUntil("the pretence", allConfirmed);
        here.leader.syncUntil("nothing", allConfirmed);
        CHECK(here.participant.store().replica().standing().held == 1);
        CHECK(counted(here.leader) == 1);
    }
}

SCENARIO("the questions that one leader shares are asked on the next walk of another")
{
    Walking here;
    Handset other(here.town.folder.path() / "other");
    other.enrol(here.town.central, "leader", here.elsewhere.text());
    other.syncUntil("what is its own", allConfirmed);
    CHECK_FALSE(capture::newestChecklist(other.store()).version);
    CHECK(capture::newestChecklist(other.store()).questions.size() == seededQuestions().size());

    auto questions = copiesOf(seededQuestions(), here.leader.clock().now().ms);
    questions.resize(2);
    questions[1].text = "Ser du runt hörnet?";
    const auto first = capture::shareChecklist(here.leader.store(), here.leader.clock(), questions);
    here.exchange();
    other.syncUntil("the first version", [&](const sync::SyncStatus& status) {
        return allConfirmed(status) && other.store().checklists().newest();
    });
    const auto planned = capture::newestChecklist(other.store());
    REQUIRE(planned.version);
    CHECK(planned.version->id == first.id);
    CHECK(planned.version->version == 1);
    CHECK(asksTheSame(planned.questions, questions));
    CHECK(here.leader.store().replica().standing().held == 0);

    WHEN("the other leader words one of them anew")
    {
        Walk walk;
        walk.checklist = first.id;
        auto reworded = planned.questions;
        reworded[0].text = "Lyser lamporna?";
        capture::shareChecklist(other.store(), other.clock(), reworded);
        other.syncUntil("the second version", allConfirmed);
        here.leader.syncUntil("the second version", [&](const sync::SyncStatus& status) {
            return allConfirmed(status) && here.leader.store().checklists().newest()->version == 2;
        });
        THEN("it is the second version everywhere, a walk keeps the one that it was planned with")
        {
            const auto newest = capture::newestChecklist(here.leader.store());
            REQUIRE(newest.version);
            CHECK(newest.version->version == 2);
            CHECK(newest.questions[0].text == "Lyser lamporna?");
            CHECK(rootOf(newest.questions[0]) == seededQuestions()[0].id);
            CHECK(asksTheSame(capture::checklistOf(here.leader.store(), walk).questions, questions));
        }
    }
    WHEN("both have made a second version before they met")
    {
        auto mine = planned.questions, theirs = planned.questions;
        mine[0].text = "Min fråga?";
        theirs[0].text = "Deras fråga?";
        const auto one = capture::shareChecklist(here.leader.store(), here.leader.clock(), mine);
        const auto two = capture::shareChecklist(other.store(), other.clock(), theirs);
        for (int round = 0;
             round < 100 && !(here.leader.store().checklists().find(two.id) && other.store().checklists().find(one.id));
             ++round) {
            here.leader.syncUntil("both", allConfirmed);
            other.syncUntil("both", allConfirmed);
        }
        THEN("all phones take the same one of the two, and the other is not lost")
        {
            const auto here2 = capture::newestChecklist(here.leader.store());
            const auto there = capture::newestChecklist(other.store());
            REQUIRE(here2.version);
            CHECK(here2.version == there.version);
            CHECK(here2.questions == there.questions);
        }
    }
    THEN("a participant's phone has none of them")
    {
        CHECK_FALSE(here.participant.store().checklists().newest());
        here.participant.store().replica().forEach(
            [&](const sync::Record& record) { CHECK(record.scope != sync::allLeadersScope); });
    }
}
