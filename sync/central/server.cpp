#include "sync/central/server.h"

#include "sync/central/connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <optional>
#include <spdlog/spdlog.h>
#include <stdexcept>

namespace lykta::central {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

struct Server::Impl
{
    Impl(Router& router, Metrics& metrics, const ServerOptions& wanted)
        : options(wanted), pool(wanted.workers), acceptor(context),
          signals(context), shared{router, metrics, options, pool, {}, false, {}}
    {
        listen();
        if (!options.certificate.empty() || !options.key.empty())
            loadKey();
    }

    void listen()
    {
        error_code error;
        const auto address = asio::ip::make_address(options.host == "localhost" ? "127.0.0.1" : options.host, error);
        if (error)
            throw std::runtime_error("--listen wants an address like 127.0.0.1:8080, not " + options.host);
        const tcp::endpoint endpoint(address, options.port);
        acceptor.open(endpoint.protocol());
        acceptor.set_option(tcp::acceptor::reuse_address(true));
        acceptor.bind(endpoint, error);
        if (!error)
            acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (error)
            throw std::runtime_error("cannot listen on " + options.host + ":" + std::to_string(options.port) + ": " +
                                     error.message());
    }

    void loadKey()
    {
        tls.emplace(asio::ssl::context::tls_server);
        tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                         asio::ssl::context::no_tlsv1_1);
        error_code error;
        tls->use_certificate_chain_file(options.certificate.string(), error);
        if (error)
            throw std::runtime_error("cannot use the certificate " + options.certificate.string() + ": " +
                                     error.message());
        tls->use_private_key_file(options.key.string(), asio::ssl::context::pem, error);
        if (error)
            throw std::runtime_error("cannot use the key " + options.key.string() + ": " + error.message());
    }

    asio::awaitable<void> accept()
    {
        for (;;) {
            error_code error;
            auto socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, error));
            if (shared.stopping)
                co_return;
            if (error) {
                // Out of descriptors, most likely: what is open must end first.
                spdlog::warn("accepting failed: {}", error.message());
                asio::steady_timer pause(context, std::chrono::milliseconds(200));
                co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
                continue;
            }
            metric();
            asio::co_spawn(context, serveConnection(shared, std::move(socket), tls ? &*tls : nullptr), asio::detached);
        }
    }

    void metric() { shared.metrics.add("lykta_connections_total"); }

    void stop()
    {
        if (shared.stopping)
            return;
        shared.stopping = true;
        error_code ignored;
        acceptor.close(ignored);
        signals.cancel(ignored);
        closeIdle(shared);
        // Whoever has not finished by then is cut off.
        deadline.emplace(context, options.stopTimeout);
        deadline->async_wait([this](error_code error) {
            if (!error)
                context.stop();
        });
        waitUntilEmpty();
    }

    void waitUntilEmpty()
    {
        poll.emplace(context, std::chrono::milliseconds(5));
        poll->async_wait([this](error_code) {
            if (!shared.open.empty())
                return waitUntilEmpty();
            deadline->cancel();
        });
    }

    ServerOptions options;
    asio::io_context context{1};
    asio::thread_pool pool;
    tcp::acceptor acceptor;
    asio::signal_set signals;
    std::optional<asio::ssl::context> tls;
    std::optional<asio::steady_timer> deadline, poll;
    Connections shared;
};

Server::Server(Router& router, Metrics& metrics, const ServerOptions& options)
    : m_impl(std::make_unique<Impl>(router, metrics, options))
{
}

Server::~Server() = default;

std::uint16_t Server::port() const
{
    return m_impl->acceptor.local_endpoint().port();
}

std::string Server::address() const
{
    const auto endpoint = m_impl->acceptor.local_endpoint();
    const auto host = endpoint.address().to_string();
    return (m_impl->tls ? "https://" : "http://") + (endpoint.address().is_v6() ? "[" + host + "]" : host) + ":" +
           std::to_string(endpoint.port());
}

void Server::run()
{
    asio::co_spawn(m_impl->context, m_impl->accept(), asio::detached);
    m_impl->context.run();
    m_impl->pool.join();
    m_impl->shared.outstanding.untilNone();
}

void Server::stop()
{
    asio::post(m_impl->context, [this] { m_impl->stop(); });
}

void Server::stopOnSignals()
{
    m_impl->signals.add(SIGTERM);
    m_impl->signals.add(SIGINT);
    m_impl->signals.async_wait([this](error_code error, int) {
        if (!error)
            m_impl->stop();
    });
}

} // namespace lykta::central
