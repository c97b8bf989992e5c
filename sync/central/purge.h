#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"
#include "sync/central/ingest.h"
#include "sync/central/photo_store.h"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace lykta::central {

/// The names of all rows that were ever purged: one line a row, «TABLE UUID». Kept beside the photos and not in the
/// database, so that a database that is put back from a backup does not bring back what was taken away. Only grows.
class PurgedIds
{
  public:
    explicit PurgedIds(std::filesystem::path file) : m_file(std::move(file)) {}

    /// Durable when it returns. Throws StorageFull or StorageFailure.
    void append(const std::vector<RowName>& rows) const;
    /// Lines that mean nothing are left out: the last one may have been cut off, and then nothing of it was purged.
    std::vector<RowName> read() const;
    /// Bytes; 0 where there is no file.
    std::uint64_t size() const;

  private:
    std::filesystem::path m_file;
};

/// The row that a line of `purged.ids` names; nullopt where it names none.
std::optional<RowName> rowNamed(std::string_view line);

/// Makes stones of rows, in batches of node 1, and takes away photo bytes that no row names any more. Doing it again
/// changes nothing. Returns how many rows were taken away.
std::size_t purge(CentralStore& store, PhotoStore& photos, const std::vector<RowName>& rows, std::uint64_t nowMs);

/// Rows of the trade (walks, stops, observations, photos, presence, tracks) whose last edit is older than `beforeMs`; a
/// walk's own row only where nothing in the walk has changed since.
std::vector<RowName> rowsLastEditedBefore(const Session& session, std::uint64_t beforeMs);

} // namespace lykta::central
