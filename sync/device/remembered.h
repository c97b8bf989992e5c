#pragma once

#include "sync/replica/replica.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lykta::sync {

// What the engine keeps in the replica's meta from one start to the next. Inside a transaction of the caller's, like
// everything of a replica.

/// The keys of central that this phone trusts (base64 SHA-256 of the public key): given at enrolment, renewed by
/// central's answers.
void rememberPins(Replica& replica, const std::vector<std::string>& pins);
std::vector<std::string> rememberedPins(const Replica& replica);

/// UTC ms of central's last acknowledgement.
void rememberConfirmed(Replica& replica, std::uint64_t ms);
std::optional<std::uint64_t> rememberedConfirmed(const Replica& replica);

} // namespace lykta::sync
