// Who may come in, and what becomes of requests that mean nothing.
#include "central/served_store.h"
#include "support/catch2.h"
#include "sync/central/device_store.h"

using namespace lykta;

TEST_CASE("without a token only health and enrolment answer anything but 401")
{
    test::ServedStore store;
    const test::Phone stranger{{}, 0, std::string(43, 'A'), 0};
    for (const auto* request :
         {"POST /v1/sync", "POST /v1/join", "POST /v1/invite", "OPTIONS /v1/uploads", "POST /v1/uploads",
          "HEAD /v1/uploads/00", "PATCH /v1/uploads/00", "DELETE /v1/uploads/00", "GET /v1/photos/00",
          "HEAD /v1/photos/00", "GET /metrics", "GET /", "GET /v1/nothing", "PUT /healthz", "GET /v1/enrol"}) {
        CAPTURE(request);
        const auto none = store.ask(request), wrong = store.ask(request, &stranger);
        CHECK(none.status == 401);
        CHECK(none.headers.at("content-type") == "application/problem+json");
        CHECK(wrong.status == 401);
    }
    CHECK(store.ask("GET /healthz").status == 200);
    CHECK(store.ask("GET /readyz").status == 200);
    CHECK(store.ask("POST /v1/enrol", nullptr, {}, "{}").problem() == "malformed");
}

TEST_CASE("the numbers are for the token of the folder")
{
    test::ServedStore store;
    const auto phone = store.phone("coordinator");
    CHECK(store.ask("GET /metrics", &phone).status == 401);
    const test::Phone watcher{{}, 0, test::TemporaryFolder::read(store.data() / "metrics.token"), 0};
    const auto numbers = store.ask("GET /metrics", &watcher);
    CHECK(numbers.status == 200);
    CHECK(numbers.body.find("lykta_head_seq 0\n") != std::string::npos);
    CHECK(numbers.body.find(R"(lykta_http_requests_total{route="/v1/enrol",status="200"} 1)") != std::string::npos);
    CHECK(store.ask("POST /v1/sync", &watcher).status == 401);
}

TEST_CASE("a revoked phone is told so, at every door")
{
    test::ServedStore store;
    const auto phone = store.phone("officer");
    store.central().store().write([&](central::Session& session) {
        auto row = session.device(phone.device).value();
        row.revokedAt = 1;
        session.putDevice(row);
    });
    CHECK(store.ask("OPTIONS /v1/uploads", &phone).problem() == "revoked");
    CHECK(store.ask("GET /v1/photos/00", &phone).problem() == "revoked");
}

TEST_CASE("requests that mean nothing are refused, and nothing of them is stored")
{
    test::ServedStore store;
    const auto phone = store.phone("coordinator");
    const auto as = [&](const std::string& type, const std::string& body) {
        return store.ask("POST /v1/sync", &phone, "Content-Type: " + type + "\r\n", body);
    };
    CHECK(as("application/vnd.lykta", "nonsense").problem() == "malformed");
    CHECK(as("application/vnd.lykta+zstd", "\x28\xb5\x2f\xfd nonsense").problem() == "malformed");
    CHECK(as("text/plain", "").problem() == "malformed");
    CHECK(store
              .send("POST /v1/sync HTTP/1.1\r\nHost: c\r\n" + test::bearer(phone) +
                    "Content-Type: application/vnd.lykta\r\nContent-Length: 999999999\r\n\r\n")
              .problem() == "too-large");
    CHECK(store.send("GET /" + std::string(64'000, 'a') + " HTTP/1.1\r\n\r\n").status == 431);
    CHECK(store.send("hello\r\n\r\n").status == 400);
    CHECK(store.send("POST /v1/enrol HTTP/1.1\r\nHost: c\r\nContent-Length: -1\r\n\r\n").status == 400);
    CHECK(store.ask("POST /v1/enrol", nullptr, {}, std::string(5'000, 'x')).problem() == "too-large");
    const auto wrongMethod = store.ask("DELETE /v1/photos/00", &phone);
    CHECK(wrongMethod.problem() == "method");
    CHECK(wrongMethod.headers.at("allow") == "GET, HEAD");
    wire::Ask greedy;
    for (int i = 0; i < 1'000; ++i)
        greedy.add_fills()->set_scope(1);
    CHECK(store.askSync(phone, greedy).status == 200);
    greedy.add_fills()->set_scope(1);
    CHECK(store.askSync(phone, greedy).problem() == "malformed");
    CHECK(store.ask("GET /v1/nothing", &phone).problem() == "not-found");
    std::uint64_t head = 1;
    store.central().store().read([&](const central::Session& session) { head = session.head().seq; });
    CHECK(head == 0);
    CHECK(store.ask("GET /healthz").status == 200);
}
