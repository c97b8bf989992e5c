#include "support/catch2.h"
#include "support/local_server.h"
#include "sync/device/curl_transport.h"

#include <atomic>
#include <chrono>
#include <thread>

using namespace lykta;
using sync::HttpAnswer;

namespace {

constexpr sync::CurlLimits quick{2'000, 1, 2};

sync::HttpRequest get(const std::string& path)
{
    sync::HttpRequest request;
    request.method = "GET";
    request.path = path;
    return request;
}

} // namespace

SCENARIO("a request reaches the server as it was meant, and its answer comes back whole")
{
    test::LocalServer server([](const test::Received& request) {
        return test::reply(200, {{"X-Method", request.method}, {"Content-Type", "text/plain"}}, "got " + request.body);
    });
    sync::CurlTransport transport({server.address() + "/", "secret", {}}, quick);

    sync::HttpRequest request;
    request.method = "POST";
    request.path = "/v1/sync";
    request.headers["Content-Type"] = "application/vnd.lykta";
    request.body = std::string("a\0b", 3);
    const auto answer = transport.perform(request);

    CHECK(answer.outcome == HttpAnswer::Outcome::Answered);
    CHECK(answer.status == 200);
    CHECK(answer.headers.at("x-method") == "POST");
    CHECK(answer.body == std::string("got a\0b", 7));
    CHECK(answer.bytesSent > 3);
    CHECK(answer.bytesReceived > 7);
    const auto received = server.received().at(0);
    CHECK(received.target == "/v1/sync");
    CHECK(received.headers.at("authorization") == "Bearer secret");
    CHECK(received.headers.at("content-type") == "application/vnd.lykta");
    CHECK_FALSE(received.headers.contains("expect"));
    CHECK_FALSE(received.headers.contains("transfer-encoding"));
}

SCENARIO("connections are kept between calls, and the token stays at home where it is not wanted")
{
    test::LocalServer server([](const test::Received&) { return test::reply(204); });
    sync::CurlTransport transport({server.address(), "secret", {}}, quick);
    auto open = get("/healthz");
    open.authorised = false;
    CHECK(transport.perform(open).status == 204);
    for (int i = 0; i < 4; ++i)
        CHECK(transport.perform(get("/a")).status == 204);
    CHECK(server.connections() == 1);
    CHECK_FALSE(server.received().at(0).headers.contains("authorization"));
}

SCENARIO("an address that central gave is followed on central's own host only")
{
    test::LocalServer server([](const test::Received&) { return test::reply(204); });
    sync::CurlTransport transport({server.address(), "secret", {}}, quick);
    CHECK(transport.perform(get("https://elsewhere.example/v1/uploads/7?x=1")).status == 204);
    CHECK(server.received().at(0).target == "/v1/uploads/7?x=1");
}

SCENARIO("a redirect is an answer, not a way to go")
{
    test::LocalServer server([](const test::Received&) {
        return test::reply(302, {{"Location", "http://127.0.0.1:1/login"}});
    });
    sync::CurlTransport transport({server.address(), "secret", {}}, quick);
    const auto answer = transport.perform(get("/v1/sync"));
    CHECK(answer.outcome == HttpAnswer::Outcome::Answered);
    CHECK(answer.status == 302);
    CHECK(server.received().size() == 1);
}

SCENARIO("a line that is cut, closed or dead is unreachable")
{
    GIVEN("an answer that ends before its length")
    {
        test::LocalServer server([](const test::Received&) {
            return test::Reply{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", true};
        });
        sync::CurlTransport transport({server.address(), {}, {}}, quick);
        const auto answer = transport.perform(get("/"));
        CHECK(answer.outcome == HttpAnswer::Outcome::Unreachable);
        CHECK_FALSE(answer.detail.empty());
    }
    GIVEN("no answer at all")
    {
        test::LocalServer server([](const test::Received&) { return test::Reply{"", true}; });
        sync::CurlTransport transport({server.address(), {}, {}}, quick);
        CHECK(transport.perform(get("/")).outcome == HttpAnswer::Outcome::Unreachable);
    }
    GIVEN("nobody there")
    {
        std::string address;
        {
            test::LocalServer server([](const test::Received&) { return test::reply(204); });
            address = server.address();
        }
        sync::CurlTransport transport({address, {}, {}}, quick);
        CHECK(transport.perform(get("/")).outcome == HttpAnswer::Outcome::Unreachable);
    }
}

SCENARIO("a server that was started again is reached by the next call")
{
    int calls = 0;
    test::LocalServer server([&](const test::Received&) {
        auto said = test::reply(200, {}, std::to_string(++calls));
        said.thenCut = true; // without saying so: the kept connection is dead
        return said;
    });
    sync::CurlTransport transport({server.address(), {}, {}}, quick);
    CHECK(transport.perform(get("/")).body == "1");
    CHECK(transport.perform(get("/")).body == "2");
}

SCENARIO("the server's key decides whom the phone talks to")
{
    test::LocalServer server([](const test::Received&) { return test::reply(204); }, true);
    const std::string other = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    GIVEN("its pin among those that are known")
    {
        sync::CurlTransport transport({server.address(), {}, {other, server.pin()}}, quick);
        CHECK(transport.perform(get("/")).status == 204);
    }
    GIVEN("another pin")
    {
        sync::CurlTransport transport({server.address(), "secret", {other}}, quick);
        CHECK(transport.perform(get("/")).outcome == HttpAnswer::Outcome::WrongKey);
        THEN("nothing was told to it, and a renewed pin mends it")
        {
            CHECK(server.received().empty());
            transport.trust({server.pin()});
            CHECK(transport.perform(get("/")).status == 204);
        }
    }
    GIVEN("no pin, and a certificate that no authority signed")
    {
        sync::CurlTransport transport({server.address(), "secret", {}}, quick);
        CHECK(transport.perform(get("/")).outcome == HttpAnswer::Outcome::WrongKey);
        CHECK(server.received().empty());
    }
}

SCENARIO("another thread ends a call that waits for its answer")
{
    std::atomic<bool> asked = false, over = false;
    test::LocalServer server([&](const test::Received&) {
        asked = true;
        while (!over)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return test::reply(204);
    });
    sync::CurlTransport transport({server.address(), {}, {}});
    std::thread other([&] {
        while (!asked)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        transport.cancel();
    });
    const auto answer = transport.perform(get("/"));
    over = true;
    other.join();
    CHECK(answer.outcome == HttpAnswer::Outcome::Cancelled);
}
