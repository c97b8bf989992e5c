#pragma once

#include "domain/entities.h"

#include <algorithm>
#include <string_view>

namespace lykta::store {

/// A photo's hash from its column; zeros where there are not 32 bytes.
inline Sha256 photoHash(std::string_view bytes)
{
    Sha256 hash{};
    if (bytes.size() == hash.size())
        std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

} // namespace lykta::store
