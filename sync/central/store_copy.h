#pragma once

#include "sync/central/store_tables.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

/// Copies an embedded store into a database that was migrated, in one transaction: cut short, nothing of it is there.
/// The copy is read back and compared before it is committed. A whole copy that is there already is only compared.
/// Throws std::runtime_error where the database holds something else under the store's id.
std::vector<CopiedTable> copyToPostgres(const std::filesystem::path& sqliteFile, const std::string& address,
                                        const std::string& storeId);

/// Writes one moment of a store in PostgreSQL as a new embedded store, compared with what it was copied from. Returns
/// its seq.
std::uint64_t copyToSqlite(const std::string& address, std::int64_t tenant, const std::filesystem::path& sqliteFile);

} // namespace lykta::central
