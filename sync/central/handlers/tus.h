#pragma once

#include "sync/central/http.h"
#include "sync/central/problem_json.h"
#include "sync/central/uploads.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

// What tus 1.0.0 (tus.io/protocols/resumable-upload) puts into headers. Everything throws Refusal.

namespace lykta::central {

/// Refuses a request that does not speak tus 1.0.0 (412).
void requireTus(const Request& request);

/// Refuses a body that is not application/offset+octet-stream (415).
void requireOffsetStream(const Request& request);

/// A header that holds a number; `name` in lower case.
std::uint64_t numberOf(const Request& request, std::string_view name);

/// Upload-Metadata: names and decoded values.
std::map<std::string, std::string> metadataOf(const Request& request);

/// Upload-Checksum, with sha1 or sha256; nullopt where there is none.
std::optional<Checksum> checksumOf(const Request& request);

/// An answer about an upload: Tus-Resumable, and how long the upload lives where `expires` (unix ms) is not 0.
Answer tusAnswer(int status, std::uint64_t expires = 0);

/// Runs `work`; what it refuses carries Tus-Resumable too, for that is how a client knows that the answer is central's.
template <class Work>
auto asTus(Work&& work) -> decltype(work())
{
    try {
        return work();
    } catch (Refusal& refusal) {
        throw refusal.header("Tus-Resumable", "1.0.0");
    }
}

} // namespace lykta::central
