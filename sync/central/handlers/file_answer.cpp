#include "sync/central/handlers/file_answer.h"

#include "sync/central/problem_json.h"

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

Answer fileAnswer(const Request& request, const ServedFile& file)
{
    Answer answer;
    const auto tag = "\"" + file.tag + "\"";
    answer.headers = {{"ETag", tag}, {"Accept-Ranges", "bytes"}, {"Cache-Control", "private, no-cache"}};
    if (const auto* known = request.header("if-none-match"); known && listed(*known, tag)) {
        answer.status = 304;
        return answer;
    }
    answer.headers.emplace_back("Content-Type", file.type);
    answer.headers.emplace_back("X-Content-Type-Options", "nosniff");
    answer.file = FilePart{file.path, 0, file.size};
    const auto* range = request.header("range");
    const auto* only = request.header("if-range");
    const auto part = range && (!only || *only == tag) ? rangeOf(*range, file.size) : std::nullopt;
    if (!part)
        return answer;
    if (part->length == 0)
        throw Refusal(Problem::Malformed, "outside of the file")
            .status(416)
            .header("Content-Range", "bytes */" + std::to_string(file.size));
    answer.status = 206;
    answer.file = FilePart{file.path, part->offset, part->length};
    answer.headers.emplace_back("Content-Range", "bytes " + std::to_string(part->offset) + "-" +
                                                     std::to_string(part->offset + part->length - 1) + "/" +
                                                     std::to_string(file.size));
    return answer;
}

} // namespace lykta::central
