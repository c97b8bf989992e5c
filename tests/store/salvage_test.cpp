#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"

#include <SQLiteCpp/Database.h>
#include <fstream>
#include <functional>

using namespace lykta;
using namespace lykta::store;
using namespace lykta::test;

namespace {

constexpr std::size_t pageSize = 2048;
constexpr int observations = 400;

std::string readAll(const std::filesystem::path& file)
{
    return TemporaryFolder::read(file);
}

void writeAll(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// The pages (from 1) of one table or index that hold rows, in the order of the rows.
std::vector<std::size_t> leavesOf(const std::filesystem::path& file, const std::string& name)
{
    std::vector<std::size_t> pages;
    const auto bytes = readAll(file);
    SQLite::Database database(file.string());
    const auto root = static_cast<std::size_t>(
        database.execAndGet("SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'").getInt64());
    const auto number = [&](std::size_t at, int size) {
        std::size_t value = 0;
        for (int i = 0; i < size; ++i)
            value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
        return value;
    };
    const std::function<void(std::size_t)> walk = [&](std::size_t page) {
        const auto start = (page - 1) * pageSize;
        if (bytes[start] != 5) { // no interior page of a table
            pages.push_back(page);
            return;
        }
        const auto cells = number(start + 3, 2);
        for (std::size_t i = 0; i < cells; ++i)
            walk(number(start + number(start + 12 + 2 * i, 2), 4));
        walk(number(start + 8, 4));
    };
    walk(root);
    return pages;
}

void fillWithObservations(TemporaryStore& store, const Uuid& walk)
{
    store->door().commit([&](Writer& writer) {
        for (int i = 0; i < observations; ++i)
            writer.create(anObservation(walk, eveningWalk.ms + i));
    });
    store->drafts().put("observation", "{\"note\":\"halv\"}");
    store->setSetting("theme", "night");
    store.close();
}

std::vector<std::filesystem::path> copies(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename().string().starts_with("damaged-"))
            found.push_back(entry.path());
    return found;
}

} // namespace

SCENARIO("a store with an unreadable page is copied aside and salvaged", "[salvage]")
{
    GIVEN("a store with many observations, one of whose pages in the middle is garbage")
    {
        TemporaryStore store;
        const auto walk = aWalk().id;
        fillWithObservations(store, walk);
        const auto leaves = leavesOf(store.database(), "record");
        REQUIRE(leaves.size() > 10);
        auto bytes = readAll(store.database());
        for (const auto page : {leaves[3], leaves[leaves.size() / 2], leaves[leaves.size() / 2 + 1]})
            bytes.replace((page - 1) * pageSize, pageSize, std::string(pageSize, '\xff'));
        writeAll(store.database(), bytes);

        WHEN("it is opened")
        {
            const auto salvage = store.open();

            THEN("what could be read is there, from the rows and from the journal, and a person is told")
            {
                REQUIRE(salvage);
                const auto saved = store->observations().countOfWalk(walk);
                CHECK(salvage->observationsSaved == saved);
                CHECK(salvage->observationsBefore == observations);
                CHECK(saved == observations); // the journal still had the lost records
                CHECK(store->drafts().find("observation") == "{\"note\":\"halv\"}");
                CHECK(store->setting("theme") == "night");
                CHECK(store->replica().standing().waiting == saved);
            }
            THEN("the damaged file lies aside as it was, and stays there")
            {
                REQUIRE(copies(store.folder()).size() == 1);
                CHECK(salvage->copy == copies(store.folder()).front());
                CHECK(readAll(salvage->copy / "lykta.db") == bytes);
                CHECK_FALSE(store.reopen());
                CHECK(copies(store.folder()).size() == 1);
            }
            THEN("the store goes on taking saves")
            {
                save(*store, anObservation(walk, eveningWalk.ms + 5000));
                CHECK(store->observations().countOfWalk(walk) == observations + 1);
            }
        }
    }
    GIVEN("a store whose journal has lost a page")
    {
        TemporaryStore store;
        const auto walk = aWalk().id;
        fillWithObservations(store, walk);
        const auto leaves = leavesOf(store.database(), "journal");
        auto bytes = readAll(store.database());
        bytes.replace((leaves[2] - 1) * pageSize, pageSize, std::string(pageSize, '\0'));
        writeAll(store.database(), bytes);

        WHEN("it is opened")
        {
            REQUIRE(store.open());
            THEN("every observation still waits for central: what was not in the journal any more was written again")
            {
                CHECK(store->observations().countOfWalk(walk) == observations);
                CHECK(store->replica().standing().waiting == observations);
            }
        }
    }
    GIVEN("a store of which the same pages of rows and of the journal are lost")
    {
        TemporaryStore store;
        const auto walk = aWalk().id;
        fillWithObservations(store, walk);
        auto bytes = readAll(store.database());
        const auto records = leavesOf(store.database(), "record"), journal = leavesOf(store.database(), "journal");
        for (std::size_t i = 3; i < 6; ++i)
            bytes.replace((records[i] - 1) * pageSize, pageSize, std::string(pageSize, '\x11'));
        for (std::size_t i = 2; i < 9; ++i)
            bytes.replace((journal[i] - 1) * pageSize, pageSize, std::string(pageSize, '\x11'));
        writeAll(store.database(), bytes);

        WHEN("it is opened")
        {
            const auto salvage = store.open();
            THEN("the rest is saved and the numbers say how many are not")
            {
                REQUIRE(salvage);
                CHECK(salvage->observationsBefore == observations);
                CHECK(salvage->observationsSaved < observations);
                CHECK(salvage->observationsSaved > observations * 3 / 4);
                CHECK(store->observations().countOfWalk(walk) == salvage->observationsSaved);
            }
        }
    }
}

