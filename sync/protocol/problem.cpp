#include "sync/protocol/problem.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace lykta::sync {

namespace {

struct Entry
{
    Problem problem;
    std::string_view name;
    int status;
};

constexpr std::string_view prefix = "urn:lykta:problem:";

constexpr std::array entries{
    Entry{Problem::Clone, "clone", 409},
    Entry{Problem::Clock, "clock", 409},
    Entry{Problem::Diverged, "diverged", 409},
    Entry{Problem::Revoked, "revoked", 403},
    Entry{Problem::TooLarge, "too-large", 413},
    Entry{Problem::Full, "full", 507},
    Entry{Problem::Upgrade, "upgrade", 426},
    Entry{Problem::Unauthorised, "unauthorised", 401},
    Entry{Problem::NotFound, "not-found", 404},
    Entry{Problem::Malformed, "malformed", 400},
    Entry{Problem::TooMany, "too-many", 429},
    Entry{Problem::Internal, "internal", 500},
    Entry{Problem::Unavailable, "unavailable", 503},
    Entry{Problem::Timeout, "timeout", 408},
    Entry{Problem::Method, "method", 405},
    Entry{Problem::Conflict, "conflict", 409},
    Entry{Problem::CodeUnknown, "code-unknown", 404},
    Entry{Problem::CodeUsed, "code-used", 410},
    Entry{Problem::CodeExpired, "code-expired", 410},
};

const Entry& entryOf(Problem problem)
{
    const auto at = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.problem == problem; });
    if (at == entries.end())
        throw std::logic_error("a problem without a name");
    return *at;
}

} // namespace

std::string_view nameOf(Problem problem)
{
    return entryOf(problem).name;
}

int httpStatusOf(Problem problem)
{
    return entryOf(problem).status;
}

std::optional<Problem> problemOf(std::string_view type)
{
    if (!type.starts_with(prefix))
        return std::nullopt;
    const auto name = type.substr(prefix.size());
    const auto at = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.name == name; });
    return at != entries.end() ? std::optional(at->problem) : std::nullopt;
}

} // namespace lykta::sync
