#include "support/catch2.h"
#include "sync/device/question.h"
#include "sync/device/remembered.h"
#include "sync/device/tuning.h"
#include "sync/phone_and_central.h"
#include "sync/protocol/envelope.h"

#include <set>

using namespace lykta;
using sync::Failure;
using sync::Phase;
using test::PhoneAndCentral;

SCENARIO("rows recorded without a network arrive when there is one, and are confirmed")
{
    PhoneAndCentral both;
    both.offline();
    both.enrol();
    for (std::uint8_t row = 1; row <= 3; ++row)
        both.phone.create(row, "lamp " + std::to_string(row));
    both.wishes.nudge();
    both.go();
    CHECK(both.status().phase == Phase::WaitingForNetwork);
    CHECK(both.status().rows.waiting == 3);
    CHECK_FALSE(both.status().lastConfirmedMs);
    CHECK(both.line.asked.empty());

    both.online();
    both.pass(2'000);

    CHECK(both.status().phase == Phase::Idle);
    CHECK(both.status().failure == Failure::None);
    CHECK(both.status().rows.waiting == 0);
    CHECK(both.status().rows.confirmed == 3);
    CHECK(both.status().lastConfirmedMs == both.phone.nowMs - 1'000);
    for (std::uint8_t row = 1; row <= 3; ++row) {
        CHECK(both.centralHas(row));
        CHECK(both.phone.find(row)->seq == 1);
    }
}

SCENARIO("a lost answer sends the same batch again, and central has it once")
{
    PhoneAndCentral both;
    both.enrol();
    both.phone.create(1, "dark");
    both.loseNextAnswer();
    both.go();
    CHECK(both.status().phase == Phase::BackingOff);
    CHECK(both.status().failure == Failure::Unreachable);
    CHECK(both.status().rows.waiting == 1);
    CHECK(both.status().nextTryMs > both.phone.nowMs);
    both.phone.create(2, "saved meanwhile");

    both.pass(5'000);

    CHECK(both.status().rows.confirmed == 2);
    CHECK(both.centralDouble.head == 2);
    const auto batches = both.sentBatches();
    REQUIRE(batches.size() == 3);
    CHECK(batches[0] == batches[1]);
    CHECK(batches[1] != batches[2]);
}

SCENARIO("rows of others arrive, page by page")
{
    PhoneAndCentral both;
    test::Phone other;
    other.replica.enrol(both.centralDouble.store);
    other.create(1, "one");
    test::syncFully(other, both.centralDouble);
    other.create(2, "two");
    test::syncFully(other, both.centralDouble);
    other.create(3, "three");
    test::syncFully(other, both.centralDouble);
    both.centralDouble.pageRows = 1;

    both.enrol();
    both.go();

    CHECK(both.phone.noteOf(1) == "one");
    CHECK(both.phone.noteOf(2) == "two");
    CHECK(both.phone.noteOf(3) == "three");
    CHECK(both.status().phase == Phase::Idle);
}

SCENARIO("the next page is asked for while one is taken in")
{
    test::Phone other;
    const auto rowsOfAnother = [&](PhoneAndCentral& both, bool anyThread) {
        both.line.anyThread = anyThread;
        other.replica.enrol(both.centralDouble.store);
        for (std::uint8_t row = 1; row <= 8; ++row) {
            other.create(row, "row " + std::to_string(row));
            test::syncFully(other, both.centralDouble);
        }
        both.centralDouble.pageRows = 1;
        both.enrol();
    };
    PhoneAndCentral both;
    rowsOfAnother(both, true);
    WHEN("all goes well")
    {
        both.go();
        THEN("each question was asked once, and the rows are there")
        {
            for (std::uint8_t row = 1; row <= 8; ++row)
                CHECK(both.phone.noteOf(row) == "row " + std::to_string(row));
            std::set<std::uint64_t> cursors;
            std::size_t questions = 0;
            for (const auto& request : both.line.asked)
                if (request.path == "/v1/sync") {
                    cursors.insert(test::askOf(request).cursor().seq());
                    ++questions;
                }
            CHECK(questions == cursors.size());
            CHECK(both.status().phase == Phase::Idle);
        }
    }
    WHEN("the line breaks in the middle, and comes back")
    {
        std::size_t calls = 0;
        both.alwaysMeets = [&](const sync::HttpRequest& request) {
            return ++calls == 5 ? test::unreachable() : both.central(request);
        };
        both.go();
        CHECK(both.status().phase == Phase::BackingOff);
        both.pass(60'000);
        for (std::uint8_t row = 1; row <= 8; ++row)
            CHECK(both.phone.noteOf(row) == "row " + std::to_string(row));
        CHECK(both.status().phase == Phase::Idle);
    }
}

SCENARIO("an answer that was asked for ahead is given to whoever asks the same, and to nobody else")
{
    PhoneAndCentral both;
    both.enrol();
    const sync::Timing timing{[] { return 0; }, [] { return 0; }, [] { return 0; }};
    sync::QuestionAhead ahead(both.line, timing);
    sync::Question question;
    question.store = both.centralDouble.store;
    question.ask = both.phone.replica.ask();
    question.text = question.ask.SerializeAsString();
    auto other = question;
    CHECK_FALSE(ahead.hear(question));
    ahead.put(question);
    WHEN("the same is asked")
    {
        const auto heard = ahead.hear(question);
        REQUIRE(heard);
        CHECK_FALSE(heard->trouble.any());
        CHECK(heard->answer.has_page());
        CHECK_FALSE(ahead.hear(question));
    }
    WHEN("the cursor is another by now")
    {
        other.ask.mutable_cursor()->set_seq(7);
        other.text = other.ask.SerializeAsString();
        CHECK_FALSE(ahead.hear(other));
        CHECK_FALSE(ahead.hear(question));
    }
    WHEN("a batch goes with it")
    {
        other.inFlight = sync::FrozenBatch{1, "batch"};
        CHECK_FALSE(ahead.hear(other));
    }
    WHEN("it is of another store")
    {
        other.store[0] ^= 1;
        CHECK_FALSE(ahead.hear(other));
    }
    CHECK(both.line.asked.size() == 1);
}

SCENARIO("what two phones wrote about one row ends as the same bytes on both")
{
    PhoneAndCentral both;
    test::Phone other;
    other.replica.enrol(both.centralDouble.store);
    other.create(1, "first");
    test::syncFully(other, both.centralDouble);
    both.enrol();
    both.go();
    both.phone.note(1, "mine");
    other.nowMs += 1;
    other.note(1, "theirs");
    test::syncFully(other, both.centralDouble);
    both.wishes.ask();
    both.go();
    test::syncFully(other, both.centralDouble);
    CHECK(both.phone.noteOf(1) == "theirs");
    CHECK(both.phone.body(1) == other.body(1));
    CHECK(both.phone.body(1).lost.size() == 1);
}

SCENARIO("many rows go in batches that grow")
{
    PhoneAndCentral both;
    both.enrol();
    for (int row = 0; row < 250; ++row)
        both.phone.create(static_cast<std::uint8_t>(row), std::string(1'000, 'x'));
    both.go();
    CHECK(both.status().rows.confirmed == 250);
    const auto batches = both.sentBatches();
    REQUIRE(batches.size() == 3);
    CHECK(batches[0].size() <= 33'000);
    CHECK(batches[1].size() > 100'000);
}

SCENARIO("central finds a batch too large: it is cut anew, half as large")
{
    PhoneAndCentral both;
    both.enrol();
    for (std::uint8_t row = 0; row < 20; ++row)
        both.phone.create(row, std::string(1'000, 'x'));
    both.alwaysMeets = [&](const sync::HttpRequest& request) {
        return test::askOf(request).batch().size() > 6'000 ? test::answered(413) : both.central(request);
    };
    both.go();
    CHECK(both.status().rows.confirmed == 20);
    CHECK(both.status().phase == Phase::Idle);
    std::size_t refused = 0;
    for (const auto& batch : both.sentBatches())
        refused += batch.size() > 6'000 ? 1 : 0;
    CHECK(refused <= 3);
}

SCENARIO("a line that carries small questions but no large batch")
{
    PhoneAndCentral both;
    both.enrol();
    for (std::uint8_t row = 0; row < 30; ++row)
        both.phone.create(row, std::string(1'000, 'x'));
    both.alwaysMeets = [&](const sync::HttpRequest& request) {
        return test::askOf(request).batch().size() > 18'000 ? test::unreachable() : both.central(request);
    };
    both.pass(60'000);
    CHECK(both.status().rows.confirmed == 30);
    const auto batches = both.sentBatches();
    REQUIRE(batches.size() > 3);
    CHECK(batches[0] == batches[1]);
    CHECK(batches[2].size() < batches[0].size());
}

SCENARIO("central took a batch whose answers were all lost: it is not cut anew")
{
    PhoneAndCentral both;
    both.enrol();
    both.phone.create(1, "dark");
    for (int i = 0; i < sync::tuning::failuresBeforeAsking; ++i)
        both.loseNextAnswer();
    both.pass(60'000);
    CHECK(both.status().rows.confirmed == 1);
    CHECK(both.centralDouble.head == 1);
    const auto batches = both.sentBatches();
    REQUIRE(batches.size() == 3);
    CHECK(batches[0] == batches[2]);
}

SCENARIO("pins that central renews are trusted and remembered")
{
    PhoneAndCentral both;
    both.enrol();
    both.next([&](const sync::HttpRequest& request) {
        auto said = both.central(request);
        wire::Answer answer;
        answer.ParseFromString(sync::unpack(said.body, said.headers.at("content-type")).value());
        answer.add_pins(std::string(32, '\x01'));
        answer.add_pins("too short");
        const auto packed = sync::pack(answer.SerializeAsString());
        return test::answered(200, {{"content-type", std::string(packed.contentType)}}, packed.bytes);
    });
    both.go();
    const std::vector<std::string> expected{"AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="};
    CHECK(both.line.trusted == expected);
    CHECK(sync::rememberedPins(both.phone.replica) == expected);
}

SCENARIO("central's quarantine takes no more of this phone: it still pulls, and a good row goes past")
{
    PhoneAndCentral both;
    both.enrol();
    both.go();
    test::Phone other;
    other.replica.enrol(both.centralDouble.store);
    other.create(9, "somebody else's");
    test::syncFully(other, both.centralDouble);
    both.phone.create(1, "bad");
    both.alwaysMeets = [&](const sync::HttpRequest& request) {
        wire::Batch batch;
        batch.ParseFromString(test::askOf(request).batch());
        const bool onlyBad = batch.changes_size() == 1 && batch.changes(0).id() == test::rowId(1);
        auto refused = test::problem(429, "too-many");
        refused.headers["retry-after"] = "300";
        return onlyBad ? refused : both.central(request);
    };
    both.wishes.nudge();
    both.pass(2'000);
    CHECK(both.phone.noteOf(9) == "somebody else's");
    CHECK(both.status().phase == Phase::BackingOff);
    CHECK(both.status().rows.waiting == 1);
    both.phone.create(2, "good");
    both.wishes.nudge();
    both.pass(400'000);
    CHECK(both.centralHas(2));
    CHECK(both.status().rows.waiting == 0);
}
