#pragma once

#include "sync/central/central_store.h"
#include "sync/protocol/body.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

/// One value of a row as people read it.
struct ValueLine
{
    std::string field;    ///< the schema's name, or the number of a field that this build does not know
    std::string value;    ///< empty: cleared. Bytes and what this build does not know: hexadecimal
    std::uint64_t at = 0; ///< unix ms, by its writer's clock
    std::uint64_t node = 0;
    std::string device; ///< a uuid's text; empty for central itself, and for a node that is not known
    bool beaten = false;
};

/// What stands in a body and what was beaten in it, by field, the standing value first.
std::vector<ValueLine> valuesOf(const Session& session, std::uint32_t table, const sync::Body& body);

/// «observation», or the number of a table that this build does not know.
std::string tableText(std::uint32_t table);

/// Everything that is kept of one row, wherever it lies: what stands, what was beaten, and the losers that had to move
/// to the quarantine. Empty where there is no such row, or only a stone.
std::vector<ValueLine> historyOf(const Session& session, std::uint32_t table, std::string_view id);

} // namespace lykta::central
