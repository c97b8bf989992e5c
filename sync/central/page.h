#pragma once

#include "sync/central/central_store.h"
#include "sync/protocol/lykta.pb.h"

#include <cstdint>
#include <vector>

namespace lykta::central {

/// What a phone asks the feed for.
struct PageWish
{
    const std::vector<GrantRow>& grants;
    std::uint64_t now = 0;
    std::uint64_t cursor = 0;
    std::vector<wire::Fill> fills;
    std::uint64_t ownSeq = 0; ///< of the batch that this same answer acknowledges; left out
    std::size_t maxBytes = 0;
};

/// The next page of the feed over every scope that may be read, then, where room is left, of the fills: rows by seq,
/// cut between seqs. Its cursor is (last seq, first 16 bytes of its chain), at the end the store's head. Each fill that
/// was moved comes back with its new `after`; it is done when `after` is `upto`.
wire::Page makePage(const Session& session, const PageWish& wish);

/// Whether (seq, chain) lies in this store's history. Seq 0 always does.
bool inHistory(const RowStore& rows, const wire::Cursor& cursor);

wire::Cursor cursorAt(const RowStore& rows, std::uint64_t seq);

} // namespace lykta::central
