#pragma once

#include "sync/central/central_author.h"
#include "sync/central/trade_rows.h"

#include <optional>
#include <string>
#include <string_view>

namespace lykta::central {

/// What central needs to know of a photo's row.
struct PhotoRow
{
    Scope scope = 0;
    std::string author; ///< 16 bytes
    std::string sha256; ///< 32 bytes, as the row says
    std::uint64_t size = 0;
};

/// nullopt where there is no such row, or it was deleted or purged.
std::optional<PhotoRow> photoRow(const RowStore& rows, std::string_view id);

/// Central's own note on a photo's row: field «stored» or «readable».
CentralEdit photoEdit(const std::string& id, std::string_view field, bool value);

} // namespace lykta::central
