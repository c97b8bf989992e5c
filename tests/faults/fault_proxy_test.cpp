#include "support/catch2.h"
#include "support/fault_proxy.h"
#include "support/local_server.h"
#include "sync/device/curl_transport.h"

#include <algorithm>
#include <chrono>
#include <future>

using namespace lykta;
using namespace lykta::test;
using Outcome = sync::HttpAnswer::Outcome;
using std::chrono::milliseconds;

namespace {

constexpr std::size_t loginPage = 64; // bytes of what a stranger on the way answers
const std::string said(3000, 'a');

/// A client of the real transport, a proxy, and a server that answers everything with `said`.
struct Way
{
    LocalServer central{[](const Received& request) {
        return request.method == "HEAD" ? reply(200, {{"Content-Length", "7"}}) : reply(200, {}, said);
    }};
    FaultProxy proxy{central.address()};
    sync::CurlTransport transport{sync::Access{proxy.address(), "token", {}}};

    sync::HttpAnswer post(const std::string& path, const std::string& body)
    {
        sync::HttpRequest request;
        request.method = "POST";
        request.path = path;
        request.body = body;
        return transport.perform(request);
    }
};

} // namespace

TEST_CASE("without a fault a request and its answer pass as they are", "[faults]")
{
    Way way;
    for (int i = 0; i < 3; ++i) {
        const auto answer = way.post("/v1/sync", "body " + std::to_string(i));
        REQUIRE(answer.status == 200);
        CHECK(answer.body == said);
    }
    sync::HttpRequest head;
    head.method = "HEAD";
    head.path = "/v1/uploads/1";
    CHECK(way.transport.perform(head).headers.at("content-length") == "7");
    const auto received = way.central.received();
    REQUIRE(received.size() == 4);
    CHECK(received[2].body == "body 2");
    CHECK(received[2].headers.at("authorization") == "Bearer token");
    CHECK(way.proxy.met().at(Fault::Kind::None) == 4);
}

