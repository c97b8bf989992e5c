#include "support/proxy_line.h"

#include <array>
#include <boost/asio/read.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

namespace lykta::test {

void ProxyLine::reset()
{
    error_code ignored; // it may be closed already
    socket.set_option(asio::socket_base::linger(true, 0), ignored);
    socket.close(ignored);
}

asio::awaitable<bool> ProxyLine::readMore()
{
    std::array<char, 65536> chunk{};
    error_code error;
    const auto count = co_await socket.async_read_some(asio::buffer(chunk), into(error));
    bytes.append(chunk.data(), count);
    co_return !error;
}

asio::awaitable<bool> ProxyLine::readMessage(HttpMessage& message, bool headOnly)
{
    std::array<char, 65536> chunk{};
    while (!message.find(bytes, headOnly)) {
        error_code error;
        const auto count = co_await socket.async_read_some(asio::buffer(chunk), into(error));
        bytes.append(chunk.data(), count);
        if (error) {
            const bool whole = error == asio::error::eof && message.endsWithLine(bytes);
            co_return whole;
        }
    }
    co_return true;
}

asio::awaitable<bool> ProxyLine::write(std::string_view given)
{
    error_code error;
    co_await asio::async_write(socket, asio::buffer(given.data(), given.size()), into(error));
    co_return !error;
}

asio::awaitable<void> ProxyLine::endAfterReading()
{
    error_code error;
    socket.shutdown(tcp::socket::shutdown_send, error);
    std::array<char, 4096> chunk{};
    while (!error)
        co_await socket.async_read_some(asio::buffer(chunk), into(error));
}

asio::awaitable<void> ProxyLine::pause(std::chrono::milliseconds time)
{
    asio::steady_timer timer(socket.get_executor(), time);
    error_code ignored; // never cancelled
    co_await timer.async_wait(into(ignored));
}

} // namespace lykta::test
