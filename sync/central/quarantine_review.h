#pragma once

#include "sync/central/central_store.h"
#include "sync/central/row_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

/// One entry of the quarantine as people read it.
struct HeldChange
{
    QuarantineEntry entry;
    std::vector<ValueLine> values; ///< empty where its bytes mean nothing
};

/// Whether a role may read and decide about an entry: what was meant for the police class is for officers alone, the
/// rest for coordinators. Both what the row says and what its author claims count.
bool mayReview(std::string_view role, const QuarantineEntry& entry);

HeldChange readHeld(const Session& session, const QuarantineEntry& entry);

/// A person's yes: the cells are written by central as a batch of node 1, in the row's name; a row that is new keeps
/// the device that wrote it as its author. The entry goes. Throws std::runtime_error with words for the person where
/// that cannot be: no such entry, bytes that mean nothing, a purged row, a value that was beaten long ago.
void acceptHeld(Session& session, std::uint64_t q, std::uint64_t nowMs);

/// A person's no: the entry goes. Throws std::runtime_error where there is none.
void dismissHeld(Session& session, std::uint64_t q);

} // namespace lykta::central
