#include "support/fault_proxy.h"

#include "support/http_message.h"

#include <algorithm>
#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/asio/write.hpp>
#include <condition_variable>
#include <list>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace lykta::test {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Kind = Fault::Kind;

auto into(error_code& error)
{
    return asio::redirect_error(asio::use_awaitable, error);
}

/// Closed so that the other end notices at once and nothing of it lingers.
void reset(tcp::socket& socket)
{
    error_code ignored; // it may be closed already
    socket.set_option(asio::socket_base::linger(true, 0), ignored);
    socket.close(ignored);
}

/// Reads until `bytes` has a whole message (http_message.h); false: the line ended before.
asio::awaitable<bool> readMessage(tcp::socket& socket, std::string& bytes, HttpMessage& message, bool headOnly)
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

asio::awaitable<bool> writeAll(tcp::socket& socket, std::string_view bytes)
{
    error_code error;
    co_await asio::async_write(socket, asio::buffer(bytes.data(), bytes.size()), into(error));
    co_return !error;
}

/// Ends the line so that everything that was written arrives first.
asio::awaitable<void> endAfterReading(tcp::socket& socket)
{
    error_code error;
    socket.shutdown(tcp::socket::shutdown_send, error);
    std::array<char, 4096> chunk{};
    while (!error)
        co_await socket.async_read_some(asio::buffer(chunk), into(error));
}

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

std::uint16_t portOf(const std::string& address)
{
    return static_cast<std::uint16_t>(std::stoul(address.substr(address.rfind(':') + 1)));
}

} // namespace

struct FaultProxy::Impl
{
    struct Awaited
    {
        std::string bytes, method;
        std::size_t requests = 0;
    };
    struct Door
    {
        explicit Door(asio::io_context& io) : acceptor(io, {asio::ip::address_v4::loopback(), 0}) {}
        tcp::acceptor acceptor;
        Plan plan;
        std::size_t requests = 0;
        std::list<Awaited> late;
    };
    struct Client
    {
        explicit Client(tcp::socket given) : socket(std::move(given)) {}
        tcp::socket socket;
        std::string bytes;
    };

    explicit Impl(const std::string& address) : central(portOf(address)), first(door({}))
    {
        thread = std::thread([this] {
            const auto work = asio::make_work_guard(io);
            io.run();
        });
    }

    ~Impl()
    {
        io.stop();
        thread.join();
    }

    Door& door(Plan plan)
    {
        auto made = std::make_unique<Door>(io);
        auto& door = *made;
        door.plan = std::move(plan);
        {
            const std::lock_guard lock(mutex);
            doors.push_back(std::move(made));
        }
        asio::co_spawn(io, listen(door), asio::detached);
        return door;
    }

    static std::string addressOf(const Door& door)
    {
        return "http://127.0.0.1:" + std::to_string(door.acceptor.local_endpoint().port());
    }

    asio::awaitable<void> listen(Door& door)
    {
        for (;;) {
            error_code error;
            auto socket = co_await door.acceptor.async_accept(into(error));
            if (error) {
                asio::steady_timer pause(io, std::chrono::milliseconds(20)); // no descriptor is free just now
                co_await pause.async_wait(into(error));
                continue;
            }
            auto client = std::make_shared<Client>(std::move(socket));
            if (!there) {
                reset(client->socket);
                continue;
            }
            client->socket.set_option(tcp::no_delay(true), error);
            asio::co_spawn(io, serve(door, client), asio::detached);
        }
    }

    asio::awaitable<void> serve(Door& door, std::shared_ptr<Client> client)
    {
        clients.insert(client.get());
        while (client->socket.is_open() && co_await oneRequest(door, *client))
            ;
        clients.erase(client.get());
        error_code ignored; // a cut line is closed already
        client->socket.close(ignored);
    }

