#include "sync/central/handlers/health.h"

#include "sync/central/problem_json.h"

#include <spdlog/spdlog.h>

namespace lykta::central {

Answer Health::handle(const Request&)
{
    return json(200, R"({"status":"ok"})");
}

Answer Ready::handle(const Request&)
{
    try {
        m_store.read([](const Session& session) { static_cast<void>(session.head()); });
    } catch (const std::exception& error) {
        spdlog::error("not ready: {}", error.what());
        throw Refusal(sync::Problem::Unavailable, "the store cannot be read").retryAfter(5);
    }
    return json(200, R"({"status":"ready"})");
}

} // namespace lykta::central
