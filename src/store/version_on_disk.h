#pragma once

#include <filesystem>

namespace lykta::store {

/// The user_version that a database file and its write-ahead log hold, read without SQLite: opening a store that was
/// left in WAL mode would create files beside it, and a store of a newer version must not be touched. 0 for a missing,
/// empty or unreadable file, which are for SQLite to judge.
int versionOnDisk(const std::filesystem::path& file);

} // namespace lykta::store
