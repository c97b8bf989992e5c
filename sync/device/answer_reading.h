#pragma once

#include "sync/device/sync_status.h"
#include "sync/device/transport.h"
#include "sync/protocol/problem.h"
#include "sync/protocol/row_hash.h"

#include <optional>
#include <string>

namespace lykta::wire {
class Answer;
} // namespace lykta::wire

namespace lykta::sync {

/// Why a call came to nothing; `failure` None and not cancelled: it did not.
struct Trouble
{
    Failure failure = Failure::None;
    std::string detail;             ///< for the small print
    std::optional<Problem> problem; ///< central's own word, where it gave one
    std::optional<std::uint64_t> retryAfterMs;
    std::optional<std::uint64_t> centralNowMs; ///< with Problem::Clock
    bool cancelled = false;

    bool any() const { return failure != Failure::None || cancelled; }
};

/// What makes an answer central's: it is a 2xx, or a problem document with one of its types. Anything else comes from
/// somebody between: a redirect, a page in HTML, a demand to log in (Login), a gateway's 5xx (ServerError), or nonsense
/// (Garbage).
Trouble troubleOf(const HttpAnswer& answer);

/// The same for POST /v1/sync, whose 2xx must also have the right type, be a whole envelope, and come from `store`.
/// `into` is filled only where there is no trouble.
Trouble readAnswer(const HttpAnswer& answer, const StoreId& store, wire::Answer& into);

/// A failure that waiting does not mend: a person must act.
bool needsPerson(Failure failure);

} // namespace lykta::sync
