#pragma once

#include "support/http_message.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <string>
#include <string_view>

namespace lykta::test {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

/// For an operation whose error is looked at instead of thrown.
inline auto into(error_code& error)
{
    return asio::redirect_error(asio::use_awaitable, error);
}

/// One end of a line, with what has been read from it and not been used yet.
struct ProxyLine
{
    explicit ProxyLine(tcp::socket given) : socket(std::move(given)) {}

    tcp::socket socket;
    std::string bytes;

    /// Closes so that the other end notices at once and nothing of it lingers.
    void reset();
    /// Reads a piece more into `bytes`; false: the line is at its end.
    asio::awaitable<bool> readMore();
    /// Reads until `bytes` has a whole message (http_message.h); false: the line ended before.
    asio::awaitable<bool> readMessage(HttpMessage& message, bool headOnly);
    asio::awaitable<bool> write(std::string_view given);
    /// Ends the line so that everything that was written arrives first.
    asio::awaitable<void> endAfterReading();
    asio::awaitable<void> pause(std::chrono::milliseconds time);
};

} // namespace lykta::test
