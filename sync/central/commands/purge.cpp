#include "sync/central/commands/purge.h"

#include "sync/central/data_directory.h"
#include "sync/central/photo_directory.h"
#include "sync/central/purge.h"
#include "sync/central/sqlite_connection.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace lykta::central {

namespace {

constexpr std::uint64_t dayMs = 24ull * 3'600'000;

std::vector<RowName> rowsIn(const std::filesystem::path& file)
{
    std::ifstream input(file);
    if (!input)
        throw std::runtime_error("cannot read " + file.string());
    std::vector<RowName> rows;
    std::size_t number = 0;
    for (std::string line; std::getline(input, line);) {
        ++number;
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (line.empty())
            continue;
        auto row = rowNamed(line);
        if (!row)
            throw std::runtime_error("line " + std::to_string(number) + " of " + file.string() +
                                     " is not «TABLE UUID»; nothing was purged");
        rows.push_back(std::move(*row));
    }
    return rows;
}

} // namespace

void purgeRows(const PurgeOptions& options, std::ostream& out)
{
    if (options.ids.empty() == (options.olderThanDays == 0))
        throw std::runtime_error("say which rows: --ids FILE or --older-than DAYS");
    const auto data = options.place.data();
    const auto now = systemNow()();
    Metrics metrics;
    const auto store = openStore(options.place, metrics);
    std::vector<RowName> rows;
    if (options.ids.empty())
        store->read([&](const Session& session) {
            rows = rowsLastEditedBefore(session, now - std::min(now, options.olderThanDays * dayMs));
        });
    else
        rows = rowsIn(options.ids);
    if (options.onlyCount) {
        out << rows.size() << " rows would be purged" << std::endl;
        return;
    }
    std::size_t purged = 0;
    if (!rows.empty()) {
        PurgedIds(data.purged()).append(rows);
        PhotoDirectory photos(data.photos(), data.uploads());
        purged = purge(*store, photos, rows, now);
        // Prepared fills may hold what was just taken away. A central that serves over PostgreSQL may be making one at
        // this moment and fill the folder again: such a file knows of fewer purges and is never given out.
        std::error_code inUse;
        std::filesystem::remove_all(data.fills(), inUse);
        if (options.place.database.empty() && !emptyLog(data.database()))
            out << "what was purged leaves the log when the store is stopped\n";
    }
    out << "purged " << purged << " rows" << std::endl;
}

} // namespace lykta::central
