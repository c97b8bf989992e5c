#pragma once

#include "sync/central/auth.h"
#include "sync/central/http.h"
#include "sync/central/metrics.h"

#include <memory>
#include <optional>
#include <vector>

namespace lykta::central {

/// Finds the endpoint of a request, checks who asks, and turns everything that is thrown below it into a problem
/// document. Built before the server starts, then only read.
class Router
{
  public:
    /// A request whose header has been read.
    struct Exchange
    {
        std::optional<Answer> answer; ///< already decided: the body need not be read
        Endpoint* endpoint = nullptr;
        std::size_t bodyLimit = 0;
        std::unique_ptr<BodySink> sink;
        std::string_view path; ///< the route's, for the counters
    };

    Router(const Auth& auth, Metrics& metrics);
    void add(std::unique_ptr<Endpoint> endpoint);

    /// Whether the body may be read before begin(): nobody there takes it as it arrives.
    bool readsWhole(const Request& request) const;
    /// How a request whose body is in can wait for the store without a thread; empty: it takes the ordinary way,
    /// begin() and finish(). Does not block.
    Waiting start(Request& request, Exchange& exchange) const;
    /// What came of the waiting, as an answer.
    static Answer finish(const Rest& rest);
    Exchange begin(Request& request);
    /// Gives the sink a piece of the body; false (and an answer) where it does not want any more.
    bool take(Exchange& exchange, std::string_view bytes);
    Answer finish(Exchange& exchange, const Request& request);
    /// Counts an answer under the route's own path.
    void count(const Exchange& exchange, const Answer& answer);

  private:
    Endpoint* match(Request& request, bool& pathKnown) const;
    /// As the header Allow lists them (RFC 9110, 10.2.1).
    std::string methodsOf(const std::string& path) const;

    const Auth& m_auth;
    Metrics& m_metrics;
    std::vector<std::pair<Route, std::unique_ptr<Endpoint>>> m_endpoints;
};

} // namespace lykta::central