    /// False: the line is at its end.
    asio::awaitable<bool> oneRequest(Door& door, Client& client)
    {
        HttpMessage request;
        std::array<char, 65536> chunk{};
        while (!request.findHead(client.bytes)) {
            error_code error;
            const auto count = co_await client.socket.async_read_some(asio::buffer(chunk), into(error));
            client.bytes.append(chunk.data(), count);
            if (error)
                co_return false;
        }
        const auto fault = decide(door, {request.first, request.second, request.length, door.requests++});
        if (fault.kind == Kind::CutRequest) {
            co_await cutRequest(client, request, fault.amount);
            co_return false;
        }
        if (!co_await readMessage(client.socket, client.bytes, request, false))
            co_return false;
        const auto bytes = client.bytes.substr(0, request.size());
        client.bytes.erase(0, request.size());
        const bool goesOn = co_await meet(door, client, fault, bytes, request.first);
        co_await deliver(door, false);
        if (!goesOn)
            reset(client.socket);
        co_return goesOn;
    }

    Fault decide(Door& door, const Passing& passing)
    {
        Plan plan;
        Fault fault;
        {
            const std::lock_guard lock(mutex);
            const auto planned = std::find_if(script.begin(), script.end(), [&](const auto& next) {
                return &door == &first && passing.target.starts_with(next.second);
            });
            if (planned != script.end()) {
                fault = planned->first;
                script.erase(planned);
            } else {
                plan = door.plan;
            }
        }
        if (plan)
            fault = plan(passing);
        const std::lock_guard lock(mutex);
        ++tally[fault.kind];
        return fault;
    }

    /// What has been read, and more of it up to `bytes`, goes to central, and then both lines are cut.
    asio::awaitable<void> cutRequest(Client& client, const HttpMessage& request, std::size_t bytes)
    {
        const auto wanted = std::min(bytes, request.head + request.length - (request.length > 0 ? 1 : 2));
        std::array<char, 65536> chunk{};
        while (client.bytes.size() < wanted) {
            error_code error;
            const auto count = co_await client.socket.async_read_some(asio::buffer(chunk), into(error));
            client.bytes.append(chunk.data(), count);
            if (error)
                break;
        }
        tcp::socket upstream(io);
        if (co_await connect(upstream)) {
            co_await writeAll(upstream, std::string_view(client.bytes).substr(0, wanted));
            co_await endAfterReading(upstream); // central lets go first, only then does the client notice anything
        }
        reset(client.socket);
    }

    asio::awaitable<bool> connect(tcp::socket& socket)
    {
        error_code error;
        std::uint16_t port = 0;
        {
            const std::lock_guard lock(mutex);
            port = central;
        }
        co_await socket.async_connect({asio::ip::address_v4::loopback(), port}, into(error));
        if (!error)
            socket.set_option(tcp::no_delay(true), error);
        co_return !error;
    }

    /// Central's whole answer; empty: none came.
    asio::awaitable<std::string> ask(const std::string& request, const std::string& method)
    {
        tcp::socket upstream(io);
        std::string answer;
        if (!co_await connect(upstream) || !co_await writeAll(upstream, request))
            co_return std::string{};
        HttpMessage message;
        const bool whole = co_await readMessage(upstream, answer, message, method == "HEAD");
        reset(upstream); // so that thousands of these leave no port waiting
        co_return whole ? answer : std::string{};
    }

    asio::awaitable<void> pause(std::chrono::milliseconds time)
    {
        asio::steady_timer timer(io, time);
        error_code ignored; // never cancelled
        co_await timer.async_wait(into(ignored));
    }

