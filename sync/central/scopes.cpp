#include "sync/central/scopes.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace lykta::central {

using namespace sync;

std::uint32_t rightsIn(const std::vector<GrantRow>& grants, Scope scope, std::uint64_t atMs)
{
    std::uint32_t rights = 0;
    for (const auto& grant : grants)
        if ((grant.scope == scope || (grant.scope == everyWalkScope && scope < 0)) &&
            (grant.until == 0 || atMs < grant.until))
            rights |= grant.rights;
    return rights;
}

bool mayReadIn(const std::vector<GrantRow>& grants, Scope scope, std::uint64_t nowMs)
{
    return (rightsIn(grants, scope, nowMs) & mayRead) != 0;
}

std::vector<GrantRow> readingGrants(const DeviceStore& store, std::string_view device)
{
    const auto row = store.device(device);
    return row && row->revokedAt == 0 ? store.grants(device) : std::vector<GrantRow>();
}

std::vector<Scope> readableScopes(const std::vector<GrantRow>& grants, std::uint64_t nowMs)
{
    std::vector<Scope> scopes;
    for (const auto& grant : grants)
        if (mayReadIn({grant}, grant.scope, nowMs))
            scopes.push_back(grant.scope);
    return scopes;
}

std::vector<Scope> feedScopes(const std::vector<GrantRow>& grants, std::uint64_t nowMs)
{
    auto scopes = readableScopes(grants, nowMs);
    if (std::find(scopes.begin(), scopes.end(), everyWalkScope) != scopes.end())
        std::erase_if(scopes, [](Scope scope) { return scope < 0; });
    return scopes;
}

bool mayWrite(std::uint32_t rights, std::string_view author, std::string_view device)
{
    return (rights & mayWriteAll) != 0 || ((rights & mayWriteOwn) != 0 && author == device);
}

bool leadsAWalk(const std::vector<GrantRow>& grants, std::uint64_t atMs)
{
    return std::any_of(grants.begin(), grants.end(), [&](const GrantRow& grant) {
        return (grant.scope < 0 || grant.scope == everyWalkScope) &&
               (rightsIn({grant}, grant.scope, atMs) & mayWriteAll) != 0;
    });
}

namespace {

constexpr std::uint32_t own = mayRead | mayWriteOwn, all = mayRead | mayWriteOwn | mayWriteAll;

} // namespace

std::vector<GrantRow> grantsOfLeading(std::string_view walk)
{
    return {{walkScope(walk), all, 0, 0}, {leadersScope(walk), all, 0, 0}};
}

std::vector<GrantRow> grantsOf(std::string_view role, std::string_view walk)
{
    std::vector<GrantRow> grants;
    const auto grant = [&](Scope scope, std::uint32_t rights) { grants.push_back({scope, rights, 0, 0}); };
    if (role == "coordinator") {
        grant(openScope, all);
        grant(staffScope, all);
        grant(everyWalkScope, all);
        grant(allLeadersScope, own);
        return grants;
    }
    grant(openScope, mayRead);
    if (role == "officer") {
        grant(staffScope, own);
        grant(policeScope, own);
    } else if (role != "participant" && role != "leader")
        throw std::invalid_argument("no such role: " + std::string(role));
    if (role == "leader")
        grant(allLeadersScope, own);
    if (!walk.empty() && role == "leader")
        for (const auto& each : grantsOfLeading(walk))
            grants.push_back(each);
    else if (!walk.empty())
        grant(walkScope(walk), own);
    return grants;
}

void addGrants(DeviceStore& store, DeviceRow& device, const std::vector<GrantRow>& grants, std::uint64_t nowMs)
{
    const auto held = store.grants(device.device);
    bool changed = false;
    for (auto grant : grants) {
        const auto old = std::find_if(held.begin(), held.end(), [&](const auto& g) { return g.scope == grant.scope; });
        if (old != held.end() && old->until == 0) {
            if ((old->rights | grant.rights) == old->rights)
                continue;
            grant.rights |= old->rights;
        }
        grant.since = nowMs;
        store.putGrant(device.device, grant);
        changed = true;
    }
    if (changed)
        ++device.grantsVersion;
}

void endOtherRoles(DeviceStore& store, DeviceRow& device, std::string_view role, std::uint64_t nowMs)
{
    const auto given = grantsOf(role, {});
    for (auto grant : store.grants(device.device)) {
        if (grant.scope < 0 || grant.until != 0)
            continue;
        const auto rights = rightsIn(given, grant.scope, nowMs);
        if (rights == 0)
            endGrant(store, device, grant.scope, nowMs);
        else if ((grant.rights & ~rights) != 0) {
            grant.rights &= rights;
            store.putGrant(device.device, grant);
            ++device.grantsVersion;
        }
    }
}

bool endGrant(DeviceStore& store, DeviceRow& device, Scope scope, std::uint64_t nowMs)
{
    for (auto grant : store.grants(device.device))
        if (grant.scope == scope && grant.until == 0) {
            grant.until = nowMs;
            store.putGrant(device.device, grant);
            ++device.grantsVersion;
            return true;
        }
    return false;
}

bool endWalk(DeviceStore& store, DeviceRow& device, std::string_view walk, std::uint64_t nowMs)
{
    endGrant(store, device, leadersScope(walk), nowMs);
    return endGrant(store, device, walkScope(walk), nowMs);
}

} // namespace lykta::central
