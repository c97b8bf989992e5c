#include "support/local_server.h"

#include "support/tls_identity.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <cctype>
#include <mutex>
#include <sstream>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>

namespace lykta::test {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

/// Head and body of one request from `stream`; nullopt: the other end went away, or the request was cut.
template <class Stream>
std::optional<Received> readRequest(Stream& stream, std::string& pending, const LocalServer::Cut& cut)
{
    const auto more = [&] {
        char chunk[16384];
        boost::system::error_code error;
        const auto count = stream.read_some(asio::buffer(chunk), error);
        pending.append(chunk, count);
        return !error;
    };
    std::size_t end = 0;
    while ((end = pending.find("\r\n\r\n")) == std::string::npos)
        if (!more())
            return std::nullopt;
    Received request;
    std::istringstream head(pending.substr(0, end));
    pending.erase(0, end + 4);
    head >> request.method >> request.target;
    std::string line;
    std::getline(head, line);
    while (std::getline(head, line)) {
        const auto colon = line.find(':');
        std::string name = line.substr(0, colon);
        std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
        auto value = line.substr(std::min(colon + 2, line.size()));
        while (!value.empty() && value.back() == '\r')
            value.pop_back();
        request.headers[name] = value;
    }
    const auto length = request.headers.contains("content-length") ? std::stoull(request.headers["content-length"]) : 0;
    const auto cutAfter = cut ? cut(request) : std::nullopt;
    const auto wanted = std::min<std::size_t>(length, cutAfter.value_or(length));
    while (pending.size() < wanted)
        if (!more())
            return std::nullopt;
    request.body = pending.substr(0, wanted);
    pending.erase(0, wanted);
    if (cutAfter)
        return std::nullopt;
    return request;
}

} // namespace

Reply reply(int status, std::map<std::string, std::string> headers, const std::string& body)
{
    std::string bytes = "HTTP/1.1 " + std::to_string(status) + " Said\r\n";
    if (!headers.contains("Content-Length"))
        headers["Content-Length"] = std::to_string(body.size());
    for (const auto& [name, value] : headers)
        bytes.append(name).append(": ").append(value).append("\r\n");
    return {bytes + "\r\n" + body, false};
}

struct LocalServer::Impl
{
    Impl(Answer given, bool secure) : answer(std::move(given)), tls(secure)
    {
        if (tls) {
            SSL_CTX_use_certificate(context.native_handle(), identity.certificate());
            SSL_CTX_use_PrivateKey(context.native_handle(), identity.key());
        }
        listener = std::thread([this] { listen(); });
    }

    ~Impl()
    {
        {
            const std::lock_guard lock(mutex);
            stopping = true;
            ::shutdown(acceptor.native_handle(), SHUT_RDWR);
            for (const auto socket : open)
                ::shutdown(socket, SHUT_RDWR);
        }
        listener.join();
        for (auto& thread : threads)
            thread.join();
    }

    void listen()
    {
        for (;;) {
            boost::system::error_code error;
            auto socket = acceptor.accept(error);
            const std::lock_guard lock(mutex);
            if (stopping || error)
                return;
            ++accepted;
            open.push_back(socket.native_handle());
            threads.emplace_back([this, moved = std::move(socket)]() mutable { serve(std::move(moved)); });
        }
    }

    void serve(tcp::socket socket)
    {
        const auto handle = socket.native_handle();
        if (tls) {
            asio::ssl::stream<tcp::socket&> stream(socket, context);
            boost::system::error_code error;
            stream.handshake(asio::ssl::stream_base::server, error);
            if (!error)
                talk(stream);
        } else {
            talk(socket);
        }
        const std::lock_guard lock(mutex);
        std::erase(open, handle);
        socket.close();
    }

    template <class Stream>
    void talk(Stream& stream)
    {
        std::string pending;
        for (;;) {
            Cut cutting;
            {
                const std::lock_guard lock(mutex);
                cutting = cut;
            }
            const auto request = readRequest(stream, pending, cutting);
            if (!request)
                return;
            {
                const std::lock_guard lock(mutex);
                requests.push_back(*request);
            }
            const auto said = answer(*request);
            boost::system::error_code error;
            asio::write(stream, asio::buffer(said.bytes), error);
            if (error || said.thenCut)
                return;
        }
    }

    Answer answer;
    bool tls;
    TlsIdentity identity;
    asio::ssl::context context{asio::ssl::context::tls_server};
    asio::io_context io;
    tcp::acceptor acceptor{io, {asio::ip::address_v4::loopback(), 0}};
    std::mutex mutex;
    bool stopping = false;
    Cut cut;
    std::size_t accepted = 0;
    std::vector<int> open;
    std::vector<Received> requests;
    std::vector<std::thread> threads;
    std::thread listener;
};

LocalServer::LocalServer(Answer answer, bool tls) : m_impl(std::make_unique<Impl>(std::move(answer), tls))
{
}

LocalServer::~LocalServer() = default;

void LocalServer::cutRequests(Cut cut)
{
    const std::lock_guard lock(m_impl->mutex);
    m_impl->cut = std::move(cut);
}

std::string LocalServer::address() const
{
    return (m_impl->tls ? "https://127.0.0.1:" : "http://127.0.0.1:") +
           std::to_string(m_impl->acceptor.local_endpoint().port());
}

std::string LocalServer::pin() const
{
    return m_impl->identity.pin();
}

std::vector<Received> LocalServer::received() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->requests;
}

std::size_t LocalServer::connections() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->accepted;
}

} // namespace lykta::test