    /// False: the client's line is to be cut.
    asio::awaitable<bool> meet(Door& door, Client& client, const Fault& fault, const std::string& request,
                               const std::string& method)
    {
        switch (fault.kind) {
        case Kind::HalfOpen:
            co_await pause(fault.time);
            co_return false;
        case Kind::Late:
            door.late.push_back({request, method, fault.amount + 1}); // its own turn is counted too
            co_return false;
        case Kind::Status:
            co_return co_await writeAll(client.socket, page(fault.status));
        case Kind::Portal:
            co_return co_await writeAll(client.socket, page(200));
        case Kind::Redirect:
            co_return co_await writeAll(client.socket, page(302, "Location: http://127.0.0.1:9/login\r\n"));
        case Kind::Delay:
            co_await pause(fault.time);
            break;
        case Kind::Duplicate:
            co_await ask(request, method);
            break;
        default:
            break;
        }
        const auto answer = co_await ask(request, method);
        if (answer.empty())
            co_return false;
        switch (fault.kind) {
        case Kind::LoseAnswer:
            co_return false;
        case Kind::CutAnswer:
            co_await writeAll(client.socket, std::string_view(answer).substr(0, fault.amount));
            co_await endAfterReading(client.socket);
            co_return false;
        case Kind::Garbage:
            co_await writeAll(client.socket, noise(200, door.requests));
            co_await endAfterReading(client.socket);
            co_return false;
        case Kind::GarbageBody: {
            HttpMessage message;
            message.findHead(answer);
            co_return co_await writeAll(client.socket,
                                        withBody(answer.substr(0, message.head), noise(fault.amount, door.requests)));
        }
        case Kind::Trickle:
            co_return co_await trickle(client, answer, fault);
        default:
            co_return co_await writeAll(client.socket, answer);
        }
    }

    asio::awaitable<bool> trickle(Client& client, const std::string& answer, const Fault& fault)
    {
        const auto step = std::max<std::size_t>(1, fault.amount);
        for (std::size_t at = 0; at < answer.size(); at += step) {
            if (!co_await writeAll(client.socket, std::string_view(answer).substr(at, step)))
                co_return false;
            co_await pause(fault.time);
        }
        co_return true;
    }

    /// Old requests whose time has come.
    asio::awaitable<void> deliver(Door& door, bool all)
    {
        std::list<Awaited> due;
        for (auto at = door.late.begin(); at != door.late.end();) {
            const auto here = at++;
            if (all || --here->requests == 0)
                due.splice(due.end(), door.late, here);
        }
        for (const auto& old : due)
            co_await ask(old.bytes, old.method);
    }

    asio::awaitable<void> deliverAll()
    {
        std::vector<Door*> all;
        {
            const std::lock_guard lock(mutex);
            for (const auto& door : doors)
                all.push_back(door.get());
        }
        for (auto* door : all)
            co_await deliver(*door, true);
    }

    mutable std::mutex mutex;
    std::uint16_t central;
    bool there = true;
    std::list<std::pair<Fault, std::string>> script;
    std::map<Kind, std::size_t> tally;
    asio::io_context io;
    std::set<Client*> clients;
    std::list<std::unique_ptr<Door>> doors;
    Door& first;
    std::thread thread;
};

FaultProxy::FaultProxy(const std::string& central) : m_impl(std::make_unique<Impl>(central))
{
}

FaultProxy::~FaultProxy() = default;

std::string FaultProxy::address() const
{
    return Impl::addressOf(m_impl->first);
}

std::string FaultProxy::open(Plan plan)
{
    return Impl::addressOf(m_impl->door(std::move(plan)));
}

void FaultProxy::next(const Fault& fault, const std::string& target)
{
    const std::lock_guard lock(m_impl->mutex);
    m_impl->script.emplace_back(fault, target);
}

void FaultProxy::always(Plan plan)
{
    const std::lock_guard lock(m_impl->mutex);
    m_impl->first.plan = std::move(plan);
}

void FaultProxy::network(bool there)
{
    asio::co_spawn(
        m_impl->io,
        [impl = m_impl.get(), there]() -> asio::awaitable<void> {
            impl->there = there;
            if (!there)
                for (auto* client : impl->clients)
                    reset(client->socket);
            co_return;
        },
        asio::use_future)
        .get();
}

void FaultProxy::central(const std::string& address)
{
    const std::lock_guard lock(m_impl->mutex);
    m_impl->central = portOf(address);
}

void FaultProxy::deliverLate()
{
    asio::co_spawn(m_impl->io, m_impl->deliverAll(), asio::use_future).get();
}

std::map<Fault::Kind, std::size_t> FaultProxy::met() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->tally;
}

} // namespace lykta::test
