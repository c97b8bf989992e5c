#include "replica/central_double.h"
#include "support/catch2.h"

using namespace lykta::sync;
using namespace lykta::test;
namespace wire = lykta::wire;

namespace {

const std::string walkId = rowId(0x77);

std::vector<CellEdit> ofWalk(const std::string& text)
{
    return {{walkField, bytesCell(walkField, walkId)},
            {classField, varintCell(classField, 4)},
            {noteField, bytesCell(noteField, text)}};
}

struct Two
{
    CentralDouble central;
    Phone writer, reader;

    Two()
    {
        writer.replica.enrol(central.store);
        reader.replica.enrol(central.store);
    }
    wire::Answer answer(const wire::Ask& ask) { return std::get<wire::Answer>(central.answer(ask)); }
};

} // namespace

SCENARIO("rows come by pages")
{
    Two world;
    auto& [central, writer, reader] = world;
    for (std::uint8_t i = 1; i <= 7; ++i) {
        writer.create(i, "row " + std::to_string(i));
        syncFully(writer, central);
    }
    central.pageRows = 3;
    GIVEN("a first page")
    {
        const auto ask = reader.replica.ask();
        const auto answer = world.answer(ask);
        const auto applied = take(reader, ask, answer);
        THEN("its rows and its cursor are there together, and more is known to come")
        {
            CHECK(applied.more);
            CHECK(applied.rows == 3);
            CHECK(applied.tables == std::vector<std::uint32_t>{observations});
            CHECK(reader.replica.ask().cursor().seq() == 3);
            CHECK_FALSE(reader.replica.ask().has_digest());
        }
        THEN("the rest follows, and everything agrees with central")
        {
            syncFully(reader, central);
            CHECK(reader.projection.rows.size() == 7);
            CHECK(reader.noteOf(7) == "row 7");
            CHECK(reader.replica.ask().digest() == central.digestOf(1));
            CHECK(reader.replica.standing().confirmed == 0); // none of them its own
        }
        THEN("rows that come a second time change nothing")
        {
            auto again = answer;
            again.mutable_page()->mutable_cursor()->set_seq(3);
            const auto twice = take(reader, reader.replica.ask(), again);
            CHECK(twice.rows == 0);
            CHECK(reader.replica.ask().cursor().seq() == 3);
        }
    }
    GIVEN("nothing new")
    {
        syncFully(reader, central);
        const auto changes = reader.database.getTotalChanges();
        syncOnce(reader, central);
        THEN("an idle sync writes nothing")
        {
            CHECK(reader.database.getTotalChanges() == changes);
        }
    }
}

SCENARIO("tables and fields that this build does not know")
{
    Two world;
    auto& [central, writer, reader] = world;
    GIVEN("a row of an unknown table with fields of any shape")
    {
        const std::vector<CellEdit> edits{{classField, varintCell(classField, 1)},
                                          {4000, bytesCell(4000, "tomorrow")},
                                          {4001, doubleCell(4001, 0.5)}};
        writer.replica.save(999, rowId(1), edits);
        syncFully(writer, central);
        syncFully(reader, central);
        THEN("it is kept byte for byte and counted")
        {
            const auto& bytes = central.rows.at({999, rowId(1)}).body;
            CHECK(serialise(reader.replica.find(999, rowId(1))->body) == bytes);
            CHECK(reader.database.execAndGet("SELECT body FROM record").getString() == bytes);
            CHECK(reader.replica.ask().digest() == central.digestOf(1));
        }
        THEN("an edit of a known field leaves the others as they were")
        {
            reader.replica.save(999, rowId(1), {{5, varintCell(5, 1)}});
            syncFully(reader, central);
            syncFully(writer, central);
            const auto body = writer.replica.find(999, rowId(1))->body;
            CHECK(body.cellOf(4000) == bytesCell(4000, "tomorrow"));
            CHECK(body.cellOf(5) == varintCell(5, 1));
        }
    }
}

