// The whole way of a walk, everything real but the people: store, use cases, engine, libcurl, lykta-central.
#include "capture/check_in.h"
#include "capture/start_walk.h"
#include "e2e/handset.h"
#include "support/catch2.h"
#include "support/temporary_folder.h"

#include <atomic>
#include <vector>

using namespace lykta;
using sync::HttpAnswer;
using sync::HttpRequest;
using sync::SyncStatus;

namespace {

bool allConfirmed(const SyncStatus& status)
{
    return status.phase == sync::Phase::Idle && status.rows.waiting == 0 && status.photos.waiting == 0 &&
           status.photos.missing == 0;
}

bool failedOnce(const SyncStatus& status)
{
    return status.phase == sync::Phase::BackingOff;
}

Uuid planWalk(test::Handset& phone)
{
    Walk walk;
    walk.id = Uuid::v7(phone.clock().now().ms);
    walk.walk = walk.id;
    walk.title = "Stationen och centrum";
    walk.plannedStart = phone.clock().now();
    phone.store().door().commit([&](store::Writer& writer) { writer.create(walk); });
    return walk.id;
}

std::size_t photoCount(test::Handset& phone, const std::vector<Uuid>& observations)
{
    std::size_t count = 0;
    for (const auto& id : observations)
        count += phone.photoBytes(id).size();
    return count;
}

} // namespace

SCENARIO("a walk recorded offline, with central and the phone killed on the way, is found whole on a second phone")
{
    const test::TemporaryFolder folder;
    test::CentralProcess central(LYKTA_CENTRAL_PROGRAM, folder.path() / "central");
    central.run("init");
    central.start();

    test::Handset first(folder.path() / "first");
    first.enrol(central, "coordinator");
    const auto walk = planWalk(first);
    first.syncUntil("the walk's row", allConfirmed);

    // Out there is no network: nobody answers.
    central.stop();
    capture::startWalk(first.store(), first.clock(), walk);
    std::vector<Uuid> observations{first.observe(walk, "Lampan är trasig", 2), first.observe(walk, "Mörk tunnel", 1)};
    const auto presence = capture::checkIn(first.store(), first.clock(), {});
    first.syncUntil("word that nobody answers", failedOnce);
    CHECK(first.store().replica().standing().waiting > 0);

    first.restart(); // the phone's process is killed
    observations.push_back(first.observe(walk, "Skönt och ljust", 1));
    capture::checkOut(first.store(), first.clock(), presence, "Lugnt");
    capture::finishWalk(first.store(), first.clock(), walk);
    const auto recorded = first.rows();
    REQUIRE(photoCount(first, observations) == 4);

    // Central commits the rows and dies before its answer is read; comes back, and dies in the middle of the photos.
    central.start();
    bool rowsArrived = false;
    std::atomic<int> photosArrived = 0; // counted on the engine's thread
    first.onTheWay([&](const HttpRequest& request, const std::function<HttpAnswer()>& pass) {
        if (request.path == "/v1/sync" && !std::exchange(rowsArrived, true)) {
            pass();
            central.kill();
            return HttpAnswer{};
        }
        if (request.bodyFile && ++photosArrived == 3)
            central.kill();
        return pass();
    });
    first.syncUntil("the first interruption", failedOnce);
    CHECK(first.store().replica().standing().waiting > 0);
    central.start();
    first.syncUntil("the second interruption",
                    [&](const SyncStatus& status) { return photosArrived == 3 && failedOnce(status); });
    first.restart();
    central.start();
    first.syncUntil("all rows and photos", allConfirmed);

    THEN("central has it all, once, and the phone knows")
    {
        CHECK(first.store().replica().standing().waiting == 0);
        CHECK(first.store().replica().standing().held == 0);
        CHECK(first.rows().size() == recorded.size());
        for (const auto& id : observations) {
            CHECK(first.store().observations().stateOf(id) == store::RowState::Confirmed);
            for (const auto& listed : first.store().photos().ofObservation(id))
                CHECK(listed.state == store::PhotoState::Confirmed);
        }
    }
    THEN("a second, fresh phone gets the same rows and the same photo bytes")
    {
        test::Handset second(folder.path() / "second");
        second.enrol(central, "coordinator");
        second.syncUntil("everything", [&](const SyncStatus& status) {
            return allConfirmed(status) && status.photos.confirmed == 4;
        });
        // Central looks at the pictures in its own time, and says so in their rows.
        for (int round = 0; round < 100 && first.rows() != second.rows(); ++round) {
            first.syncUntil("the last word", allConfirmed);
            second.syncUntil("the last word", allConfirmed);
        }
        CHECK(second.rows() == first.rows());
        for (const auto& id : observations) {
            CHECK(second.store().observations().find(id) == first.store().observations().find(id));
            CHECK(second.photoBytes(id) == first.photoBytes(id));
        }
        CHECK(photoCount(second, observations) == 4);
    }
}
