#include "support/catch2.h"
#include "sync/phone_and_central.h"
#include "sync/protocol/row_hash.h"

#include <algorithm>
#include <fstream>

using namespace lykta;
using sync::Failure;
using sync::HttpAnswer;
using sync::HttpRequest;
using sync::Phase;
using test::PhoneAndCentral;

namespace {

/// Takes every upload whole, and serves `bytes` as every photo.
struct Photos
{
    explicit Photos(PhoneAndCentral& given) : both(given) {}

    PhoneAndCentral& both;
    std::string bytes = std::string(1'000, 'p');
    std::vector<std::string> order; ///< what reached central: «rows», «photo», «fetch»
    std::function<std::optional<HttpAnswer>(const HttpRequest&)> instead = [](const HttpRequest&) {
        return std::nullopt;
    };

    HttpAnswer answer(const HttpRequest& request)
    {
        if (auto other = instead(request))
            return *other;
        if (request.path == "/v1/sync") {
            order.emplace_back("rows");
            return both.central(request);
        }
        if (request.method == "GET") {
            order.emplace_back("fetch");
            std::ofstream(*request.saveTo, std::ios::binary) << bytes;
            return test::answered(200, {{"content-type", "image/jpeg"}});
        }
        if (request.method == "POST")
            return test::answered(201, {{"tus-resumable", "1.0.0"}, {"location", "/v1/uploads/7"}});
        order.emplace_back("photo");
        request.progress(bytes.size() / 2, bytes.size());
        return test::answered(204, {{"tus-resumable", "1.0.0"}, {"upload-offset", std::to_string(bytes.size())}});
    }

    void toSend(std::uint8_t photo)
    {
        const auto file = both.folder.write("photo" + std::to_string(photo), bytes);
        both.ledger.uploads.push_back({test::rowId(photo), sync::sha256(bytes), bytes.size(), file, {}});
    }
    void toFetch(std::uint8_t photo)
    {
        both.ledger.downloads.push_back({test::rowId(photo), sync::sha256(bytes), bytes.size(), {}, {}});
    }
};

struct World
{
    PhoneAndCentral both;
    Photos photos{both};

    World()
    {
        both.enrol();
        both.alwaysMeets = [this](const HttpRequest& request) { return photos.answer(request); };
    }
};

using Order = std::vector<std::string>;

} // namespace

SCENARIO("photos go after the rows, up before down, and the status counts them")
{
    World world;
    auto& both = world.both;
    both.phone.create(1, "dark");
    world.photos.toSend(1);
    world.photos.toSend(2);
    world.photos.toFetch(3);
    both.go();
    CHECK(world.photos.order == Order{"rows", "photo", "photo", "rows", "fetch"});
    CHECK(both.ledger.sent.size() == 2);
    CHECK(both.ledger.adopted.size() == 1);
    CHECK(both.status().phase == Phase::Idle);
    CHECK(both.status().photoCount == 0);
    const auto saw = [&](Phase phase, std::uint64_t index, std::uint64_t count, std::uint32_t percent) {
        return std::any_of(both.shown.begin(), both.shown.end(), [&](const sync::SyncStatus& status) {
            return status.phase == phase && status.photoIndex == index && status.photoCount == count &&
                   status.photoPercent == percent;
        });
    };
    CHECK(saw(Phase::SendingPhotos, 1, 2, 0));
    CHECK(saw(Phase::SendingPhotos, 2, 2, 50));
    CHECK(saw(Phase::FetchingPhotos, 1, 1, 0));
}

SCENARIO("a photo that central refuses is told, and the others go")
{
    World world;
    world.photos.toSend(1);
    world.photos.toSend(2);
    world.photos.instead = [created = 0](const HttpRequest& request) mutable -> std::optional<HttpAnswer> {
        if (request.method != "POST" || request.path != "/v1/uploads" || ++created > 1)
            return std::nullopt;
        return test::problem(404, "not-found");
    };
    world.both.go();
    CHECK(world.both.status().phase == Phase::Idle);
    CHECK(world.both.status().failure == Failure::PhotoRefused);
    CHECK(world.both.status().detail.find("not-found") != std::string::npos);
    CHECK(world.both.ledger.failed.contains(test::rowId(1)));
    CHECK(world.both.ledger.sent.contains(test::rowId(2)));
}

SCENARIO("a refused photo is left alone for an hour, or until a person asks")
{
    World world;
    world.photos.toSend(1);
    int created = 0;
    world.photos.instead = [&created](const HttpRequest& request) -> std::optional<HttpAnswer> {
        if (request.path != "/v1/uploads")
            return std::nullopt;
        ++created;
        return test::problem(404, "not-found");
    };
    world.both.go();
    world.both.pass(30 * 60'000);
    CHECK(created == 1);
    WHEN("a person asks")
    {
        world.both.wishes.ask();
        world.both.go();
        CHECK(created == 2);
    }
    WHEN("an hour has passed")
    {
        world.both.pass(35 * 60'000);
        CHECK(created == 2);
    }
}

SCENARIO("a row that is saved while photos move goes before the next photo")
{
    World world;
    for (std::uint8_t photo = 1; photo <= 3; ++photo)
        world.photos.toSend(photo);
    world.photos.instead = [&world, saved = false](const HttpRequest& request) mutable -> std::optional<HttpAnswer> {
        if (request.method == "PATCH" && !std::exchange(saved, true)) {
            world.both.phone.create(9, "saved in the middle");
            world.both.wishes.nudge();
        }
        return std::nullopt;
    };
    world.both.go();
    CHECK(world.photos.order == Order{"rows", "photo", "rows", "photo", "photo", "rows"});
    CHECK(world.both.centralHas(9));
}

SCENARIO("when the network becomes metered, the photos that are left wait")
{
    World world;
    for (std::uint8_t photo = 1; photo <= 3; ++photo)
        world.photos.toSend(photo);
    world.photos.instead = [&world](const HttpRequest& request) -> std::optional<HttpAnswer> {
        if (request.method == "PATCH")
            world.both.online(sync::Metering::Metered);
        return std::nullopt;
    };
    world.both.go();
    CHECK(world.both.ledger.sent.size() == 1);
    CHECK(world.both.status().phase == Phase::WaitingForUnmetered);
    CHECK(world.both.status().photos.waiting == 2);
    world.photos.instead = [](const HttpRequest&) { return std::nullopt; };
    world.both.online();
    world.both.pass(2'000);
    CHECK(world.both.ledger.sent.size() == 3);
}

SCENARIO("a line that breaks in the middle of the photos")
{
    World world;
    for (std::uint8_t photo = 1; photo <= 3; ++photo)
        world.photos.toSend(photo);
    world.photos.instead = [&world](const HttpRequest& request) -> std::optional<HttpAnswer> {
        if (request.path != "/v1/sync" && world.both.ledger.sent.size() == 1)
            return test::unreachable();
        return std::nullopt;
    };
    world.both.go();
    CHECK(world.both.status().phase == Phase::BackingOff);
    CHECK(world.both.status().failure == Failure::Unreachable);
    CHECK(world.both.status().photos.waiting == 2);
    CHECK(world.both.ledger.failed.empty());
    world.photos.instead = [](const HttpRequest&) { return std::nullopt; };
    world.both.pass(10'000);
    CHECK(world.both.ledger.sent.size() == 3);
}
