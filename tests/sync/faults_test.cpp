#include "support/catch2.h"
#include "sync/phone_and_central.h"
#include "sync/protocol/envelope.h"

#include <fstream>

using namespace lykta;
using sync::Failure;
using sync::HttpAnswer;
using sync::Phase;
using test::PhoneAndCentral;

namespace {

HttpAnswer envelope(const std::string& raw)
{
    return test::answered(200, {{"content-type", "application/vnd.lykta"}}, raw);
}

/// An answer of central's that acknowledges what was not sent.
HttpAnswer contradiction(const PhoneAndCentral& both)
{
    wire::Answer answer;
    answer.set_store(std::string(both.centralDouble.store.begin(), both.centralDouble.store.end()));
    answer.mutable_ack()->set_n(77);
    answer.mutable_ack()->set_seq(5);
    return envelope(answer.SerializeAsString());
}

HttpAnswer wrongKey()
{
    HttpAnswer answer;
    answer.outcome = HttpAnswer::Outcome::WrongKey;
    return answer;
}

} // namespace

TEST_CASE("whatever answers instead of central is named, loses nothing, and is tried again by itself")
{
    struct Case
    {
        const char* what;
        std::function<HttpAnswer(const PhoneAndCentral&)> answer;
        Failure expected;
    };
    const auto always = [](const HttpAnswer& answer) { return [answer](const PhoneAndCentral&) { return answer; }; };
    const Case cases[] = {
        {"central is down", always(test::unreachable()), Failure::Unreachable},
        {"captive portal", always(test::captivePortal()), Failure::Login},
        {"a redirect", always(test::answered(302, {{"location", "http://hotel.example"}})), Failure::Login},
        {"garbage", always(envelope("\xff\xff\xff")), Failure::Garbage},
        {"a contradiction", &contradiction, Failure::Garbage},
        {"a server error", always(test::answered(500)), Failure::ServerError},
        {"a problem", always(test::problem(503, "unavailable")), Failure::ServerError},
        {"another key", always(wrongKey()), Failure::WrongKey},
    };
    for (const auto& c : cases) {
        CAPTURE(c.what);
        PhoneAndCentral both;
        both.enrol();
        both.phone.create(1, "dark");
        both.wishes.nudge();
        both.next(c.answer(both));
        both.go();
        CHECK(both.status().phase == Phase::BackingOff);
        CHECK(both.status().failure == c.expected);
        CHECK(both.status().rows.waiting == 1);
        REQUIRE(both.status().nextTryMs);
        CHECK(*both.status().nextTryMs > both.phone.nowMs);
        CHECK_FALSE(both.centralHas(1));

        both.pass(5'000);
        CHECK(both.status().phase == Phase::Idle);
        CHECK(both.status().failure == Failure::None);
        CHECK(both.status().rows.confirmed == 1);
        CHECK(both.centralHas(1));
        CHECK(both.sentBatches().at(0) == both.sentBatches().at(1));
    }
}

TEST_CASE("what only a person can mend stops the engine, until it is asked")
{
    struct Case
    {
        HttpAnswer answer;
        Failure expected;
    };
    wire::Answer foreign;
    foreign.set_store(std::string(16, 'x'));
    const Case cases[] = {
        {test::problem(401, "unauthorised"), Failure::Unauthorised},
        {test::problem(426, "upgrade"), Failure::TooOld},
        {envelope(foreign.SerializeAsString()), Failure::AnotherStore},
    };
    for (const auto& c : cases) {
        PhoneAndCentral both;
        both.enrol();
        both.phone.create(1, "dark");
        both.next(c.answer);
        both.go();
        CHECK(both.status().phase == Phase::Stopped);
        CHECK(both.status().failure == c.expected);
        CHECK_FALSE(both.status().nextTryMs);

        both.wishes.nudge();
        both.pass(3'600'000);
        CHECK(both.line.asked.size() == 1);
        CHECK(both.status().phase == Phase::Stopped);
        CHECK(both.status().failure == c.expected);
        CHECK(both.status().rows.waiting == 1);

        both.wishes.ask();
        both.go();
        CHECK(both.status().phase == Phase::Idle);
        CHECK(both.status().rows.confirmed == 1);
    }
}

SCENARIO("central's disk is full: rows wait, others' rows come, and Retry-After is honoured")
{
    PhoneAndCentral both;
    test::Phone other;
    other.replica.enrol(both.centralDouble.store);
    other.create(9, "of another");
    test::syncFully(other, both.centralDouble);
    both.enrol();
    both.phone.create(1, "dark");
    both.wishes.nudge();
    auto full = test::problem(507, "full");
    full.headers["retry-after"] = "600";
    both.next(full);
    both.go();
    CHECK(both.status().phase == Phase::BackingOff);
    CHECK(both.status().failure == Failure::CentralFull);
    CHECK(both.status().nextTryMs == both.phone.nowMs + 600'000);
    CHECK(both.phone.noteOf(9) == "of another");
    CHECK(both.status().rows.waiting == 1);
    CHECK_FALSE(both.status().lastConfirmedMs);
    both.pass(600'000);
    CHECK(both.status().rows.confirmed == 1);
}

SCENARIO("the phone's own disk is full: nothing of the answer is kept, and nothing is lost")
{
    PhoneAndCentral both;
    both.enrol();
    both.phone.create(1, "dark");
    both.wishes.nudge();
    both.next([&](const sync::HttpRequest& request) {
        both.store.full = true;
        return both.central(request);
    });
    both.go();
    CHECK(both.status().phase == Phase::BackingOff);
    CHECK(both.status().failure == Failure::DeviceFull);
    CHECK(both.phone.replica.standing().waiting == 1);
    both.store.full = false;
    both.pass(10'000);
    CHECK(both.status().rows.confirmed == 1);
    CHECK(both.centralDouble.head == 1);
}

SCENARIO("the phone's clock runs an hour ahead: its rows are restamped, and arrive")
{
    PhoneAndCentral both;
    both.phone.nowMs += 3'600'000;
    both.enrol();
    both.phone.create(1, "dark");
    both.go();
    CHECK(both.status().rows.confirmed == 1);
    CHECK(sync::unixMs(both.phone.body(1).latest().time) <= both.centralDouble.nowMs);
    THEN("what is written next is stamped by central's time")
    {
        both.phone.create(2, "later");
        CHECK(sync::unixMs(both.phone.body(2).latest().time) <= both.centralDouble.nowMs + 1'000);
    }
}

SCENARIO("a phone that was copied takes a node of its own")
{
    PhoneAndCentral both(":memory:");
    const test::TemporaryFolder folder;
    const auto copy = (folder.path() / "copy.db").string();
    both.enrol();
    both.go();
    both.phone.database.exec("VACUUM INTO '" + copy + "'");
    both.phone.create(1, "by the first");
    both.wishes.ask();
    both.go();

    PhoneAndCentral second(copy);
    second.centralDouble = both.centralDouble;
    const auto node = second.phone.replica.node();
    REQUIRE(node == both.phone.replica.node());
    second.phone.create(2, "by the copy");
    second.go();

    CHECK(second.status().phase == Phase::Idle);
    CHECK(second.phone.replica.node() != node);
    CHECK(second.status().rows.confirmed == 1);
    CHECK(second.centralHas(1));
    CHECK(second.centralHas(2));
    CHECK(second.phone.noteOf(1) == "by the first");
}

SCENARIO("revoked, and not even testimony is heard: what is open stays here until it is")
{
    PhoneAndCentral both;
    both.enrol();
    both.phone.create(1, "confirmed");
    both.go();
    both.phone.create(2, "open");
    both.wishes.ask();
    both.alwaysMeets = [](const sync::HttpRequest&) { return test::problem(403, "revoked"); };
    both.go();
    CHECK(both.status().phase == Phase::Stopped);
    CHECK(both.status().failure == Failure::Revoked);
    CHECK_FALSE(both.phone.find(1));
    CHECK(both.phone.noteOf(2) == "open");
    CHECK(both.status().rows.waiting == 1);
    CHECK(both.ledger.removals > 0);

    both.alwaysMeets.reset();
    both.wishes.ask();
    both.go();
    CHECK(both.centralDouble.testimonies == 1);
    CHECK(both.status().rows.waiting == 0);
    CHECK_FALSE(both.phone.find(2));
}

SCENARIO("central was restored from a backup: the phone brings back what it wrote since")
{
    PhoneAndCentral both;
    both.enrol();
    both.phone.create(1, "before the backup");
    both.go();
    const auto backup = both.centralDouble;
    const auto backupN = both.lastN;
    both.phone.create(2, "lost by central");
    both.wishes.ask();
    both.go();
    REQUIRE(both.status().rows.confirmed == 2);

    both.centralDouble = backup;
    both.centralDouble.restored();
    both.lastN = backupN;
    both.phone.create(3, "after the restore");
    both.wishes.ask();
    both.go();

    CHECK(both.status().phase == Phase::Idle);
    CHECK(both.status().failure == Failure::None);
    CHECK(both.status().rows.waiting == 0);
    for (std::uint8_t row = 1; row <= 3; ++row)
        CHECK(both.centralHas(row));
}

SCENARIO("central is another store altogether: a person is asked, and nothing is rewound")
{
    PhoneAndCentral both;
    both.enrol();
    both.phone.create(1, "dark");
    both.wishes.nudge();
    both.alwaysMeets = [](const sync::HttpRequest&) { return test::problem(409, "diverged"); };
    both.go();
    CHECK(both.status().phase == Phase::Stopped);
    CHECK(both.status().failure == Failure::AnotherStore);
    CHECK(both.status().rows.waiting == 1);
}

SCENARIO("central knows less than a phone without any history thinks")
{
    PhoneAndCentral both;
    both.enrol();
    both.phone.create(1, "dark");
    both.next([&](const sync::HttpRequest&) { return test::problem(409, "diverged"); });
    both.go();
    CHECK(both.status().phase == Phase::Idle);
    CHECK(both.status().rows.confirmed == 1);
}

SCENARIO("an objection that does not go away becomes a failure")
{
    PhoneAndCentral both;
    both.enrol();
    both.phone.create(1, "dark");
    both.wishes.nudge();
    both.alwaysMeets = [](const sync::HttpRequest&) { return test::problem(409, "clock", R"(,"now":1000000000000)"); };
    both.go();
    CHECK(both.status().phase == Phase::BackingOff);
    CHECK(both.status().failure == Failure::ServerError);
    CHECK(both.status().rows.waiting == 1);
    both.alwaysMeets.reset();
    both.pass(10'000);
    CHECK(both.status().rows.confirmed == 1);
}
