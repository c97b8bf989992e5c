#include "support/catch2.h"
#include "sync/replica/checkpoint_table.h"
#include "sync/replica/replica.h"

#include <algorithm>

using namespace lykta::sync;

TEST_CASE("checkpoints are thinned to doubling distances")
{
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    Replica::createTables(database);
    Statements statements(database);
    CheckpointTable table(statements);
    CHECK(table.cursor() == CheckpointTable::Checkpoint{0, ""});

    const auto stride = GENERATE(as<std::uint64_t>{}, 1, 3, 1000);
    std::size_t most = 0;
    for (std::uint64_t i = 1; i <= 3000; ++i) {
        table.advance(i * stride, "chain " + std::to_string(i));
        most = std::max(most, table.newestFirst().size());
    }
    const auto kept = table.newestFirst();
    const auto head = 3000 * stride;
    CHECK(most <= 32);
    CHECK(kept.front() == CheckpointTable::Checkpoint{head, "chain 3000"});
    CHECK(table.cursor() == kept.front());
    // However far back the common past lies, a checkpoint is at most a few times as far.
    for (std::uint64_t back = 4 * stride; back < head / 4; back *= 2) {
        const auto fits = std::find_if(kept.begin(), kept.end(), [&](const auto& c) { return c.first <= head - back; });
        REQUIRE(fits != kept.end());
        INFO("back " << back);
        CHECK(head - fits->first <= 4 * back + 32 * stride);
    }

    table.rewind(kept.at(3).first);
    CHECK(table.cursor() == kept.at(3));
    table.rewind(0);
    CHECK(table.cursor().first == 0);
}
