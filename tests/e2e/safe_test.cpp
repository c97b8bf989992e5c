// What phones let go of, what is taken from them, and how they notice a difference: against a real central.
#include "e2e/town.h"
#include "support/catch2.h"

#include <SQLiteCpp/Database.h>
#include <fstream>

using namespace lykta;
using namespace lykta::test;
using sync::SyncStatus;

namespace {

int onPhone(const Town& town, const char* name, const std::string& sql)
{
    SQLite::Database database((town.folder.path() / name / "lykta.db").string(), SQLite::OPEN_READONLY, 5'000);
    return database.execAndGet(sql).getInt();
}

} // namespace

SCENARIO("phones let go of what the backup before the last one holds, and bring back the rest after a restore")
{
    Town town;
    const auto phone = town.phone("phone");
    const auto walk = planWalk(*phone);
    const auto first = phone->observe(walk, "before both", 0);
    phone->syncUntil("the first row", allConfirmed);
    const auto one = town.folder.path() / "backup1", two = town.folder.path() / "backup2";
    town.central.run("backup", {one.string()});
    const auto second = phone->observe(walk, "between", 0);
    phone->syncUntil("the second row", allConfirmed);
    CHECK(onPhone(town, "phone", "SELECT COUNT(*) FROM journal") == 3); // one backup alone makes nothing safe
    town.central.run("backup", {two.string()});
    const auto third = phone->observe(walk, "after both", 0);
    phone->syncUntil("the third row", [&](const SyncStatus& status) {
        return allConfirmed(status) && onPhone(town, "phone", "SELECT COUNT(*) FROM journal") == 2;
    });
    CHECK(phone->store().replica().isSafe(5, first.raw()));
    CHECK_FALSE(phone->store().replica().isSafe(5, second.raw()));
    for (const auto& copy : {two, one}) {
        town.setDatabaseBack(copy);
        const auto other = town.phone("other" + copy.filename().string());
        phone->syncUntil("its rows again", allConfirmed);
        other->syncUntil("everything", [&](const SyncStatus& status) {
            return allConfirmed(status) && other->rows() == phone->rows();
        });
        CHECK(noteOf(*other, first) == "before both");
        CHECK(noteOf(*other, second) == "between");
        CHECK(noteOf(*other, third) == "after both");
    }
}

SCENARIO("a purged row goes from every phone and stays away, also after a restore and against an edit of it")
{
    Town town;
    const auto office = town.phone("office"), away = town.phone("away");
    const auto walk = planWalk(*office);
    const auto row = office->observe(walk, "to be forgotten", 1), other = office->observe(walk, "stays", 0);
    office->syncUntil("the rows",
                      [](const SyncStatus& status) { return allConfirmed(status) && status.photos.waiting == 0; });
    away->syncUntil("the rows", [&](const SyncStatus& status) {
        return allConfirmed(status) && away->store().observations().find(other);
    });
    const auto night = town.folder.path() / "night";
    town.central.run("backup", {night.string()});
    write(*away, row, "edited while away");
    const auto list = town.folder.path() / "list";
    std::ofstream(list) << "5 " << row.text() << "\n";
    town.central.run("purge", {"--ids", list.string()});
    office->syncUntil("the purge", [&](const SyncStatus& status) {
        return allConfirmed(status) && !office->store().observations().find(row);
    });
    WHEN("a phone comes with an edit of it")
    {
    }
    WHEN("central is set back to before the purge first")
    {
        town.setDatabaseBack(night);
    }
    away->syncUntil("the purge", [&](const SyncStatus& status) {
        return allConfirmed(status) && !away->store().observations().find(row);
    });
    office->syncUntil("rest", allConfirmed);
    const auto fresh = town.phone("fresh");
    fresh->syncUntil("the rest", [&](const SyncStatus& status) {
        return allConfirmed(status) && fresh->store().observations().find(other);
    });
    CHECK_FALSE(fresh->store().observations().find(row));
    CHECK(noteOf(*fresh, other) == "stays");
    CHECK_FALSE(office->store().observations().find(row));
}

SCENARIO("a phone whose rows have silently become others finds it out by the digest, and heals")
{
    Town town;
    const auto phone = town.phone("phone"), other = town.phone("other");
    const auto walk = planWalk(*phone);
    for (int i = 0; i < 5; ++i)
        phone->observe(walk, "row " + std::to_string(i), 0);
    phone->syncUntil("the rows", allConfirmed);
    other->syncUntil("the rows",
                     [&](const SyncStatus& status) { return allConfirmed(status) && other->rows() == phone->rows(); });
    const auto before = other->rows();
    {
        SQLite::Database database((town.folder.path() / "other" / "lykta.db").string(), SQLite::OPEN_READWRITE, 5'000);
        database.exec("UPDATE record SET hash = hash + 1, body = (SELECT body FROM record WHERE tbl = 3) "
                      "WHERE n = (SELECT MIN(n) FROM record WHERE tbl = 5)");
        database.exec("UPDATE scope SET digest = digest + 1 WHERE scope < 0 OR scope = 4");
    }
    other->restart();
    REQUIRE(other->rows() != before);
    other->syncUntil("the digest",
                     [&](const SyncStatus& status) { return allConfirmed(status) && other->rows() == before; });
    CHECK(other->rows() == before);
}
