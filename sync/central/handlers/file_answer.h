#pragma once

#include "sync/central/http.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace lykta::central {

/// A file whose bytes never change under its tag.
struct ServedFile
{
    std::filesystem::path path;
    std::uint64_t size = 0;
    std::string tag; ///< without quotes
    std::string type;
};

/// The whole of it, one range of it, or that the client has it: ETag, If-None-Match, Range and If-Range as RFC 9110
/// says. Throws Refusal (416) for a range outside of it.
Answer fileAnswer(const Request& request, const ServedFile& file);

} // namespace lykta::central
