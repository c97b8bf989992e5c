// What users of other systems lost while sending, each as it would go here: the real phone, the real central.
#include "e2e/town.h"
#include "support/catch2.h"

using namespace lykta;
using namespace lykta::test;
using sync::HttpAnswer;
using sync::HttpRequest;
using sync::SyncStatus;

namespace {

bool everythingThere(const SyncStatus& status)
{
    return allConfirmed(status) && status.photos.waiting == 0 && status.failure == sync::Failure::None;
}

HttpAnswer gatewayError()
{
    HttpAnswer answer;
    answer.outcome = HttpAnswer::Outcome::Answered;
    answer.status = 500;
    answer.headers["content-type"] = "text/html";
    answer.body = "<html>Internal Server Error</html>";
    return answer;
}

constexpr const char* observationsThere = "SELECT COUNT(*) FROM record WHERE tbl = 5 AND body IS NOT NULL";

} // namespace

// getodk/getodk 1017: forms were taken off the phone after sending, also when sending had ended in an error.
SCENARIO("a form whose sending ends in an error stays on the phone until central has it", "[loss][getodk-1017]")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    const auto form = phone->observe(walk, "filled in by hand", 1);
    const auto pictures = phone->photoBytes(form);
    phone->onTheWay([](const HttpRequest&, const Pass&) { return gatewayError(); });
    phone->syncUntil("the error", failed);
    CHECK(noteOf(*phone, form) == "filled in by hand");
    CHECK(phone->photoBytes(form) == pictures);
    CHECK(atCentral(town, observationsThere) == 0);
    phone->onTheWay({});
    phone->syncUntil("the second try", everythingThere);
    CHECK(atCentral(town, observationsThere) == 1);
    CHECK(noteOf(*phone, form) == "filled in by hand");
}

// opengisch/QFieldCloud 551: a push failed on the server, the app said nothing, and the next synchronisation took the
// points from the tablet.
SCENARIO("a push that the server could not take is told, and pulling takes nothing away", "[loss][qfieldcloud-551]")
{
    Town town;
    const auto surveyor = town.phone("surveyor"), office = town.phone("office");
    const auto walk = planWalk(*surveyor);
    surveyor->syncUntil("the walk", allConfirmed);
    office->syncUntil("the walk", allConfirmed);
    const auto fromTheOffice = office->observe(walk, "from the office", 0);
    office->syncUntil("its row", allConfirmed);
    const auto tree = surveyor->observe(walk, "the ninth tree", 0);
    surveyor->onTheWay([](const HttpRequest&, const Pass& pass) {
        pass(); // the server may even have begun
        return gatewayError();
    });
    SyncStatus told;
    surveyor->syncUntil("the failure", [&](const SyncStatus& status) {
        told = status;
        return failed(status);
    });
    CHECK(told.failure == sync::Failure::ServerError);
    CHECK(told.rows.waiting > 0);
    surveyor->onTheWay({});
    surveyor->syncUntil("the next synchronisation", allConfirmed);
    CHECK(noteOf(*surveyor, tree) == "the ninth tree");
    CHECK(noteOf(*surveyor, fromTheOffice) == "from the office");
    CHECK(atCentral(town, observationsThere) == 2);
}

// opengisch/QFieldCloud 154: a delta that the server had seen already was refused as a duplicate, and the device could
// not send anything any more.
SCENARIO("changes that come twice are taken once and do not block the phone", "[loss][qfieldcloud-154]")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    phone->observe(walk, "first", 0);
    phone->onTheWay([](const HttpRequest&, const Pass& pass) {
        pass();
        return pass();
    });
    phone->syncUntil("the doubled batch", allConfirmed);
    const auto next = phone->observe(walk, "second", 0);
    phone->syncUntil("the next one", allConfirmed);
    CHECK(atCentral(town, observationsThere) == 2);
    CHECK(phone->store().replica().standing().held == 0);
    CHECK(noteOf(*phone, next) == "second");
}

// Esri/Survey123Community 207 and kobotoolbox/kobocat 470: the app reported an error although the record was saved, and
// each new try saved it once more, without its photo; one submission came out several times.
SCENARIO("a record that is sent again after errors is there once, with its photo", "[loss][survey123-207][kobocat-470]")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    const auto record = phone->observe(walk, "sent three times", 1);
    for (int tries = 0; tries < 3; ++tries) {
        bool saved = false;
        phone->onTheWay([&](const HttpRequest& request, const Pass& pass) {
            auto answer = pass();
            if (std::exchange(saved, true) || request.path != "/v1/sync")
                return gatewayError();
            return HttpAnswer{}; // it is saved; the phone hears nothing
        });
        phone->syncUntil("an error", failed);
    }
    phone->onTheWay({});
    phone->syncUntil("the end", everythingThere);
    CHECK(atCentral(town, observationsThere) == 1);
    CHECK(atCentral(town, "SELECT COUNT(*) FROM record WHERE tbl = 6") == 1);
    CHECK(atCentral(town, "SELECT COUNT(*) FROM blob") == 1);
    CHECK(phone->photoBytes(record).size() == 1);
}

// kobotoolbox/kobocat 432: the server called a submission complete while some of its attachments had not come.
// opengisch/QField 4765: of a day's photos some did not reach the cloud, and nobody was told.
SCENARIO("a photo that did not come through is not called sent, and comes later", "[loss][kobocat-432][qfield-4765]")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    const auto record = phone->observe(walk, "four photos", 4);
    int sent = 0;
    phone->onTheWay([&](const HttpRequest& request, const Pass& pass) {
        if (request.bodyFile && ++sent > 2)
            return HttpAnswer{};
        return pass();
    });
    SyncStatus told;
    phone->syncUntil("the break", [&](const SyncStatus& status) {
        told = status;
        return failed(status) && sent > 2;
    });
    CHECK(told.photos.waiting >= 2); // none counts before central has said so
    CHECK(atCentral(town, "SELECT COUNT(*) FROM blob") == 2);
    phone->restart(); // and the app is left
    phone->onTheWay({});
    phone->syncUntil("all four", everythingThere);
    CHECK(atCentral(town, "SELECT COUNT(*) FROM blob") == 4);
    for (const auto& shot : phone->store().photos().ofObservation(record))
        CHECK(shot.photo.stored);
}
