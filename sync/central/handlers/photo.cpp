#include "sync/central/handlers/photo.h"

#include "sync/central/photo_row.h"
#include "sync/central/problem_json.h"
#include "sync/central/scopes.h"
#include "sync/central/secrets.h"

#include <charconv>

namespace lykta::central {

using sync::Problem;

namespace {

bool listed(std::string_view header, std::string_view tag)
{
    return header == "*" || header.find(tag) != std::string_view::npos; // tags are quoted: none is part of another
}

std::optional<std::uint64_t> numberIn(std::string_view text)
{
    std::uint64_t number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() && !text.empty();
    return whole ? std::optional(number) : std::nullopt;
}

/// The one range of bytes that is asked for (RFC 9110, 14.1.2); nullopt where there is none, or several, or what means
/// nothing: then the whole is sent. Length 0: outside of the file.
std::optional<FilePart> rangeOf(std::string_view header, std::uint64_t size)
{
    constexpr std::string_view unit = "bytes=";
    if (!header.starts_with(unit))
        return std::nullopt;
    header.remove_prefix(unit.size());
    const auto dash = header.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto first = numberIn(header.substr(0, dash)), last = numberIn(header.substr(dash + 1));
    const bool open = dash + 1 == header.size();
    if (dash == 0 && last)
        return FilePart{{}, size - std::min(size, *last), std::min(size, *last)};
    if (!first || (!last && !open) || (last && *last < *first))
        return std::nullopt;
    if (*first >= size)
        return FilePart{};
    return FilePart{{}, *first, (open ? size : std::min(size, *last + 1)) - *first};
}

} // namespace

Answer Photo::handle(const Request& request)
{
    const auto id = uuidBytes(request.parameter);
    std::string sha256;
    std::uint64_t size = 0;
    m_store.read([&](const Session& session) {
        const auto row = id ? photoRow(session, *id) : std::nullopt;
        const auto rights = row ? rightsIn(session.grants(request.caller.device), row->scope, m_now()) : 0;
        const auto bytes = (rights & sync::mayRead) != 0 ? session.bytesOfPhoto(*id) : std::nullopt;
        const auto blob = bytes && *bytes == row->sha256 ? session.blob(*bytes) : std::nullopt;
        if (!blob)
            throw Refusal(Problem::NotFound);
        sha256 = blob->sha256;
        size = blob->size;
    });
    const auto file = m_photos.find(sha256);
    if (!file)
        throw Refusal(Problem::NotFound);

    Answer answer;
    const auto tag = "\"" + hex(sha256) + "\"";
    answer.headers = {{"ETag", tag}, {"Accept-Ranges", "bytes"}, {"Cache-Control", "private, no-cache"}};
    if (const auto* known = request.header("if-none-match"); known && listed(*known, tag)) {
        answer.status = 304;
        return answer;
    }
    answer.headers.emplace_back("Content-Type", "image/jpeg");
    answer.headers.emplace_back("X-Content-Type-Options", "nosniff");
    answer.file = FilePart{*file, 0, size};
    const auto* range = request.header("range");
    const auto* only = request.header("if-range");
    const auto part = range && (!only || *only == tag) ? rangeOf(*range, size) : std::nullopt;
    if (!part)
        return answer;
    if (part->length == 0)
        throw Refusal(Problem::Malformed, "outside of the photo")
            .status(416)
            .header("Content-Range", "bytes */" + std::to_string(size));
    answer.status = 206;
    answer.file = FilePart{*file, part->offset, part->length};
    answer.headers.emplace_back("Content-Range", "bytes " + std::to_string(part->offset) + "-" +
                                                     std::to_string(part->offset + part->length - 1) + "/" +
                                                     std::to_string(size));
    return answer;
}

} // namespace lykta::central
