#pragma once

#include "sync/central/metrics.h"
#include "sync/central/router.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace lykta::central {

struct ServerOptions
{
    std::string host = "127.0.0.1";
    std::uint16_t port = 0;            ///< 0: any free one
    std::filesystem::path certificate; ///< PEM chain; empty: plain HTTP
    std::filesystem::path key;

    std::size_t maxConnections = 512;
    std::size_t maxHeaderBytes = 16u << 10;
    std::chrono::milliseconds headerTimeout{15'000};
    std::chrono::milliseconds bodyTimeout{60'000}; ///< for each piece, not for the whole body
    std::chrono::milliseconds writeTimeout{60'000};
    std::chrono::milliseconds idleTimeout{90'000}; ///< between two requests of one connection
    std::chrono::milliseconds stopTimeout{10'000}; ///< for what is under way when it is asked to stop
    unsigned workers = 80;                         ///< threads in which handlers may wait for the disk
};

/// HTTP/1.1 over TCP or TLS. The network runs on one thread, handlers run in a pool.
/// States: constructed (listening, taking nobody) → run() → stop() asked → whatever is under way is answered → run()
/// returns.
class Server
{
  public:
    /// Throws std::runtime_error where it cannot listen, or the certificate and key do not fit together.
    Server(Router& router, Metrics& metrics, const ServerOptions& options);
    ~Server();

    std::uint16_t port() const;
    /// «http://127.0.0.1:8080»
    std::string address() const;

    void run();
    /// From any thread: take no more connections, answer what is under way, then let run() return.
    void stop();
    /// Calls stop() when the process is told to end (SIGTERM, SIGINT).
    void stopOnSignals();

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lykta::central
