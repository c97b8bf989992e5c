#pragma once

#include "sync/protocol/body.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace lykta::sync {

/// The one audience that a row belongs to.
using Scope = std::int64_t;

inline constexpr Scope openScope = 1, staffScope = 2, policeScope = 3, everyWalkScope = 4, allLeadersScope = 5;

/// Rights within a scope, as bits.
inline constexpr std::uint32_t mayRead = 1, mayWriteOwn = 2, mayWriteAll = 4;

/// The scope of a walk: the last eight bytes of its id, big-endian; negative, since the variant sets the top bit.
Scope walkScope(std::string_view walkId);

/// The scope of what only a walk's leaders read: the walk's with its second highest bit set. The variant of a walk's id
/// leaves that bit clear (RFC 9562, 4.1), so it is no other walk's.
Scope leadersScope(std::string_view walkId);

/// The scope that a row's own cells give it (fields 2 walk and 3 class); nullopt where the class is missing or unknown,
/// or the class is walk and no walk is named. The one function that decides it, on the device and on central.
std::optional<Scope> scopeOf(const Body& body);

} // namespace lykta::sync
