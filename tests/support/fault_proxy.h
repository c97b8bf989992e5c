#pragma once

#include "support/fault.h"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace lykta::test {

/// A way to central that fails as it is told: an HTTP/1.1 proxy on 127.0.0.1 with a thread of its own. It has any
/// number of doors, each an address with a plan of its own, so that every phone of a swarm meets its own luck. Where
/// central does not listen, the client's line is cut. Requests are read whole before they are passed on (but for those
/// that are cut), answers likewise; no TLS.
class FaultProxy
{
  public:
    /// Decides what a request meets; called on the proxy's thread.
    using Plan = std::function<Fault(const Passing&)>;

    /// `central`: an address «http://127.0.0.1:PORT».
    explicit FaultProxy(const std::string& central);
    ~FaultProxy();
    FaultProxy(const FaultProxy&) = delete;
    FaultProxy& operator=(const FaultProxy&) = delete;

    /// The address of the first door, where everything passes unless `next` or `always` say otherwise.
    std::string address() const;
    /// One more door; its address. Without a plan everything passes.
    std::string open(Plan plan);

    /// The next request to the first door whose target begins so meets this; several are taken in order.
    void next(const Fault& fault, const std::string& target = "/");
    /// What the first door's other requests meet from now on; {}: they pass.
    void always(Plan plan);

    /// Without a network every line is cut, now and when it is opened; for all doors.
    void network(bool there);
    /// Central has moved.
    void central(const std::string& address);
    /// Sends central what came late and waits still for its turn, and waits for central's answers.
    void deliverLate();

    /// How many requests met what, over all doors.
    std::map<Fault::Kind, std::size_t> met() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lykta::test
