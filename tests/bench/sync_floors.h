#pragma once

#include "domain/entities.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lykta::bench {

/// What the same work costs with nothing but the tools below it, on this machine and this disk. Seconds.
struct RowFloor
{
    double insert = 0;         ///< one durable SQLite transaction of the rows, typed columns, a uuid as key
    double compress = 0;       ///< zstd level 3 of their JSON
    double put = 0;            ///< HTTP PUT of that over loopback, written and synced at the other end
    std::size_t jsonBytes = 0; ///< compressed
    double sum() const { return insert + compress + put; }
};

struct PhotoFloor
{
    double sha256 = 0;
    double put = 0;   ///< HTTP PUT of each over loopback, written at the other end
    double fsync = 0; ///< write and fsync of each
    double sum() const { return sha256 + put + fsync; }
};

RowFloor rowFloor(const std::filesystem::path& folder, const std::vector<Observation>& rows);
PhotoFloor photoFloor(const std::filesystem::path& folder, const std::vector<std::string>& photos);

} // namespace lykta::bench
