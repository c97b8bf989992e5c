#include "support/catch2.h"
#include "support/local_server.h"
#include "support/temporary_folder.h"
#include "sync/device/curl_transport.h"

using namespace lykta;
using sync::HttpAnswer;
using test::TemporaryFolder;

namespace {

constexpr sync::CurlLimits quick{2'000, 1, 2};

std::string bytes(std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += static_cast<char>(i * 31 + i / 256);
    return text;
}

} // namespace

SCENARIO("a file is sent from an offset on")
{
    const TemporaryFolder folder;
    const auto photo = bytes(300'000);
    test::LocalServer server([](const test::Received&) { return test::reply(204); });
    sync::CurlTransport transport({server.address(), {}, {}}, quick);

    sync::HttpRequest request;
    request.method = "PATCH";
    request.path = "/v1/uploads/7";
    request.bodyFile = folder.write("photo.jpg", photo);
    request.bodyOffset = 100'000;
    std::uint64_t last = 0, total = 0;
    request.progress = [&](std::uint64_t done, std::uint64_t of) {
        last = done;
        total = of;
    };
    const auto answer = transport.perform(request);

    CHECK(answer.status == 204);
    CHECK(server.received().at(0).method == "PATCH");
    CHECK(server.received().at(0).body == photo.substr(100'000));
    CHECK(last == 200'000);
    CHECK(total == 200'000);
}

SCENARIO("a file that is not there, or shorter than the offset, is this phone's own trouble")
{
    const TemporaryFolder folder;
    test::LocalServer server([](const test::Received&) { return test::reply(204); });
    sync::CurlTransport transport({server.address(), {}, {}}, quick);
    sync::HttpRequest request;
    request.method = "PATCH";
    request.path = "/";
    request.bodyFile = folder.path() / "missing.jpg";
    CHECK(transport.perform(request).outcome == HttpAnswer::Outcome::LocalDisk);
    request.bodyFile = folder.write("short.jpg", "abc");
    request.bodyOffset = 4;
    CHECK(transport.perform(request).outcome == HttpAnswer::Outcome::LocalDisk);
    CHECK(server.received().empty());
}

SCENARIO("a body goes to a file: a part is appended, a whole replaces, a refusal leaves it alone")
{
    const TemporaryFolder folder;
    int status = 200;
    test::LocalServer server([&](const test::Received&) { return test::reply(status, {}, "new"); });
    sync::CurlTransport transport({server.address(), {}, {}}, quick);
    sync::HttpRequest request;
    request.method = "GET";
    request.path = "/v1/photos/7";
    request.saveTo = folder.write("photo.part", "old");

    WHEN("a part comes")
    {
        status = 206;
        CHECK(transport.perform(request).body.empty());
        CHECK(TemporaryFolder::read(*request.saveTo) == "oldnew");
    }
    WHEN("the whole comes")
    {
        CHECK(transport.perform(request).status == 200);
        CHECK(TemporaryFolder::read(*request.saveTo) == "new");
    }
    WHEN("it is refused")
    {
        status = 404;
        CHECK(transport.perform(request).body == "new");
        CHECK(TemporaryFolder::read(*request.saveTo) == "old");
    }
    WHEN("it cannot be written")
    {
        request.saveTo = folder.path() / "no folder" / "photo.part";
        CHECK(transport.perform(request).outcome == HttpAnswer::Outcome::LocalDisk);
    }
}

SCENARIO("what arrived before the line was cut stays in the file")
{
    const TemporaryFolder folder;
    test::LocalServer server([](const test::Received&) {
        return test::Reply{"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", true};
    });
    sync::CurlTransport transport({server.address(), {}, {}}, quick);
    sync::HttpRequest request;
    request.method = "GET";
    request.path = "/v1/photos/7";
    request.saveTo = folder.path() / "photo.part";
    CHECK(transport.perform(request).outcome == HttpAnswer::Outcome::Unreachable);
    CHECK(TemporaryFolder::read(*request.saveTo) == "half");
}

SCENARIO("an endless answer is cut off")
{
    const TemporaryFolder folder;
    test::LocalServer server([](const test::Received&) { return test::reply(200, {}, bytes(100'000)); });
    sync::CurlTransport transport({server.address(), {}, {}}, quick);
    sync::HttpRequest request;
    request.method = "GET";
    request.path = "/";
    request.answerAtMost = 1'000;
    const auto answer = transport.perform(request);
    CHECK(answer.outcome == HttpAnswer::Outcome::Answered);
    CHECK(answer.body.empty());
    CHECK_FALSE(answer.detail.empty());
}

SCENARIO("a HEAD has a length and no body")
{
    test::LocalServer server([](const test::Received&) {
        return test::Reply{"HTTP/1.1 200 OK\r\nUpload-Offset: 5\r\nContent-Length: 70\r\n\r\n", false};
    });
    sync::CurlTransport transport({server.address(), {}, {}}, quick);
    sync::HttpRequest request;
    request.method = "HEAD";
    request.path = "/v1/uploads/7";
    const auto answer = transport.perform(request);
    CHECK(answer.status == 200);
    CHECK(answer.headers.at("upload-offset") == "5");
    CHECK(answer.body.empty());
}
