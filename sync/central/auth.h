#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"

#include <string>

namespace lykta::central {

/// Knows who a request comes from. Nothing is cached: a device that was revoked by another process is out at once.
class Auth
{
  public:
    Auth(const CentralStore& store, const std::string& metricsToken);

    /// Throws Refusal (401, or 403 for a revoked device) where the request may not come in.
    Caller admit(const Request& request, Access access) const;

  private:
    const CentralStore& m_store;
    std::string m_metricsHash;
};

/// What is kept of a token.
std::string hashToken(std::string_view token);

} // namespace lykta::central