SCENARIO("a store that was cut off", "[salvage]")
{
    TemporaryStore store;
    const auto walk = aWalk().id;
    fillWithObservations(store, walk);
    const auto whole = readAll(store.database());

    for (const auto keep : {whole.size() * 3 / 4, whole.size() / 2, whole.size() - pageSize}) {
        INFO("cut to " << keep << " of " << whole.size());
        writeAll(store.database(), whole.substr(0, keep));
        const auto salvage = store.open();
        REQUIRE(salvage);
        CHECK(salvage->observationsSaved <= observations);
        CHECK(readAll(salvage->copy / "lykta.db") == whole.substr(0, keep));
        CHECK(store->observations().countOfWalk(walk) == salvage->observationsSaved);
        save(*store, anObservation(walk));
        store.close();
    }
    CHECK(copies(store.folder()).size() == 3);
}

SCENARIO("a file that is no database", "[salvage]")
{
    TemporaryStore store;
    store.close();
    for (const auto& garbage :
         {std::string(100'000, 'x'), std::string("SQLite format 3\0", 16) + std::string(8000, '\x7f')}) {
        writeAll(store.database(), garbage);
        const auto salvage = store.open();
        REQUIRE(salvage);
        CHECK(salvage->observationsSaved == 0);
        CHECK(readAll(salvage->copy / "lykta.db") == garbage);
        save(*store, anObservation(aWalk().id));
        CHECK_FALSE(store.reopen());
        store.close();
    }
}

SCENARIO("a salvage that was killed is finished", "[salvage]")
{
    GIVEN("the new store, whole, beside the damaged one and its log")
    {
        TemporaryStore store;
        const auto walk = aWalk().id;
        save(*store, anObservation(walk));
        store.close();
        std::filesystem::rename(store.database(), store.folder() / "lykta.db.salvaged");
        writeAll(store.database(), "damaged");
        writeAll(store.database().string() + "-wal", "damaged too");

        WHEN("it is opened")
        {
            THEN("the new one takes its place")
            {
                CHECK_FALSE(store.open());
                CHECK(store->observations().countOfWalk(walk) == 1);
                CHECK_FALSE(std::filesystem::exists(store.folder() / "lykta.db.salvaged"));
            }
        }
    }
    GIVEN("a new store that was not finished")
    {
        TemporaryStore store;
        const auto walk = aWalk().id;
        fillWithObservations(store, walk);
        writeAll(store.folder() / "lykta.db.salvaging", "half");
        auto bytes = readAll(store.database());
        const auto page = leavesOf(store.database(), "record")[2];
        bytes.replace((page - 1) * pageSize, pageSize, std::string(pageSize, '\xff'));
        writeAll(store.database(), bytes);

        THEN("it is begun anew")
        {
            CHECK(store.open());
            CHECK(store->observations().countOfWalk(walk) == observations);
            CHECK_FALSE(std::filesystem::exists(store.folder() / "lykta.db.salvaging"));
        }
    }
}
