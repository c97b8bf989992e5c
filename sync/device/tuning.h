#pragma once

#include <cstddef>
#include <cstdint>

// Every number that decides how sync behaves on a network. Sizes of the protocol itself: sync/protocol/limits.h.
namespace lykta::sync::tuning {

// ---- network
/// A radio that has just woken up needs some seconds; a dead one should not hold the screen's «sync now» for long.
inline constexpr std::uint64_t connectMs = 20'000;
/// A total time-out would kill slow but living transfers: only a line that carries next to nothing for a minute is
/// dead.
inline constexpr std::uint64_t slowBytesPerSecond = 30;
inline constexpr std::uint64_t slowSeconds = 60;

// ---- when
/// Several saves in a row make one round.
inline constexpr std::uint64_t nudgeMs = 1'000;
/// With nothing to send, how often others' rows are asked for while the app is up.
inline constexpr std::uint64_t idleMs = 3 * 60'000;
/// After a network came back it is seldom usable in the same instant.
inline constexpr std::uint64_t networkSettlesMs = 1'500;

/// How often the numbers of waiting and confirmed rows are counted while a round goes on.
inline constexpr std::uint64_t standingMs = 500;
/// It costs what is open: where that is much, one part in so many of the round's time.
inline constexpr std::uint64_t standingShare = 20;

// ---- back-off: 2 s, 4 s, 8 s … 15 min, each between half of it and the whole
inline constexpr std::uint64_t firstBackOffMs = 2'000;
inline constexpr std::uint64_t longestBackOffMs = 15 * 60'000;
/// What central asks for with Retry-After is honoured up to here.
inline constexpr std::uint64_t longestRetryAfterMs = 60 * 60'000;

// ---- batches (firstBatchBytes and maxBatchBytes are the protocol's)
/// A batch should be on its way for about so long: a cut line then loses little.
inline constexpr std::uint64_t batchMs = 4'000;
/// After 413 batches shrink down to here; every single change must fit the protocol's own limit anyway.
inline constexpr std::size_t smallestBatchBytes = 2u << 10;
/// So many failures with one batch in flight, and central is asked without it whether it has come (then it may be cut
/// anew).
inline constexpr int failuresBeforeAsking = 2;
/// Repairs (clock, clone, diverged, too large) in one round, before it is called a failure.
inline constexpr int repairsInOneRound = 12;

// ---- photos
/// A photo that was refused is not sent again with every round: that would cost its bytes each time.
inline constexpr std::uint64_t refusedPhotoMs = 60 * 60'000;
/// How many are planned at a time; the rest follow in the same round.
inline constexpr std::size_t photosPlanned = 200;
/// An interrupted upload asks central for its offset and goes on, so often in one round without any progress.
inline constexpr int uploadTriesWithoutProgress = 2;
/// A photo goes in one request where the line carries it in this time: that is what a cut may cost.
inline constexpr std::uint64_t photoAtOnceSeconds = 4;
/// A photo is never larger than this; the row says its size, and a body beyond it is cut off.
inline constexpr std::uint64_t largestPhotoBytes = 64u << 20;

} // namespace lykta::sync::tuning
