#include "sync/device/answer_reading.h"

#include "sync/protocol/envelope.h"
#include "sync/protocol/lykta.pb.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ctime>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <sstream>

namespace lykta::sync {
namespace {

std::string_view headerOf(const HttpAnswer& answer, const std::string& name)
{
    const auto found = answer.headers.find(name);
    return found == answer.headers.end() ? std::string_view{} : std::string_view(found->second);
}

std::string_view typeOf(const HttpAnswer& answer)
{
    auto type = headerOf(answer, "content-type");
    type = type.substr(0, type.find(';'));
    while (type.ends_with(' '))
        type.remove_suffix(1);
    return type;
}

/// Retry-After: seconds, or a date (RFC 9110, 10.2.3).
std::optional<std::uint64_t> retryAfterOf(const HttpAnswer& answer)
{
    const auto text = headerOf(answer, "retry-after");
    std::uint64_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (!text.empty() && error == std::errc{} && end == text.data() + text.size())
        return std::min<std::uint64_t>(seconds, 86'400) * 1000;
    std::tm when{};
    std::istringstream date{std::string(text)};
    date.imbue(std::locale::classic());
    if (text.empty() || !(date >> std::get_time(&when, "%a, %d %b %Y %H:%M:%S")))
        return std::nullopt;
    const auto left = ::timegm(&when) - std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    return left > 0 ? static_cast<std::uint64_t>(left) * 1000 : 0;
}

Failure failureOf(Problem problem)
{
    switch (problem) {
    case Problem::Revoked:
        return Failure::Revoked;
    case Problem::Unauthorised:
        return Failure::Unauthorised;
    case Problem::Full:
        return Failure::CentralFull;
    case Problem::Upgrade:
        return Failure::TooOld;
    default:
        return Failure::ServerError;
    }
}

/// Fills in what a problem document says; false where the body is none of central's.
bool readProblem(const HttpAnswer& answer, Trouble& trouble)
{
    if (typeOf(answer) != "application/problem+json")
        return false;
    const auto document = nlohmann::json::parse(answer.body, nullptr, false);
    if (!document.is_object())
        return false;
    const auto type = document.find("type");
    if (type == document.end() || !type->is_string() ||
        !type->get_ref<const std::string&>().starts_with("urn:lykta:problem:"))
        return false;
    trouble.problem = problemOf(type->get_ref<const std::string&>());
    trouble.failure = trouble.problem ? failureOf(*trouble.problem) : Failure::ServerError;
    trouble.detail = type->get<std::string>();
    if (const auto detail = document.find("detail"); detail != document.end() && detail->is_string())
        trouble.detail += ": " + detail->get<std::string>();
    if (const auto now = document.find("now"); now != document.end() && now->is_number_unsigned())
        trouble.centralNowMs = now->get<std::uint64_t>();
    return true;
}

/// An answer of somebody between this phone and central.
Failure strangersFailure(const HttpAnswer& answer)
{
    const auto status = answer.status;
    if ((status >= 300 && status < 400) || status == 401 || status == 403 || status == 407 || status == 511)
        return Failure::Login;
    return status >= 500 || status == 429 ? Failure::ServerError : Failure::Garbage;
}

} // namespace

Trouble troubleOf(const HttpAnswer& answer)
{
    Trouble trouble;
    trouble.detail = answer.detail;
    switch (answer.outcome) {
    case HttpAnswer::Outcome::Cancelled:
        trouble.cancelled = true;
        return trouble;
    case HttpAnswer::Outcome::Unreachable:
        trouble.failure = Failure::Unreachable;
        return trouble;
    case HttpAnswer::Outcome::WrongKey:
        trouble.failure = Failure::WrongKey;
        return trouble;
    case HttpAnswer::Outcome::LocalDisk:
        trouble.failure = Failure::DeviceFull;
        return trouble;
    case HttpAnswer::Outcome::Answered:
        break;
    }
    if (answer.status >= 200 && answer.status < 300)
        return {};
    trouble.retryAfterMs = retryAfterOf(answer);
    if (!readProblem(answer, trouble)) {
        trouble.failure = strangersFailure(answer);
        trouble.detail = "HTTP " + std::to_string(answer.status);
        if (answer.status == 413)
            trouble.problem = Problem::TooLarge; // a proxy's limit counts like central's own
    }
    return trouble;
}

Trouble readAnswer(const HttpAnswer& answer, const StoreId& store, wire::Answer& into)
{
    auto trouble = troubleOf(answer);
    if (trouble.any())
        return trouble;
    const auto type = typeOf(answer);
    if (type != compressedType && type != plainType) {
        trouble.failure = type.starts_with("text/html") ? Failure::Login : Failure::Garbage;
        trouble.detail = "HTTP " + std::to_string(answer.status) + " of type " + std::string(type);
        return trouble;
    }
    trouble.failure = Failure::Garbage;
    const auto raw = unpack(answer.body, type);
    if (!raw) {
        trouble.detail = answer.detail.empty() ? "the envelope is damaged" : answer.detail;
        return trouble;
    }
    wire::Answer read;
    if (!read.ParseFromString(*raw) || read.store().size() != store.size()) {
        trouble.detail = "the answer is damaged";
        return trouble;
    }
    if (!std::equal(store.begin(), store.end(), read.store().begin(),
                    [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); })) {
        trouble.failure = Failure::AnotherStore;
        trouble.detail = "the answer is another store's";
        return trouble;
    }
    into = std::move(read);
    return {};
}

bool needsPerson(Failure failure)
{
    return failure == Failure::Unauthorised || failure == Failure::Revoked || failure == Failure::TooOld ||
           failure == Failure::AnotherStore;
}

} // namespace lykta::sync
