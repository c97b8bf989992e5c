// The journal remembers where its open entries begin and how many rows it is of; neither may ever differ from what the
// entries themselves say, whatever has happened to them.
#include "support/catch2.h"
#include "sync/protocol/limits.h"
#include "sync/replica/journal_table.h"
#include "sync/replica/replica.h"

#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <random>

using namespace lykta::sync;

namespace {

struct Written
{
    SQLite::Database database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    Statements statements{database};
    JournalTable journal{statements};
    std::uint64_t batch = 0, seq = 0;

    Written() { Replica::createTables(database); }

    std::int64_t number(const std::string& sql) { return database.execAndGet(sql).getInt64(); }

    void acknowledge(std::mt19937& random)
    {
        const auto entries = journal.frozen();
        if (entries.empty())
            return;
        ++seq;
        const bool own = !entries.front().isTestimony();
        if (own && random() % 2 == 0)
            journal.acknowledgeAll(entries, seq);
        else
            for (const auto& entry : entries)
                if (!own)
                    random() % 4 == 0 ? journal.reopen(entry) : journal.erase(entry);
                else if (random() % 8 == 0)
                    journal.holdHere(entry, seq);
                else
                    journal.acknowledge(entry, seq,
                                        random() % 8 == 0 ? std::optional(EntryVerdict::Held) : std::nullopt);
        if (own)
            journal.noneOpenUpTo(entries.back());
        journal.rememberOwnRows();
    }

    void step(std::mt19937& random)
    {
        const std::string id(16, static_cast<char>('a' + random() % 12));
        switch (random() % 16) {
        case 0:
            journal.settle(seq - std::min<std::uint64_t>(seq, random() % 3));
            break;
        case 1:
            journal.reopenAfter(seq - std::min<std::uint64_t>(seq, random() % 3));
            break;
        case 2:
            journal.dropAcknowledged(5, id);
            break;
        case 3:
            journal.append(5, id, "testimony", 1, EntryVerdict::Testimony);
            break;
        case 4:
            journal.putTestimonyLast();
            break;
        case 5:
            journal.reopenHeldHere();
            break;
        case 6:
            journal.thaw();
            break;
        case 7:
        case 8:
        case 9:
            acknowledge(random);
            break;
        case 10:
        case 11:
        case 12:
            if (journal.frozen().empty())
                journal.freeze(++batch, 40 + random() % 200);
            break;
        default:
            journal.append(5, id, "change", 1);
        }
    }

    void check()
    {
        std::vector<std::int64_t> open;
        for (const auto& entry : journal.open())
            open.push_back(entry.n);
        std::vector<std::int64_t> all;
        SQLite::Statement query(database, "SELECT n FROM journal WHERE acked IS NULL ORDER BY n");
        while (query.executeStep())
            all.push_back(query.getColumn(0).getInt64());
        REQUIRE(open == all);
        const auto counts = journal.counts();
        CHECK(static_cast<std::int64_t>(counts.waiting) ==
              number("SELECT COUNT(DISTINCT id) FROM journal WHERE acked IS NULL AND verdict IS NOT 3"));
        CHECK(static_cast<std::int64_t>(counts.held) ==
              number("SELECT COUNT(DISTINCT id) FROM journal WHERE verdict = 1"));
        CHECK(static_cast<std::int64_t>(counts.confirmed) ==
              number("SELECT COUNT(*) FROM (SELECT id FROM journal WHERE verdict IS NOT 3 UNION SELECT id FROM settled "
                     "EXCEPT SELECT id FROM journal WHERE (acked IS NULL AND verdict IS NOT 3) OR verdict = 1)"));
    }
};

} // namespace

TEST_CASE("what is remembered of the journal is what its entries say, whatever happened to them")
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random(seed);
        Written written;
        for (int i = 0; i < 120; ++i) {
            written.step(random);
            written.check();
        }
    }
}

TEST_CASE("an entry that lies before what is remembered as acknowledged is sent all the same")
{
    Written written;
    for (const char id : {'a', 'b', 'c'})
        written.journal.append(5, std::string(16, id), "change", 1);
    const auto all = written.journal.open();
    REQUIRE(all.size() == 3);
    written.journal.acknowledge(all.back(), 1, std::nullopt);
    written.journal.noneOpenUpTo(all.back()); // which is not true

    CHECK(written.journal.open().size() == 2);
    CHECK(written.journal.freeze(1, maxBatchBytes).size() == 2);
    CHECK(written.journal.frozen().size() == 2);
}
