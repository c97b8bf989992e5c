#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace lykta::central {

/// Knows who a request comes from. A device that was revoked, by whatever process, is out at once: admit() looks it up
/// each time.
class Auth
{
  public:
    Auth(const CentralStore& store, const std::string& metricsToken);

    /// Throws Refusal (401, or 403 for a revoked device) where the request may not come in.
    Caller admit(const Request& request, Access access) const;
    /// Who was let in with this token lately: a guess, for those who look again in the store themselves.
    std::optional<Caller> remembered(const Request& request) const;

  private:
    void remember(const Caller& caller) const;

    const CentralStore& m_store;
    std::string m_metricsHash;
    mutable std::mutex m_mutex;
    mutable std::map<std::string, Caller, std::less<>> m_lately; ///< by the token's hash
};

/// What is kept of a token.
std::string hashToken(std::string_view token);

} // namespace lykta::central
