#include "replica/phone.h"
#include "support/catch2.h"
#include "sync/protocol/limits.h"

#include <filesystem>
#include <random>

using namespace lykta::sync;
using namespace lykta::test;

namespace {

/// The open changes as they would be sent now; the batch is given back at once.
std::vector<lykta::wire::Change> openChanges(Phone& phone)
{
    const auto frozen = phone.replica.freeze(maxBatchBytes);
    phone.replica.thaw();
    if (!frozen)
        return {};
    const auto batch = Phone::read(*frozen);
    return {batch.changes().begin(), batch.changes().end()};
}

} // namespace

SCENARIO("what is saved is there, stamped, projected and in the journal")
{
    GIVEN("a phone that has joined nothing yet")
    {
        Phone phone;
        CHECK_FALSE(phone.replica.enrolment());
        CHECK(phone.replica.device().size() == 16);
        CHECK(phone.replica.node() > centralNode);

        WHEN("a row is created")
        {
            phone.create(1, "mörkt");
            THEN("it can be read, and waits")
            {
                const auto record = phone.find(1);
                REQUIRE(record);
                CHECK(record->scope == openScope);
                CHECK(record->seq == 0);
                CHECK(record->hash == 0);
                CHECK(phone.noteOf(1) == "mörkt");
                CHECK(record->body.stampOf(noteField) == Stamp{stampTime(phone.nowMs), phone.replica.node()});
                CHECK(phone.projection.rows.at({observations, rowId(1)}) == std::pair(record->n, record->body));
                CHECK(phone.replica.isWaiting(observations, rowId(1)));
                CHECK(phone.replica.standing().waiting == 1);
                CHECK_FALSE(phone.find(2));
                CHECK_FALSE(phone.replica.isWaiting(observations, rowId(2)));
            }
            THEN("nothing can be frozen before the phone has joined")
            {
                CHECK_FALSE(phone.replica.freeze(maxBatchBytes));
                phone.replica.enrol({1});
                REQUIRE(phone.replica.enrolment());
                CHECK(phone.replica.enrolment()->store == StoreId{1});
                CHECK(phone.replica.freeze(maxBatchBytes));
            }
        }
        WHEN("no edits are saved")
        {
            phone.save(1, {});
            THEN("nothing happens")
            {
                CHECK_FALSE(phone.find(1));
                CHECK(phone.replica.standing().waiting == 0);
            }
        }
        WHEN("the clock stands still or runs back")
        {
            phone.create(1, "a");
            phone.nowMs -= 5000;
            phone.create(2, "b");
            THEN("stamps go on")
            {
                CHECK(phone.body(2).latest() > phone.body(1).latest());
            }
        }
    }
}

TEST_CASE("a save that cannot be is refused and leaves nothing")
{
    Phone phone;
    const auto refused = [&](std::vector<CellEdit> edits) {
        CHECK_THROWS_AS(phone.save(1, edits), std::invalid_argument);
        CHECK_FALSE(phone.find(1));
        CHECK(phone.replica.standing().waiting == 0);
    };
    refused({{noteField, bytesCell(noteField, "no class")}});
    refused({{classField, varintCell(classField, 4)}});                                        // a walk's, no walk
    refused({{classField, varintCell(classField, 9)}});                                        // no such class
    refused({{classField, varintCell(classField, 1)}, {noteField, varintCell(kindField, 1)}}); // another field's cell
    refused({{classField, varintCell(classField, 1)}, {noteField, "garbage"}});
    refused({{classField, varintCell(classField, 1)}, {0, ""}});
    refused({{classField, varintCell(classField, 1)}, {noteField, bytesCell(noteField, std::string(maxBody, 'x'))}});

    phone.projection.failing = true;
    CHECK_THROWS_AS(phone.create(1, "x"), std::runtime_error);
    CHECK_FALSE(phone.find(1));
    CHECK(phone.replica.standing().waiting == 0);
}

