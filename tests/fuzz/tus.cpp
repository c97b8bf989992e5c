// Headers of an upload, one «name: value» a line: read, or refused.
#include "sync/central/handlers/tus.h"

#include "fuzz/targets.h"

void lykta::fuzz::tus(std::string_view bytes)
{
    using namespace central;
    Request request;
    request.method = "POST";
    while (!bytes.empty()) {
        const auto end = std::min(bytes.find('\n'), bytes.size());
        const auto line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        const auto colon = line.find(": ");
        if (colon != std::string_view::npos)
            request.headers[std::string(line.substr(0, colon))] = line.substr(colon + 2);
    }
    const auto tried = [](const auto& read) {
        try {
            read();
        } catch (const Refusal& refusal) {
            promise(refusal.answer().status >= 400, "a refusal that is none");
        }
    };
    tried([&] { requireTus(request); });
    tried([&] { requireOffsetStream(request); });
    tried([&] { numberOf(request, "upload-length"); });
    tried([&] { numberOf(request, "upload-offset"); });
    tried([&] { metadataOf(request); });
    tried([&] {
        if (const auto checksum = checksumOf(request))
            promise(checksum->expected.size() == 20 || checksum->expected.size() == 32,
                    "a checksum of no known length");
    });
}