SCENARIO("scopes come and go")
{
    Two world;
    auto& [central, writer, reader] = world;
    const auto walk = walkScope(walkId);
    central.grant({{1, 3}, {walk, 3}});
    writer.create(1, "open");
    writer.save(2, ofWalk("walk's"));
    syncFully(writer, central);

    GIVEN("a reader without the walk, at the head")
    {
        central.grant({{1, 3}});
        syncFully(reader, central);
        CHECK(reader.find(1));
        CHECK_FALSE(reader.find(2));
        CHECK(reader.replica.rightsIn(1) == 3);
        CHECK(reader.replica.rightsIn(walk) == 0);
        WHEN("the walk is granted")
        {
            central.grant({{1, 3}, {walk, 7}});
            syncOnce(reader, central);
            REQUIRE(reader.replica.ask().fills_size() == 1);
            CHECK(reader.replica.ask().fills(0).upto() == 1);
            CHECK_FALSE(reader.replica.ask().has_digest());
            syncFully(reader, central);
            THEN("its rows are fetched from the start")
            {
                CHECK(reader.noteOf(2) == "walk's");
                CHECK(reader.replica.rightsIn(walk) == 7);
                CHECK(reader.replica.ask().fills_size() == 0);
                CHECK(reader.replica.ask().digest() == central.digestOf(1) + central.digestOf(walk));
            }
            AND_WHEN("it is taken away while an edit waits")
            {
                reader.note(2, "too late");
                central.grant({{1, 3}});
                const auto ask = reader.replica.ask();
                take(reader, ask, world.answer(ask));
                THEN("its rows are gone here, the edit is still sent")
                {
                    CHECK_FALSE(reader.find(2));
                    CHECK_FALSE(reader.projection.rows.contains({observations, rowId(2)}));
                    CHECK(reader.find(1));
                    CHECK(reader.replica.standing().waiting == 1);
                    CHECK(reader.replica.freeze(1000));
                }
            }
        }
        WHEN("every walk is granted, and then only this one")
        {
            central.grant({{1, 3}, {everyWalkScope, 1}});
            syncFully(reader, central);
            CHECK(reader.noteOf(2) == "walk's");
            CHECK(reader.replica.rightsIn(walk) == 1);
            central.grant({{1, 3}, {walk, 3}});
            syncFully(reader, central);
            THEN("the row stays, counted in the scope that holds it now")
            {
                CHECK(reader.noteOf(2) == "walk's");
                CHECK(reader.replica.ask().digest() == central.digestOf(1) + central.digestOf(walk));
            }
        }
    }
    GIVEN("a reader that holds both")
    {
        syncFully(reader, central);
        REQUIRE(reader.noteOf(2) == "walk's");
        WHEN("the row moves into the open")
        {
            writer.save(2, {{classField, varintCell(classField, 1)}});
            syncFully(writer, central);
            syncFully(reader, central);
            THEN("it is there once, in its new scope, and the digests agree")
            {
                CHECK(reader.find(2)->scope == openScope);
                CHECK(writer.find(2)->scope == openScope);
                CHECK(reader.replica.ask().digest() == central.digestOf(1));
                CHECK(writer.replica.ask().digest() == central.digestOf(1));
            }
        }
        WHEN("the row moves where this reader may not look")
        {
            writer.save(2, {{classField, varintCell(classField, 3)}});
            syncFully(writer, central);
            syncFully(reader, central);
            THEN("it has left")
            {
                CHECK_FALSE(reader.find(2));
                CHECK(reader.replica.ask().digest() == central.digestOf(1));
            }
        }
    }
}

