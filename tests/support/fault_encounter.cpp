#include "support/fault_encounter.h"

#include <algorithm>

namespace lykta::test {
namespace {

using Kind = Fault::Kind;

std::string page(int status, const std::string& more = {})
{
    static const std::string html = "<html><body>Welcome to our network. Please log in.</body></html>";
    return "HTTP/1.1 " + std::to_string(status) + " Said\r\nContent-Type: text/html\r\n" + more +
           "Content-Length: " + std::to_string(html.size()) + "\r\n\r\n" + html;
}

std::string noise(std::size_t bytes, std::uint64_t seed)
{
    Chance chance(seed);
    std::string out(bytes, '\0');
    for (auto& byte : out)
        byte = static_cast<char>(chance.next());
    return out;
}

} // namespace

void RoadToCentral::leadsTo(const std::string& address)
{
    m_port = static_cast<std::uint16_t>(std::stoul(address.substr(address.rfind(':') + 1)));
}

asio::awaitable<bool> RoadToCentral::connect(tcp::socket& socket)
{
    error_code error;
    co_await socket.async_connect({asio::ip::address_v4::loopback(), m_port}, into(error));
    if (!error)
        socket.set_option(tcp::no_delay(true), error);
    co_return !error;
}

asio::awaitable<std::string> RoadToCentral::ask(const std::string& request, const std::string& method)
{
    ProxyLine central{tcp::socket(m_io)};
    if (!co_await connect(central.socket) || !co_await central.write(request))
        co_return std::string{};
    HttpMessage message;
    const bool whole = co_await central.readMessage(message, method == "HEAD");
    central.reset(); // so that thousands of these leave no port waiting
    co_return whole ? central.bytes : std::string{};
}

asio::awaitable<void> RoadToCentral::begin(std::string_view part)
{
    ProxyLine central{tcp::socket(m_io)};
    if (co_await connect(central.socket)) {
        co_await central.write(part);
        co_await central.endAfterReading();
    }
}

void LateRequests::add(std::string request, std::string method, std::size_t afterRequests)
{
    m_waiting.push_back({std::move(request), std::move(method), afterRequests + 1}); // its own turn is counted too
}

asio::awaitable<void> LateRequests::deliver(RoadToCentral& road, bool all)
{
    std::list<Awaited> due;
    for (auto at = m_waiting.begin(); at != m_waiting.end();) {
        const auto here = at++;
        if (all || --here->requests == 0)
            due.splice(due.end(), m_waiting, here);
    }
    for (const auto& old : due)
        co_await road.ask(old.bytes, old.method);
}

asio::awaitable<void> FaultEncounter::cutRequest(const HttpMessage& request)
{
    const auto wanted = std::min(fault.amount, request.head + request.length - (request.length > 0 ? 1 : 2));
    while (client.bytes.size() < wanted && co_await client.readMore())
        ;
    // Central lets go first, only then does the client notice anything.
    co_await road.begin(std::string_view(client.bytes).substr(0, wanted));
    client.reset();
}

asio::awaitable<bool> FaultEncounter::meet(const std::string& request, const std::string& method)
{
    switch (fault.kind) {
    case Kind::HalfOpen:
        co_await client.pause(fault.time);
        co_return false;
    case Kind::Late:
        late.add(request, method, fault.amount);
        co_return false;
    case Kind::Status:
        co_return co_await client.write(page(fault.status));
    case Kind::Portal:
        co_return co_await client.write(page(200));
    case Kind::Redirect:
        co_return co_await client.write(page(302, "Location: http://127.0.0.1:9/login\r\n"));
    case Kind::Delay:
        co_await client.pause(fault.time);
        break;
    case Kind::Duplicate:
        co_await road.ask(request, method);
        break;
    default:
        break;
    }
    const auto whole = co_await road.ask(request, method);
    if (whole.empty())
        co_return false;
    co_return co_await answer(whole);
}

asio::awaitable<bool> FaultEncounter::answer(const std::string& whole)
{
    switch (fault.kind) {
    case Kind::LoseAnswer:
        co_return false;
    case Kind::CutAnswer:
        co_await client.write(std::string_view(whole).substr(0, fault.amount));
        co_await client.endAfterReading();
        co_return false;
    case Kind::Garbage:
        co_await client.write(noise(200, noiseSeed));
        co_await client.endAfterReading();
        co_return false;
    case Kind::GarbageBody: {
        HttpMessage message;
        message.findHead(whole);
        co_return co_await client.write(withBody(whole.substr(0, message.head), noise(fault.amount, noiseSeed)));
    }
    case Kind::Trickle:
        co_return co_await trickle(whole);
    default:
        co_return co_await client.write(whole);
    }
}

asio::awaitable<bool> FaultEncounter::trickle(const std::string& whole)
{
    const auto step = std::max<std::size_t>(1, fault.amount);
    for (std::size_t at = 0; at < whole.size(); at += step) {
        if (!co_await client.write(std::string_view(whole).substr(at, step)))
            co_return false;
        co_await client.pause(fault.time);
    }
    co_return true;
}

} // namespace lykta::test
