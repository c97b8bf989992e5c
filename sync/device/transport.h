#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace lykta::sync {

struct HttpRequest
{
    std::string method;
    std::string path; ///< from the root, or an absolute URL that central gave
    std::map<std::string, std::string> headers;
    std::string body;
    std::optional<std::filesystem::path> bodyFile; ///< sent from `bodyOffset` on, instead of `body`
    std::uint64_t bodyOffset = 0;
    std::optional<std::filesystem::path> saveTo; ///< a 2xx body is appended here instead of being kept in memory
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
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;
    std::string detail; ///< the library's words, for the small print
    std::uint64_t bytesSent = 0, bytesReceived = 0;
};

/// The one door to the network. Blocking; `cancel` from another thread ends a call at once.
class Transport
{
  public:
    virtual ~Transport() = default;
    virtual HttpAnswer perform(const HttpRequest& request) = 0;
    virtual void cancel() = 0;
};

} // namespace lykta::sync
