#include "sync/central/handlers/join.h"

#include "sync/central/handlers/json_body.h"
#include "sync/central/secrets.h"

#include <nlohmann/json.hpp>

namespace lykta::central {

Answer Join::handle(const Request& request)
{
    const auto identity = m_enrolment.join(request.caller, JsonBody(request).text("code"), request.peer);
    return json(200, nlohmann::json{{"role", identity.role}, {"walk", uuidText(identity.walk)}}.dump());
}

} // namespace lykta::central
