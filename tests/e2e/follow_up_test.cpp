// A follow-up walk from the earlier walk to its protocol, at a real lykta-central: its participants were not in the
// earlier walk, and get nothing of it but what the leader carried over.
#include "capture/answer_follow_up.h"
#include "capture/follow_up_walk.h"
#include "capture/start_walk.h"
#include "e2e/town.h"
#include "report/walk_report.h"
#include "support/catch2.h"
#include "sync/protocol/scope.h"

using namespace lykta;
using namespace lykta::test;
using sync::SyncStatus;

namespace {

bool everything(const SyncStatus& status)
{
    return allConfirmed(status) && status.photos.waiting == 0 && status.photos.missing == 0;
}

void syncAll(const char* what, Handset& phone)
{
    phone.syncUntil(what, everything);
}

/// A picture as the camera page holds it: of an observation of the walk, for its bytes.
capture::ReadyPhoto newPhoto(Handset& phone, const Uuid& walk)
{
    const auto photo = phone.store().photos().ofObservation(phone.observe(walk, "a picture", 1)).at(0).photo;
    capture::ReadyPhoto ready;
    ready.id = Uuid::v7(phone.clock().now().ms);
    ready.file = {store::PhotoFiles::nameOf(photo.sha256), photo.sha256, photo.size};
    ready.width = photo.width;
    ready.height = photo.height;
    ready.takenAt = phone.clock().now();
    return ready;
}

/// The rows of one walk, as bytes.
std::map<std::pair<std::uint32_t, std::string>, std::string> rowsOf(Handset& phone, const Uuid& walk)
{
    std::map<std::pair<std::uint32_t, std::string>, std::string> rows;
    phone.store().replica().forEach([&](const sync::Record& record) {
        if (record.scope == sync::walkScope(walk.raw()))
            rows[{record.table, std::string(record.id)}] = sync::serialise(record.body);
    });
    return rows;
}

} // namespace

SCENARIO("a follow-up walk is made from an earlier one, answered on another phone, and told in its protocol")
{
    Town town;
    const auto coordinator = town.phone("coordinator");
    const auto earlier = planWalk(*coordinator);
    syncAll("the earlier walk", *coordinator);

    Handset leader(town.folder.path() / "leader");
    leader.enrol(town.central, "leader", earlier.text());
    leader.store().setSetting("central.role", "leader"); // as the app does when it joins
    syncAll("the earlier walk's rows", leader);
    const auto lamp = leader.observe(earlier, "Lampan vid tunneln är släckt", 1);
    const auto hedge = leader.observe(earlier, "Häcken skymmer", 1);
    capture::startWalk(leader.store(), leader.clock(), earlier);
    capture::finishWalk(leader.store(), leader.clock(), earlier);

    // Out of reach of central: the walk is the leader's at once.
    const auto again =
        capture::planFollowUp(leader.store(), leader.clock(),
                              {earlier, "Återvandring", leader.clock().now(), capture::CarriedOver::NoteAndPhoto});
    REQUIRE(capture::mayLead(leader.store(), again));
    capture::startWalk(leader.store(), leader.clock(), again);
    syncAll("the follow-up walk", leader);
    CHECK(leader.store().replica().standing().held == 0);
    REQUIRE(leader.store().followUps().ofWalk(again).size() == 2);

    Handset participant(town.folder.path() / "participant");
    participant.enrol(town.central, "participant", again.text());
    syncAll("what is asked about", participant);
    store::Store& there = participant.store();
    const auto asked = there.followUps().ofWalk(again);
    REQUIRE(asked.size() == 2);
    CHECK_FALSE(there.walks().find(earlier));
    CHECK_FALSE(there.observations().find(lamp));
    CHECK(rowsOf(participant, earlier).empty());
    const auto& first = asked[0].origin == lamp ? asked[0] : asked[1];
    const auto& second = asked[0].origin == lamp ? asked[1] : asked[0];
    CHECK(first.note == "Lampan vid tunneln är släckt");
    const auto before = capture::earlierPhoto(there, first);
    REQUIRE(before);
    CHECK(TemporaryFolder::read(before->path) == leader.photoBytes(lamp).begin()->second);

    const auto photo = newPhoto(participant, again);
    capture::answerFollowUp(there, participant.clock(), {first.id, FollowUpResult::Partly, "En av tre lyser"});
    capture::addFollowUpPhoto(there, first.id, photo, before->photo.id);
    capture::answerFollowUp(leader.store(), leader.clock(), {second.id, FollowUpResult::Gone, ""});
    for (int round = 0; round < 100 && rowsOf(participant, again) != rowsOf(leader, again); ++round) {
        syncAll("the answers", participant);
        syncAll("the answers", leader);
    }
    CHECK(rowsOf(participant, again) == rowsOf(leader, again));
    CHECK(there.replica().standing().held == 0);

    THEN("both phones hold the same answers and the same pair of photos, and the protocols agree")
    {
        CHECK(participant.photoBytes(first.id) == leader.photoBytes(first.id));
        CHECK(leader.photoBytes(first.id).size() == 2);
        for (auto* phone : {&leader, &participant}) {
            const auto report = report::readWalkReport(phone->store(), again);
            REQUIRE(report);
            REQUIRE(report->followUps.size() == 2);
            for (const auto& each : report->followUps) {
                const bool lit = each.asked.id == first.id;
                CHECK(each.result() == (lit ? FollowUpResult::Partly : FollowUpResult::Gone));
                CHECK(each.pair.size() == (lit ? 2 : 0));
            }
        }
    }
    THEN("the leader alone may take over what follows from it for the earlier observation")
    {
        CHECK_FALSE(capture::maySetStatus(there, hedge));
        const auto offered = offeredStatus(ObservationStatus::NotAssessed, FollowUpResult::Gone);
        capture::setStatus(leader.store(), hedge, offered.value());
        syncAll("the status", leader);
        syncAll("the status", *coordinator);
        CHECK(coordinator->store().observations().find(hedge)->status == ObservationStatus::Done);
        CHECK(leader.store().replica().standing().held == 0);
    }
}
