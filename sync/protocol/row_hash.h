#pragma once

#include "sync/protocol/scope.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace lykta::sync {

using StoreId = std::array<std::uint8_t, 16>;

/// SipHash-2-4 with the store id as key over table (u32 LE), id (16 bytes), scope (i64 LE), body. 0 is returned as 1,
/// for 0 means «not confirmed». A digest is the sum of its rows' hashes mod 2^64.
std::uint64_t rowHash(const StoreId& store, std::uint32_t table, std::string_view id, Scope scope,
                      std::string_view body);

/// SHA-256 of some bytes.
std::array<std::uint8_t, 32> sha256(std::string_view bytes);

} // namespace lykta::sync