TEST_CASE("a fault is what its name says", "[faults]")
{
    struct Case
    {
        Fault fault;
        std::size_t heard;  ///< whole requests that central gets
        Outcome outcome;    ///< for the client
        int status;         ///< for the client
        std::size_t answer; ///< bytes of the answer's body
    };
    const auto a = GENERATE_COPY(values<Case>({
        {Fault::cutRequest(0), 0, Outcome::Unreachable, 0, 0},
        {Fault::cutRequest(400), 0, Outcome::Unreachable, 0, 0},
        {Fault::cutRequest(1'000'000), 0, Outcome::Unreachable, 0, 0},
        {Fault::cutAnswer(0), 1, Outcome::Unreachable, 0, 0},
        {Fault::cutAnswer(500), 1, Outcome::Unreachable, 0, 0},
        {Fault::loseAnswer(), 1, Outcome::Unreachable, 0, 0},
        {Fault::delay(milliseconds(5)), 1, Outcome::Answered, 200, said.size()},
        {Fault::halfOpen(milliseconds(5)), 0, Outcome::Unreachable, 0, 0},
        {Fault::duplicate(), 2, Outcome::Answered, 200, said.size()},
        {Fault::late(1), 0, Outcome::Unreachable, 0, 0},
        {Fault::answerStatus(503), 0, Outcome::Answered, 503, loginPage},
        {Fault::answerStatus(413), 0, Outcome::Answered, 413, loginPage},
        {Fault::portal(), 0, Outcome::Answered, 200, loginPage},
        {Fault::redirect(), 0, Outcome::Answered, 302, loginPage},
        {Fault::trickle(700, milliseconds(1)), 1, Outcome::Answered, 200, said.size()},
        {Fault::garbage(), 1, Outcome::Unreachable, 0, 0},
        {Fault::garbageBody(77), 1, Outcome::Answered, 200, 77},
    }));
    INFO(nameOf(a.fault.kind) << ", " << a.fault.amount);
    Way way;
    way.proxy.next(a.fault);
    const auto answer = way.post("/v1/sync", std::string(100'000, 'b'));
    CHECK(answer.outcome == a.outcome);
    if (a.outcome == Outcome::Answered) {
        CHECK(answer.status == a.status);
        CHECK(answer.body.size() == a.answer);
    }
    if (a.fault.kind == Fault::Kind::GarbageBody || a.fault.kind == Fault::Kind::Portal)
        CHECK(answer.body != said.substr(0, a.answer));
    CHECK(way.central.received().size() == a.heard);

    // The door is as good as before.
    CHECK(way.post("/v1/sync", "after").body == said);
    const auto received = way.central.received(); // a late request may be behind it by now
    CHECK(std::ranges::any_of(received, [](const Received& request) { return request.body == "after"; }));
}

TEST_CASE("a request cut in the middle reaches central up to there", "[faults]")
{
    Way way;
    std::promise<std::size_t> declared;
    way.central.cutRequests([&](const Received& head) -> std::optional<std::size_t> {
        declared.set_value(std::stoull(head.headers.at("content-length")));
        return std::nullopt;
    });
    way.proxy.next(Fault::cutRequest(5000));
    CHECK(way.post("/v1/uploads", std::string(100'000, 'b')).outcome == Outcome::Unreachable);
    auto head = declared.get_future(); // central reads it when it gets to it
    REQUIRE(head.wait_for(std::chrono::minutes(1)) == std::future_status::ready);
    CHECK(head.get() == 100'000);
    CHECK(way.central.received().empty());
}

TEST_CASE("an old request arrives after newer ones", "[faults]")
{
    Way way;
    way.proxy.next(Fault::late(2));
    way.post("/v1/sync", "old");
    way.post("/v1/sync", "new");
    CHECK(way.central.received().size() == 1);
    way.post("/v1/sync", "newer");
    way.post("/v1/sync", "newest");
    const auto received = way.central.received();
    REQUIRE(received.size() == 4);
    CHECK(received[1].body == "newer");
    CHECK(received[2].body == "old");

    way.proxy.next(Fault::late(1000));
    way.post("/v1/sync", "at last");
    way.proxy.deliverLate();
    CHECK(way.central.received().back().body == "at last");
}

TEST_CASE("a fault for one target leaves the others alone", "[faults]")
{
    Way way;
    way.proxy.next(Fault::answerStatus(500), "/v1/uploads");
    CHECK(way.post("/v1/sync", "").status == 200);
    CHECK(way.post("/v1/uploads", "").status == 500);
    CHECK(way.post("/v1/uploads", "").status == 200);
}

TEST_CASE("without a network nothing passes, and with a central that is gone neither", "[faults]")
{
    Way way;
    CHECK(way.post("/", "").status == 200);
    way.proxy.network(false);
    CHECK(way.post("/", "").outcome == Outcome::Unreachable);
    way.proxy.network(true);
    CHECK(way.post("/", "").status == 200);
    way.proxy.central("http://127.0.0.1:9");
    CHECK(way.post("/", "").outcome == Outcome::Unreachable);
    way.proxy.central(way.central.address());
    CHECK(way.post("/", "").status == 200);
}

TEST_CASE("a schedule gives the same faults for the same seed, each door its own", "[faults]")
{
    std::map<Fault::Kind, int> kinds;
    int different = 0;
    const FaultSchedule one(7, 500), again(7, 500), other(8, 500);
    for (std::size_t nth = 0; nth < 2000; ++nth) {
        const Passing passing{"POST", "/v1/sync", 1000, nth};
        const auto fault = one(passing);
        CHECK(again(passing).kind == fault.kind);
        CHECK(again(passing).amount == fault.amount);
        different += other(passing).kind != fault.kind;
        ++kinds[fault.kind];
    }
    CHECK(different > 500);
    CHECK(kinds.size() == 14); // every kind, and none
    CHECK(kinds[Fault::Kind::None] > 900);
    CHECK(kinds[Fault::Kind::None] < 1100);

    Way way;
    const auto unlucky = way.proxy.open([](const Passing&) { return Fault::answerStatus(502); });
    sync::CurlTransport phone(sync::Access{unlucky, "token", {}});
    sync::HttpRequest request;
    request.method = "GET";
    request.path = "/";
    CHECK(phone.perform(request).status == 502);
    CHECK(way.post("/", "").status == 200);
}
