#include "support/catch2.h"
#include "support/scripted_transport.h"
#include "sync/device/answer_reading.h"
#include "sync/protocol/envelope.h"
#include "sync/protocol/lykta.pb.h"

using namespace lykta;
using sync::Failure;
using sync::Problem;

namespace {

const sync::StoreId store{1, 2, 3};
const std::string storeBytes(reinterpret_cast<const char*>(store.data()), store.size());

sync::HttpAnswer central(const std::string& storeId, const std::string& type = "application/vnd.lykta")
{
    wire::Answer answer;
    answer.set_store(storeId);
    answer.set_last_n(7);
    return test::answered(200, {{"content-type", type}}, answer.SerializeAsString());
}

Failure read(const sync::HttpAnswer& answer)
{
    wire::Answer into;
    return sync::readAnswer(answer, store, into).failure;
}

} // namespace

TEST_CASE("an answer with the right type, shape and store is central's")
{
    wire::Answer into;
    CHECK_FALSE(sync::readAnswer(central(storeBytes), store, into).any());
    CHECK(into.last_n() == 7);
}

TEST_CASE("everything else is told apart")
{
    CHECK(read(test::unreachable()) == Failure::Unreachable);
    CHECK(read(test::captivePortal()) == Failure::Login);
    CHECK(read(test::answered(302, {{"location", "http://hotel.example"}})) == Failure::Login);
    CHECK(read(test::answered(511)) == Failure::Login);
    CHECK(read(test::answered(401, {{"content-type", "text/html"}})) == Failure::Login);
    CHECK(read(test::answered(500)) == Failure::ServerError);
    CHECK(read(test::answered(502, {{"content-type", "text/html"}}, "<html>")) == Failure::ServerError);
    CHECK(read(test::answered(404, {{"content-type", "text/html"}}, "<html>")) == Failure::Garbage);
    CHECK(read(test::answered(200, {{"content-type", "application/json"}}, "{}")) == Failure::Garbage);
    CHECK(read(test::answered(200, {{"content-type", "application/vnd.lykta"}}, "\xff\xff")) == Failure::Garbage);
    CHECK(read(test::answered(200, {{"content-type", "application/vnd.lykta+zstd"}}, "nonsense")) == Failure::Garbage);
    CHECK(read(central("")) == Failure::Garbage);
    CHECK(read(central(std::string(16, 'x'))) == Failure::AnotherStore);
    CHECK(read(test::problem(403, "revoked")) == Failure::Revoked);
    CHECK(read(test::problem(401, "unauthorised")) == Failure::Unauthorised);
    CHECK(read(test::problem(507, "full")) == Failure::CentralFull);
    CHECK(read(test::problem(426, "upgrade")) == Failure::TooOld);
    CHECK(read(test::problem(500, "internal")) == Failure::ServerError);
    CHECK(read(test::problem(418, "of a later version")) == Failure::ServerError);
    CHECK(read(test::answered(401, {{"content-type", "application/problem+json"}}, "not json")) == Failure::Login);
    CHECK(read(test::answered(403, {{"content-type", "application/problem+json"}}, R"({"type":"about:blank"})")) ==
          Failure::Login);
}

TEST_CASE("an objection carries what is needed to mend it")
{
    const auto clock = sync::troubleOf(test::problem(409, "clock", R"(,"now":1700000000000)"));
    CHECK(clock.problem == Problem::Clock);
    CHECK(clock.centralNowMs == 1'700'000'000'000);
    CHECK(sync::troubleOf(test::problem(409, "clock", R"(,"now":"soon")")).centralNowMs == std::nullopt);
    CHECK(sync::troubleOf(test::answered(413, {{"content-type", "text/html"}})).problem == Problem::TooLarge);
}

TEST_CASE("Retry-After in seconds or as a date")
{
    auto full = test::problem(507, "full");
    CHECK(sync::troubleOf(full).retryAfterMs == std::nullopt);
    full.headers["retry-after"] = "30";
    CHECK(sync::troubleOf(full).retryAfterMs == 30'000);
    full.headers["retry-after"] = "Wed, 21 Oct 2015 07:28:00 GMT";
    CHECK(sync::troubleOf(full).retryAfterMs == 0);
    full.headers["retry-after"] = "later";
    CHECK(sync::troubleOf(full).retryAfterMs == std::nullopt);
}

TEST_CASE("only some failures need a person")
{
    CHECK(sync::needsPerson(Failure::Revoked));
    CHECK(sync::needsPerson(Failure::Unauthorised));
    CHECK(sync::needsPerson(Failure::TooOld));
    CHECK(sync::needsPerson(Failure::AnotherStore));
    for (const auto failure : {Failure::Unreachable, Failure::Login, Failure::WrongKey, Failure::Garbage,
                               Failure::CentralFull, Failure::DeviceFull, Failure::ServerError, Failure::Storage})
        CHECK_FALSE(sync::needsPerson(failure));
}
