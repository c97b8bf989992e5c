#pragma once

#include <cstddef>

namespace lykta::sync {

// The protocol's sizes (PROTOCOL.md, «Limits»).
inline constexpr std::size_t maxBody = 64u << 10;
inline constexpr std::size_t maxBatchChanges = 500;
inline constexpr std::size_t maxBatchBytes = 1u << 20;
inline constexpr std::size_t firstBatchBytes = 32u << 10;
inline constexpr std::size_t maxPageBytes = 1u << 20;
inline constexpr std::size_t maxEnvelopeBytes = 4u << 20;
inline constexpr std::size_t plainBelowBytes = 200;
inline constexpr long maxClockLeadMs = 5 * 60 * 1000;

} // namespace lykta::sync