SCENARIO("deletion and purge")
{
    Two world;
    auto& [central, writer, reader] = world;
    writer.create(1, "a");
    syncFully(writer, central);
    syncFully(reader, central);
    GIVEN("a deletion")
    {
        writer.remove(1);
        syncFully(writer, central);
        syncFully(reader, central);
        THEN("it is a row like any other")
        {
            CHECK(varintOf(reader.body(1).cellOf(goneField)) == 1u);
            CHECK(reader.noteOf(1) == "a");
        }
    }
    GIVEN("a purge")
    {
        central.purge(1);
        syncFully(reader, central);
        syncFully(writer, central);
        THEN("nothing is left of it here, not in the journal either")
        {
            CHECK_FALSE(reader.find(1));
            CHECK_FALSE(writer.find(1));
            CHECK(writer.database.execAndGet("SELECT COUNT(*) FROM journal").getInt() == 0);
            CHECK(writer.replica.standing().confirmed == 0);
            CHECK(reader.replica.ask().digest() == 0);
        }
        THEN("an edit that comes after it is told so")
        {
            // The edit is made by a phone that has not heard of the purge.
            Phone late;
            late.replica.enrol(central.store);
            late.create(1, "late");
            syncFully(late, central);
            CHECK_FALSE(late.find(1));
            CHECK(late.replica.standing().waiting == 0);
        }
    }
}

SCENARIO("open entries lie on top of central's row")
{
    Two world;
    auto& [central, writer, reader] = world;
    writer.create(1, "a");
    syncFully(writer, central);
    syncFully(reader, central);
    GIVEN("an open edit here and another field changed there")
    {
        reader.note(1, "mine");
        writer.nowMs += 500;
        writer.save(1, {{kindField, varintCell(kindField, 4)}});
        syncFully(writer, central);
        const auto ask = reader.replica.ask();
        take(reader, ask, world.answer(ask));
        THEN("both are seen here")
        {
            CHECK(reader.noteOf(1) == "mine");
            CHECK(varintOf(reader.body(1).cellOf(kindField)) == 4u);
            CHECK(reader.find(1)->hash == central.hashOf({observations, rowId(1)}));
            CHECK(reader.projection.rows.at({observations, rowId(1)}).second == reader.body(1));
        }
        THEN("and both at central")
        {
            syncFully(reader, central);
            CHECK(central.rows.at({observations, rowId(1)}).body == serialise(reader.body(1)));
        }
    }
}

SCENARIO("digests that do not agree are made to agree")
{
    Two world;
    auto& [central, writer, reader] = world;
    for (std::uint8_t i = 1; i <= 3; ++i)
        writer.create(i, "row");
    syncFully(writer, central);
    syncFully(reader, central);
    GIVEN("a row that has changed here behind the replica's back, one that is missing, one that central never had")
    {
        const auto other = serialise([] {
            Body body;
            body.put({classField, {1, 7}, varintCell(classField, 1)});
            return body;
        }());
        SQLite::Statement spoil(reader.database, "UPDATE record SET body = ?, hash = 99 WHERE id = ?");
        spoil.bind(1, static_cast<const void*>(other.data()), static_cast<int>(other.size()));
        spoil.bind(2, static_cast<const void*>(rowId(1).data()), 16);
        spoil.exec();
        SQLite::Statement remove(reader.database, "DELETE FROM record WHERE id = ?");
        remove.bind(1, static_cast<const void*>(rowId(2).data()), 16);
        remove.exec();
        SQLite::Statement invent(reader.database,
                                 "INSERT INTO record(tbl, id, scope, seq, hash, body) VALUES(5, ?, 1, 1, 5, ?)");
        invent.bind(1, static_cast<const void*>(rowId(9).data()), 16);
        invent.bind(2, static_cast<const void*>(other.data()), static_cast<int>(other.size()));
        invent.exec();
        reader.database.exec("UPDATE scope SET digest = 12345 WHERE scope = 1");
        WHEN("the digest is compared")
        {
            syncOnce(reader, central);
            REQUIRE(reader.replica.ask().fills_size() == 1);
            syncFully(reader, central);
            THEN("the scope is fetched again, and is central's")
            {
                CHECK(reader.noteOf(1) == "row");
                CHECK(reader.noteOf(2) == "row");
                CHECK_FALSE(reader.find(9));
                CHECK(reader.replica.ask().digest() == central.digestOf(1));
            }
        }
    }
}
