#include "sync/central/handlers/photo.h"

#include "sync/central/handlers/file_answer.h"
#include "sync/central/photo_row.h"
#include "sync/central/problem_json.h"
#include "sync/central/scopes.h"
#include "sync/central/secrets.h"

namespace lykta::central {

using sync::Problem;

Answer Photo::handle(const Request& request)
{
    const auto id = uuidBytes(request.parameter);
    std::string sha256;
    std::uint64_t size = 0;
    m_store.read([&](const Session& session) {
        const auto row = id ? photoRow(session, *id) : std::nullopt;
        const bool readable = row && mayReadIn(readingGrants(session, request.caller.device), row->scope, m_now());
        const auto bytes = readable ? session.bytesOfPhoto(*id) : std::nullopt;
        const auto blob = bytes && *bytes == row->sha256 ? session.blob(*bytes) : std::nullopt;
        if (!blob)
            throw Refusal(Problem::NotFound);
        sha256 = blob->sha256;
        size = blob->size;
    });
    const auto file = m_photos.find(sha256);
    if (!file)
        throw Refusal(Problem::NotFound);

    return fileAnswer(request, {*file, size, hex(sha256), "image/jpeg"});
}

} // namespace lykta::central
