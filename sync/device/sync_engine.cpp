#include "sync/device/sync_engine.h"

#include "sync/device/runner.h"

#include <atomic>
#include <chrono>
#include <thread>

namespace lykta::sync {

struct SyncEngine::Impl
{
    Impl(std::unique_ptr<SyncStore> givenStore, std::unique_ptr<Transport> givenTransport, Listener listener)
        : store(std::move(givenStore)), transport(std::move(givenTransport)), board(std::move(listener)),
          runner(*store, *transport, wishes, board, systemTiming())
    {
    }

    void run()
    {
        while (!wishes.stopping())
            wishes.wait(runner.turn());
        ended = true;
    }

    std::unique_ptr<SyncStore> store;
    std::unique_ptr<Transport> transport;
    StatusBoard board;
    Wishes wishes;
    Runner runner;
    std::thread thread;
    std::atomic<bool> ended = false;
};

SyncEngine::SyncEngine(std::unique_ptr<SyncStore> store, std::unique_ptr<Transport> transport, Listener listener)
    : m_impl(std::make_unique<Impl>(std::move(store), std::move(transport), std::move(listener)))
{
}

SyncEngine::~SyncEngine()
{
    stop();
}

void SyncEngine::start()
{
    if (!m_impl->thread.joinable())
        m_impl->thread = std::thread([this] { m_impl->run(); });
}

void SyncEngine::stop()
{
    if (!m_impl->thread.joinable())
        return;
    m_impl->wishes.stop();
    // A call may begin just after a cancel: it is asked again until the thread has seen the wish.
    while (!m_impl->ended) {
        m_impl->transport->cancel();
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    m_impl->thread.join();
}

void SyncEngine::syncNow()
{
    m_impl->wishes.ask();
}

void SyncEngine::nudge()
{
    m_impl->wishes.nudge();
}

void SyncEngine::setNetwork(NetworkState network)
{
    m_impl->wishes.setNetwork(network);
}

void SyncEngine::setPolicy(SyncPolicy policy)
{
    m_impl->wishes.setPolicy(policy);
}

SyncStatus SyncEngine::status() const
{
    return m_impl->board.read();
}

} // namespace lykta::sync
