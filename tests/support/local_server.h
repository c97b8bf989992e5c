#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lykta::test {

/// One request as it came, names of headers in lower case.
struct Received
{
    std::string method, target, body;
    std::map<std::string, std::string> headers;
};

/// What goes back, byte for byte; then the connection may be cut.
struct Reply
{
    std::string bytes;
    bool thenCut = false;
};

/// A whole answer with its Content-Length.
Reply reply(int status, std::map<std::string, std::string> headers = {}, const std::string& body = {});

/// An HTTP/1.1 server on 127.0.0.1 and a free port, with TLS (a key of its own) where asked for. Its answers are the
/// test's; it keeps connections open and counts them.
class LocalServer
{
  public:
    using Answer = std::function<Reply(const Received&)>;
    /// How many bytes of a request's body are read before the line is cut without an answer; nullopt: all.
    using Cut = std::function<std::optional<std::size_t>(const Received& head)>;

    explicit LocalServer(Answer answer, bool tls = false);
    ~LocalServer();

    void cutRequests(Cut cut);
    std::string address() const;
    /// Base64 SHA-256 of the TLS key.
    std::string pin() const;
    std::vector<Received> received() const;
    std::size_t connections() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lykta::test
