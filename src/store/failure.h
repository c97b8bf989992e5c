#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <string>
#include <system_error>

namespace lykta::store {

/// Throws DiskFull where the disk was the reason, StorageFailed otherwise. `database` may be nullptr.
[[noreturn]] void rethrow(const SQLite::Exception& failure, const SQLite::Database* database);
/// The same for a failed file operation; `what` names the operation and the file.
[[noreturn]] void throwFileFailure(const std::string& what, std::error_code code);

/// True where SQLite says that the file is no whole database.
bool meansDamage(const SQLite::Exception& failure);

/// Runs `work`, turning SQLite's failures into DiskFull and StorageFailed.
template <class Work>
decltype(auto) guarded(const SQLite::Database& database, Work&& work)
{
    try {
        return work();
    } catch (const SQLite::Exception& failure) {
        rethrow(failure, &database);
    }
}

} // namespace lykta::store
