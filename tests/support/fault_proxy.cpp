#include "support/fault_proxy.h"

#include "support/fault_encounter.h"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_future.hpp>
#include <list>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace lykta::test {

struct FaultProxy::Impl
{
    struct Door
    {
        explicit Door(asio::io_context& io) : acceptor(io, {asio::ip::address_v4::loopback(), 0}) {}
        tcp::acceptor acceptor;
        Plan plan;
        std::size_t requests = 0;
        LateRequests late;
    };

    explicit Impl(const std::string& address) : road(io, address), first(door({}))
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
            auto client = std::make_shared<ProxyLine>(std::move(socket));
            if (!there) {
                client->reset();
                continue;
            }
            client->socket.set_option(tcp::no_delay(true), error);
            asio::co_spawn(io, serve(door, client), asio::detached);
        }
    }

    asio::awaitable<void> serve(Door& door, std::shared_ptr<ProxyLine> client)
    {
        clients.insert(client.get());
        while (client->socket.is_open() && co_await oneRequest(door, *client))
            ;
        clients.erase(client.get());
        error_code ignored; // a cut line is closed already
        client->socket.close(ignored);
    }

    /// False: the line is at its end.
    asio::awaitable<bool> oneRequest(Door& door, ProxyLine& client)
    {
        HttpMessage request;
        while (!request.findHead(client.bytes))
            if (!co_await client.readMore())
                co_return false;
        const auto fault = decide(door, {request.first, request.second, request.length, door.requests++});
        FaultEncounter encounter{client, road, door.late, fault, door.requests};
        if (fault.kind == Fault::Kind::CutRequest) {
            co_await encounter.cutRequest(request);
            co_return false;
        }
        if (!co_await client.readMessage(request, false))
            co_return false;
        const auto bytes = client.bytes.substr(0, request.size());
        client.bytes.erase(0, request.size());
        const bool goesOn = co_await encounter.meet(bytes, request.first);
        co_await door.late.deliver(road, false);
        if (!goesOn)
            client.reset();
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

    asio::awaitable<void> deliverAll()
    {
        std::vector<Door*> all;
        {
            const std::lock_guard lock(mutex);
            for (const auto& door : doors)
                all.push_back(door.get());
        }
        for (auto* door : all)
            co_await door->late.deliver(road, true);
    }

    mutable std::mutex mutex;
    bool there = true;
    std::list<std::pair<Fault, std::string>> script;
    std::map<Fault::Kind, std::size_t> tally;
    asio::io_context io;
    RoadToCentral road;
    std::set<ProxyLine*> clients;
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
                    client->reset();
            co_return;
        },
        asio::use_future)
        .get();
}

void FaultProxy::central(const std::string& address)
{
    m_impl->road.leadsTo(address);
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
