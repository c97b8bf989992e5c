#include "store/failure.h"

#include "store/errors.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <cerrno>
#include <sqlite3.h>

namespace lykta::store {
namespace {

bool isFull(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

} // namespace

void rethrow(const SQLite::Exception& failure, const SQLite::Database* database)
{
    const int primary = failure.getErrorCode() & 0xff;
    const bool full = primary == SQLITE_FULL ||
                      (primary == SQLITE_IOERR && database && isFull(sqlite3_system_errno(database->getHandle())));
    if (full)
        throw DiskFull(failure.what());
    throw StorageFailed(failure.what());
}

void throwFileFailure(const std::string& what, std::error_code code)
{
    const auto words = what + ": " + code.message();
    if (code.category() == std::system_category() || code.category() == std::generic_category())
        if (isFull(code.value()))
            throw DiskFull(words);
    throw StorageFailed(words);
}

bool meansDamage(const SQLite::Exception& failure)
{
    const int primary = failure.getErrorCode() & 0xff;
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB ||
           failure.getExtendedErrorCode() == SQLITE_IOERR_SHORT_READ;
}

} // namespace lykta::store
