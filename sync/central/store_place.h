#pragma once

#include "sync/central/central_store.h"
#include "sync/central/data_directory.h"
#include "sync/central/metrics.h"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

namespace lykta::central {

/// Where a store lies: all of it in a folder, or its rows in a PostgreSQL database and only secrets and photos in the
/// folder.
struct StorePlace
{
    StorePlace() = default;
    StorePlace(std::filesystem::path where, std::string address = {})
        : folder(std::move(where)), database(std::move(address))
    {
    }

    StorePlace(const DataDirectory& embedded) : folder(embedded.root()) {}

    DataDirectory data() const { return DataDirectory(folder); }
    /// Who lets rows in: one process over an embedded store, any number over PostgreSQL.
    DataLock lock() const
    {
        return DataLock(data(), database.empty() ? DataLock::Holders::One : DataLock::Holders::Many);
    }

    std::filesystem::path folder;
    std::string database; ///< postgres://…; empty: embedded
};

/// Throws std::runtime_error with words for the operator, also where the folder's store lies elsewhere.
std::unique_ptr<CentralStore> openStore(const StorePlace& place, Metrics& metrics);

/// Makes an empty store. Throws std::runtime_error where the folder has one already.
void createStore(const StorePlace& place);

} // namespace lykta::central
