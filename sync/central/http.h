#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lykta::central {

/// Unix milliseconds; tests turn it by hand.
using NowMs = std::function<std::uint64_t()>;

NowMs systemNow();

/// Who a bearer token belongs to.
struct Caller
{
    std::string device; ///< 16 bytes
    std::string role;
    std::string tokenHash; ///< 32 bytes
    bool revoked = false;
};

/// One request as the handlers see it, whatever library reads it.
struct Request
{
    std::string method;
    std::string path;                                        ///< without the query
    std::map<std::string, std::string, std::less<>> headers; ///< names in lower case
    std::string peer;                                        ///< the client's address, without port
    std::optional<std::uint64_t> contentLength;
    std::string body;
    std::string parameter; ///< what stands in the route's place for it
    Caller caller;         ///< filled in where the route asks for one

    /// nullptr where the client did not send it.
    const std::string* header(std::string_view name) const;
};

/// A stretch of a file to be sent as the body.
struct FilePart
{
    std::filesystem::path path;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

struct Answer
{
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::optional<FilePart> file;                ///< instead of `body`
    std::optional<std::uint64_t> declaredLength; ///< for HEAD: the length that a GET would have
};

Answer json(int status, std::string body);

/// Takes a body as it arrives. Destroyed without finish(): the client went away in the middle.
class BodySink
{
  public:
    virtual ~BodySink() = default;
    virtual void take(std::string_view bytes) = 0;
    virtual Answer finish() = 0;
};

enum class Access
{
    Open,
    Device,            ///< a bearer token that is not revoked
    DeviceEvenRevoked, ///< the handler looks at Caller::revoked
    Metrics            ///< the token in DATA/metrics.token
};

struct Route
{
    std::string_view method;
    std::string_view path; ///< may end in «/*»: one segment, given as Request::parameter
    Access access = Access::Device;
    std::size_t bodyLimit = 0;
    bool streamed = false; ///< takes the body as it arrives, through open()
};

/// What is left to do of a request once the store has what it brought. No `work`: it must take the ordinary way.
struct Rest
{
    std::function<Answer()> work;
    bool blocks = false; ///< `work` takes long, or waits for the disk
};

/// A request that waits for the store without a thread: begins the waiting, and lets `done` hear once how to go on,
/// from any thread.
using Waiting = std::function<void(std::function<void(Rest)> done)>;

/// One endpoint; stateless between requests and called from several threads. Blocking is allowed.
class Endpoint
{
  public:
    virtual ~Endpoint() = default;
    virtual Route route() const = 0;
    /// Called once the body is in `request.body`.
    virtual Answer handle(const Request& request) = 0;
    /// For a small request of a caller who was let in a moment ago and may not be any more: what it waits for in the
    /// store, where that is all it would do. Called on the network's thread, so it must not block; who the caller is
    /// must be looked at again in there. Empty, or thrown: it takes the ordinary way.
    virtual Waiting start(const Request&) { return {}; }
    /// Called before the body is read; a sink takes the body instead of handle().
    virtual std::unique_ptr<BodySink> open(const Request&) { return nullptr; }
};

} // namespace lykta::central
