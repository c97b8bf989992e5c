#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::sync {

using HttpHeaders = std::map<std::string, std::string>; ///< an answer's: names in lower case

struct HttpRequest
{
    std::string method;
    std::string path; ///< from the root, or an absolute URL that central gave (only its path is used)
    std::map<std::string, std::string> headers;
    std::string body;
    std::optional<std::filesystem::path> bodyFile; ///< sent from `bodyOffset` on, instead of `body`
    std::uint64_t bodyOffset = 0;
    /// Where a 2xx body goes instead of memory: 206 is appended, any other replaces what lay there.
    std::optional<std::filesystem::path> saveTo;
    /// Takes a 2xx body piece by piece as it arrives, instead of memory; false ends the call, which then counts as
    /// answered. Must not throw.
    std::function<bool(int status, const HttpHeaders& headers, std::string_view piece)> stream;
    std::uint64_t answerAtMost = 8u << 20; ///< a longer body ends the call as garbage, without a body
    /// Bytes of this call's body (the larger of request's and answer's), total 0 while unknown.
    std::function<void(std::uint64_t done, std::uint64_t total)> progress;
    bool authorised = true;
};

struct HttpAnswer
{
    enum class Outcome
    {
        Answered,
        Unreachable,
        WrongKey,
        Cancelled,
        LocalDisk
    };
    Outcome outcome = Outcome::Unreachable;
    int status = 0;
    HttpHeaders headers;
    std::string body;
    std::string detail; ///< the library's words, for the small print
    std::uint64_t bytesSent = 0, bytesReceived = 0;
};

/// The one door to the network. Blocking; `cancel` from another thread ends a call at once. No redirect is followed.
class Transport
{
  public:
    virtual ~Transport() = default;
    virtual HttpAnswer perform(const HttpRequest& request) = 0;
    virtual void cancel() = 0;
    /// True where perform() may run on another thread than the last time, always one at a time.
    virtual bool takesAnyThread() const { return false; }
    /// The keys to trust from the next call on (base64 SHA-256 of the public key), as central renews them.
    virtual void trust(const std::vector<std::string>&) {}
};

} // namespace lykta::sync
