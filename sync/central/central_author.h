#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lykta::central {

/// One field that central writes. `cell` empty: clear it.
struct CentralCell
{
    std::uint32_t field = 0;
    std::string cell;
};

struct CentralEdit
{
    std::uint32_t table = 0;
    std::string id;
    std::vector<CentralCell> cells;
    Scope scope = 0; ///< only of a row whose table this build does not know
};

/// What central itself writes is a batch of node 1 through the same ingest. Edits that change nothing are left out; no
/// edit left: nothing is written. Throws std::runtime_error where ingest held one back. At most 500 edits.
void writeAsCentral(Session& session, const std::vector<CentralEdit>& edits, std::uint64_t nowMs);

} // namespace lykta::central
