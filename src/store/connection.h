#pragma once

#include <SQLiteCpp/Database.h>
#include <filesystem>
#include <memory>

namespace lykta::store {

/// One connection to the store's file, created where it is missing: WAL, synchronous=FULL (a commit that returned is on
/// disk), foreign keys on, waits up to ten seconds for the other connection. Throws SQLite::Exception.
std::unique_ptr<SQLite::Database> openConnection(const std::filesystem::path& file);

} // namespace lykta::store
