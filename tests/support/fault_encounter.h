#pragma once

#include "support/fault.h"
#include "support/proxy_line.h"

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <cstdint>
#include <list>
#include <string>

namespace lykta::test {

/// The way from a proxy to central.
class RoadToCentral
{
  public:
    RoadToCentral(asio::io_context& io, const std::string& address) : m_io(io) { leadsTo(address); }

    void leadsTo(const std::string& address);
    /// Central's whole answer; empty: none came.
    asio::awaitable<std::string> ask(const std::string& request, const std::string& method);
    /// Gives central a part of a request and hangs up; returns when central has let go too.
    asio::awaitable<void> begin(std::string_view part);

  private:
    asio::awaitable<bool> connect(tcp::socket& socket);

    asio::io_context& m_io;
    std::atomic<std::uint16_t> m_port = 0;
};

/// Requests that central gets when their senders have long gone on.
class LateRequests
{
  public:
    void add(std::string request, std::string method, std::size_t afterRequests);
    /// One request has passed: those whose time has come are asked now. `all`: whatever is left.
    asio::awaitable<void> deliver(RoadToCentral& road, bool all);

  private:
    struct Awaited
    {
        std::string bytes, method;
        std::size_t requests = 0;
    };
    std::list<Awaited> m_waiting;
};

/// One request that meets its fault.
struct FaultEncounter
{
    ProxyLine& client;
    RoadToCentral& road;
    LateRequests& late;
    const Fault& fault;
    std::uint64_t noiseSeed = 0;

    /// The request's head is read: what has come of it, and more up to the fault's amount, goes to central, and then
    /// both lines are cut.
    asio::awaitable<void> cutRequest(const HttpMessage& request);
    /// The request is read whole. False: the client's line is to be cut.
    asio::awaitable<bool> meet(const std::string& request, const std::string& method);

  private:
    asio::awaitable<bool> answer(const std::string& whole);
    asio::awaitable<bool> trickle(const std::string& whole);
};

} // namespace lykta::test
