#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lykta::sync {

/// What can go wrong between phone and central, as RFC 9457 problem types «urn:lykta:problem:<name>».
enum class Problem
{
    Clone,
    Clock,
    Diverged,
    Revoked,
    TooLarge,
    Full,
    Upgrade, // sync
    Unauthorised,
    NotFound,
    Malformed,
    TooMany,
    Internal,
    Unavailable,
    Timeout,
    Method,
    Conflict,
    CodeUnknown,
    CodeUsed,
    CodeExpired, // enrolment
};

std::string_view nameOf(Problem problem);
int httpStatusOf(Problem problem);
/// From the `type` of a problem document.
std::optional<Problem> problemOf(std::string_view type);

} // namespace lykta::sync