SCENARIO("edits are gathered in one entry as long as they stand")
{
    GIVEN("a new row that was edited and cleared before it was sent")
    {
        Phone phone;
        phone.replica.enrol({1});
        phone.create(1, "a");
        phone.nowMs += 1000;
        phone.note(1, "b");
        phone.save(1, {{kindField, varintCell(kindField, 2)}});
        phone.save(1, {{kindField, {}}});
        THEN("one change goes up: the row as it is, no bases, no hash")
        {
            const auto changes = openChanges(phone);
            REQUIRE(changes.size() == 1);
            CHECK(parseBody(changes[0].body()) == phone.body(1));
            CHECK(changes[0].bases().empty());
            CHECK(changes[0].hash() == 0);
            CHECK(changes[0].scope() == openScope);
        }
    }
    GIVEN("two rows")
    {
        Phone phone;
        phone.replica.enrol({1});
        phone.create(1, "a");
        phone.create(2, "b");
        phone.note(1, "c");
        THEN("they go up in the order in which they began")
        {
            const auto changes = openChanges(phone);
            REQUIRE(changes.size() == 2);
            CHECK(changes[0].id() == rowId(1));
            CHECK(changes[1].id() == rowId(2));
        }
    }
    GIVEN("an entry that is frozen")
    {
        Phone phone;
        phone.replica.enrol({1});
        phone.create(1, "a");
        const auto first = phone.replica.freeze(maxBatchBytes);
        phone.note(1, "b");
        THEN("a later edit makes an entry of its own, with base and hash")
        {
            CHECK(phone.replica.freeze(maxBatchBytes)->bytes == first->bytes);
            phone.replica.thaw();
            const auto changes = openChanges(phone);
            REQUIRE(changes.size() == 2);
            const auto noted = parseBody(changes[0].body())->stampOf(noteField);
            REQUIRE(changes[1].bases_size() == 1);
            CHECK(changes[1].bases(0).time() == noted.time);
            CHECK(changes[1].bases(0).fields_size() == 1);
            const auto record = phone.find(1);
            CHECK(changes[1].hash() == rowHash({1}, observations, rowId(1), openScope, serialise(record->body)));
        }
    }
    GIVEN("a scope that changes before the row is sent")
    {
        Phone phone;
        phone.replica.enrol({1});
        phone.create(1, "a");
        phone.save(1, {{classField, varintCell(classField, 2)}});
        THEN("record and change both say the new one")
        {
            CHECK(phone.find(1)->scope == staffScope);
            CHECK(openChanges(phone).at(0).scope() == staffScope);
        }
    }
}

SCENARIO("bases name what the author saw")
{
    GIVEN("a row that was opened, and then saved by somebody else on the same phone")
    {
        Phone phone;
        phone.replica.enrol({1});
        phone.create(1, "a");
        const auto seen = phone.body(1);
        (void)phone.replica.freeze(maxBatchBytes);
        phone.nowMs += 10;
        phone.note(1, "b");
        phone.replica.thaw();
        WHEN("the first author saves what was opened")
        {
            phone.save(1, {{kindField, varintCell(kindField, 3)}}, &seen);
            THEN("a field that had no cell is named in no base")
            {
                CHECK(openChanges(phone).at(1).bases_size() == 1); // the note of the entry it was taken into
            }
        }
    }
}

SCENARIO("a database is opened again")
{
    GIVEN("a file that a phone has written")
    {
        const auto path =
            std::filesystem::temp_directory_path() / ("lykta-replica-" + std::to_string(std::random_device{}()));
        std::filesystem::create_directory(path);
        std::string device;
        std::uint64_t node = 0;
        std::optional<FrozenBatch> frozen;
        {
            Phone phone((path / "a.db").string());
            device = phone.replica.device();
            node = phone.replica.node();
            phone.replica.enrol({7});
            phone.create(1, "a");
            phone.create(2, "b");
            frozen = phone.replica.freeze(1); // one change at a time
        }
        WHEN("it is killed between freezing and the answer")
        {
            Phone phone((path / "a.db").string());
            THEN("the same phone sends the same bytes")
            {
                CHECK(phone.replica.device() == device);
                CHECK(phone.replica.node() == node);
                phone.create(3, "c");
                const auto again = phone.replica.freeze(maxBatchBytes);
                REQUIRE(again);
                CHECK(again->n == 1);
                CHECK(again->bytes == frozen->bytes);
                CHECK(Phone::read(*again).changes_size() == 1);
            }
        }
        std::filesystem::remove_all(path);
    }
}

TEST_CASE("every record is given for rebuilding projections")
{
    Phone phone;
    phone.create(1, "a");
    phone.create(2, "b");
    std::map<std::string, Body> found;
    phone.replica.forEach([&](const Record& record) { found[record.id] = record.body; });
    CHECK(found == std::map<std::string, Body>{{rowId(1), phone.body(1)}, {rowId(2), phone.body(2)}});
}

TEST_CASE("small values beside the rows")
{
    Phone phone;
    CHECK_FALSE(phone.replica.meta("colour"));
    phone.replica.setMeta("colour", "blå");
    phone.replica.setMeta("colour", std::string("r\0d", 3));
    phone.replica.setMeta("nothing", "");
    CHECK(phone.replica.meta("colour") == std::string("r\0d", 3));
    CHECK(phone.replica.meta("nothing") == "");
}

TEST_CASE("another store is not joined silently")
{
    Phone phone;
    phone.replica.enrol({1});
    phone.replica.enrol({1});
    CHECK_THROWS_AS(phone.replica.enrol({2}), std::invalid_argument);
    CHECK(phone.replica.enrolment()->store == StoreId{1});
}
