#pragma once

#include "sync/central/store_place.h"

#include <cstdint>
#include <filesystem>
#include <ostream>
#include <string>

namespace lykta::central {

struct InviteOptions
{
    StorePlace place;
    std::string role;
    std::string walk; ///< a uuid's text; may be empty for staff
    std::int64_t uses = 1;
    std::uint64_t validMinutes = 0;
    std::string address; ///< empty: where the store is being served now
    bool json = false;
};

/// Makes an invitation and prints its QR code and short code, or one JSON line. Works while the store is served.
void invite(const InviteOptions& options, std::ostream& out);

} // namespace lykta::central
