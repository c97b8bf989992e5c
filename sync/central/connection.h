#pragma once

#include "sync/central/metrics.h"
#include "sync/central/router.h"
#include "sync/central/server.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/thread_pool.hpp>
#include <condition_variable>
#include <mutex>
#include <set>

namespace boost::asio::ssl {
class context;
}

namespace lykta::central {

/// A connection as the server sees it.
struct OpenConnection
{
    bool busy = false; ///< a request is under way
    std::function<void()> close;
};

/// Counts what waits in the store and will come back to the network's thread, which must be there until then.
class Outstanding
{
  public:
    void begin();
    void end();
    void untilNone();

  private:
    std::mutex m_mutex;
    std::condition_variable m_none;
    std::size_t m_count = 0;
};

/// What all connections share; touched on the network's thread only.
struct Connections
{
    Router& router;
    Metrics& metrics;
    const ServerOptions& options;
    boost::asio::thread_pool& pool;
    std::set<OpenConnection*> open;
    bool stopping = false;
    Outstanding outstanding; ///< from any thread
};

/// Serves one connection to its end. Beyond the most connections that are allowed it only says 503.
boost::asio::awaitable<void> serveConnection(Connections& shared, boost::asio::ip::tcp::socket socket,
                                             boost::asio::ssl::context* tls);

/// Closes every connection that waits for its next request.
void closeIdle(Connections& shared);

} // namespace lykta::central
