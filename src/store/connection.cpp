#include "store/connection.h"

namespace lykta::store {

std::unique_ptr<SQLite::Database> openConnection(const std::filesystem::path& file)
{
    constexpr int busyTimeoutMs = 10'000;
    auto database =
        std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyTimeoutMs);
    // Small pages: a save touches a dozen of them and writes each whole (tests/bench/bench_save). A store that exists
    // keeps the size it was made with.
    database->exec("PRAGMA page_size = 2048;"
                   "PRAGMA journal_mode = WAL;"
                   "PRAGMA synchronous = FULL;"
                   "PRAGMA foreign_keys = ON;"
                   "PRAGMA trusted_schema = OFF;"
                   "PRAGMA cell_size_check = ON;"
                   "PRAGMA temp_store = MEMORY;"
                   "PRAGMA journal_size_limit = 16777216;");
#ifdef __APPLE__
    database->exec("PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;");
#endif
    return database;
}

} // namespace lykta::store
