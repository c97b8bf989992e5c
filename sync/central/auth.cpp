#include "sync/central/auth.h"

#include "sync/central/problem_json.h"
#include "sync/central/secrets.h"

#include <algorithm>
#include <optional>

namespace lykta::central {

using sync::Problem;

namespace {

constexpr std::size_t mostRemembered = 10'000;

/// The token of «Authorization: Bearer …»; the scheme's case does not matter (RFC 9110, 11.1).
std::optional<std::string_view> bearerOf(const Request& request)
{
    constexpr std::string_view scheme = "bearer ";
    const auto* header = request.header("authorization");
    if (!header || header->size() <= scheme.size() ||
        !std::equal(scheme.begin(), scheme.end(), header->begin(), [](char wanted, char given) {
            return wanted == (given >= 'A' && given <= 'Z' ? static_cast<char>(given - 'A' + 'a') : given);
        }))
        return std::nullopt;
    return std::string_view(*header).substr(scheme.size());
}

[[noreturn]] void refuse()
{
    throw Refusal(Problem::Unauthorised, "a bearer token is needed").header("WWW-Authenticate", "Bearer");
}

} // namespace

std::string hashToken(std::string_view token)
{
    return sha256Of(token);
}

Auth::Auth(const CentralStore& store, const std::string& metricsToken)
    : m_store(store), m_metricsHash(metricsToken.empty() ? std::string() : hashToken(metricsToken))
{
}

Caller Auth::admit(const Request& request, Access access) const
{
    if (access == Access::Open)
        return {};
    const auto token = bearerOf(request);
    if (!token)
        refuse();
    Caller caller;
    caller.tokenHash = hashToken(*token);
    if (access == Access::Metrics) {
        if (m_metricsHash.empty() || !equalInConstantTime(caller.tokenHash, m_metricsHash))
            refuse();
        return caller;
    }
    std::optional<DeviceRow> device;
    m_store.read([&](const Session& session) { device = session.deviceByToken(caller.tokenHash); });
    if (!device)
        refuse();
    caller.device = device->device;
    caller.role = device->role;
    caller.revoked = device->revokedAt != 0;
    if (caller.revoked && access != Access::DeviceEvenRevoked)
        throw Refusal(Problem::Revoked, "this device may no longer come in");
    if (!caller.revoked)
        remember(caller);
    return caller;
}

std::optional<Caller> Auth::remembered(const Request& request) const
{
    const auto token = bearerOf(request);
    if (!token)
        return std::nullopt;
    const auto hash = hashToken(*token);
    const std::lock_guard lock(m_mutex);
    const auto found = m_lately.find(hash);
    return found == m_lately.end() ? std::nullopt : std::optional(found->second);
}

void Auth::remember(const Caller& caller) const
{
    const std::lock_guard lock(m_mutex);
    if (m_lately.size() >= mostRemembered)
        m_lately.clear();
    m_lately[caller.tokenHash] = caller;
}

} // namespace lykta::central
