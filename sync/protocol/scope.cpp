#include "sync/protocol/scope.h"

#include "sync/protocol/cell.h"

namespace lykta::sync {

namespace {

constexpr std::uint32_t walkField = 2, classField = 3;
constexpr std::uint64_t openClass = 1, staffClass = 2, policeClass = 3, walkClass = 4, leadersClass = 5;
constexpr std::size_t uuidSize = 16;
constexpr auto leadersBit = static_cast<Scope>(1ull << 62);

} // namespace

Scope walkScope(std::string_view walkId)
{
    std::uint64_t bits = 0;
    for (const auto byte : walkId.substr(walkId.size() < 8 ? 0 : walkId.size() - 8))
        bits = (bits << 8) | static_cast<std::uint8_t>(byte);
    return static_cast<Scope>(bits);
}

Scope leadersScope(std::string_view walkId)
{
    return walkScope(walkId) | leadersBit;
}

std::optional<Scope> scopeOf(const Body& body)
{
    const auto sensitivity = varintOf(body.cellOf(classField));
    if (!sensitivity)
        return std::nullopt;
    switch (*sensitivity) {
    case openClass:
        return openScope;
    case staffClass:
        return staffScope;
    case policeClass:
        return policeScope;
    case walkClass:
    case leadersClass:
        break;
    default:
        return std::nullopt;
    }
    const auto walk = bytesOf(body.cellOf(walkField));
    if (!walk && *sensitivity == leadersClass)
        return allLeadersScope;
    if (!walk || walk->size() != uuidSize)
        return std::nullopt;
    const auto scope = walkScope(*walk);
    if (scope >= 0 || (scope & leadersBit) != 0)
        return std::nullopt; // without the variant's bits it is no uuid
    return *sensitivity == leadersClass ? scope | leadersBit : scope;
}

} // namespace lykta::sync
