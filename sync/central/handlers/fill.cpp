#include "sync/central/handlers/fill.h"

#include "sync/central/handlers/file_answer.h"
#include "sync/central/problem_json.h"
#include "sync/central/scopes.h"
#include "sync/central/secrets.h"

#include <charconv>

namespace lykta::central {

Answer PreparedFill::handle(const Request& request)
{
    sync::Scope scope = 0;
    const auto* end = request.parameter.data() + request.parameter.size();
    const auto parsed = std::from_chars(request.parameter.data(), end, scope);
    bool readable = false;
    if (parsed.ec == std::errc() && parsed.ptr == end)
        m_store.read([&](const Session& session) {
            readable = mayReadIn(readingGrants(session, request.caller.device), scope, m_now());
        });
    const auto file = readable ? m_files.find(scope) : std::nullopt;
    if (!file)
        throw Refusal(sync::Problem::NotFound);
    return fileAnswer(request, {file->path, file->size, std::to_string(file->seq) + "-" + hex(file->hash),
                                "application/vnd.lykta.fill"});
}

} // namespace lykta::central
