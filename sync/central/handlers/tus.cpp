#include "sync/central/handlers/tus.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <ctime>

namespace lykta::central {

using sync::Problem;

namespace {

constexpr std::string_view version = "1.0.0";

/// IMF-fixdate (RFC 9110, 5.6.7), whatever the process' locale.
std::string httpDate(std::uint64_t unixMs)
{
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto seconds = static_cast<std::time_t>(unixMs / 1000);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char text[64];
    std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", days.at(static_cast<unsigned>(utc.tm_wday)),
                  utc.tm_mday, months.at(static_cast<unsigned>(utc.tm_mon)), utc.tm_year + 1900, utc.tm_hour,
                  utc.tm_min, utc.tm_sec);
    return text;
}

std::string decoded(std::string_view text, const char* where)
{
    auto bytes = unbase64(text);
    if (!bytes)
        throw Refusal(Problem::Malformed, std::string(where) + " is not base64");
    return std::move(*bytes);
}

} // namespace

void requireTus(const Request& request)
{
    const auto* said = request.header("tus-resumable");
    if (!said || *said != version)
        throw Refusal(Problem::Malformed, "this store speaks tus 1.0.0")
            .status(412)
            .header("Tus-Version", std::string(version));
}

void requireOffsetStream(const Request& request)
{
    const auto* type = request.header("content-type");
    if (!type || *type != "application/offset+octet-stream")
        throw Refusal(Problem::Malformed, "bytes come as application/offset+octet-stream").status(415);
}

std::uint64_t numberOf(const Request& request, std::string_view name)
{
    const auto* text = request.header(name);
    std::uint64_t number = 0;
    if (text && !text->empty()) {
        const auto* end = text->data() + text->size();
        const auto parsed = std::from_chars(text->data(), end, number);
        if (parsed.ec == std::errc() && parsed.ptr == end)
            return number;
    }
    throw Refusal(Problem::Malformed, std::string(name) + " should be a number");
}

std::map<std::string, std::string> metadataOf(const Request& request)
{
    std::map<std::string, std::string> metadata;
    const auto* header = request.header("upload-metadata");
    for (std::string_view rest = header ? *header : std::string_view(); !rest.empty();) {
        const auto comma = rest.find(',');
        auto pair = rest.substr(0, comma);
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
        pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
        const auto space = pair.find(' ');
        const auto value = space == std::string_view::npos ? std::string_view() : pair.substr(space + 1);
        metadata[std::string(pair.substr(0, space))] = decoded(value, "a value of Upload-Metadata");
    }
    return metadata;
}

std::optional<Checksum> checksumOf(const Request& request)
{
    const auto* header = request.header("upload-checksum");
    if (!header)
        return std::nullopt;
    const auto space = header->find(' ');
    const auto algorithm = header->substr(0, space);
    if (space == std::string::npos || (algorithm != "sha1" && algorithm != "sha256"))
        throw Refusal(Problem::Malformed, "Upload-Checksum is «sha1 BASE64» or «sha256 BASE64»");
    Checksum checksum{algorithm == "sha1" ? Digest::Kind::Sha1 : Digest::Kind::Sha256,
                      decoded(std::string_view(*header).substr(space + 1), "Upload-Checksum")};
    if (checksum.expected.size() != (checksum.kind == Digest::Kind::Sha1 ? 20 : 32))
        throw Refusal(Problem::Malformed, "Upload-Checksum has the wrong length");
    return checksum;
}

Answer tusAnswer(int status, std::uint64_t expires)
{
    Answer answer;
    answer.status = status;
    answer.headers = {{"Tus-Resumable", std::string(version)}, {"Cache-Control", "no-store"}};
    if (expires != 0)
        answer.headers.emplace_back("Upload-Expires", httpDate(expires));
    return answer;
}

} // namespace lykta::central
