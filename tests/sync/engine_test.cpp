#include "support/catch2.h"
#include "sync/device/sync_engine.h"
#include "sync/phone_and_central.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

using namespace lykta;
using sync::Phase;

namespace {

/// A line on which nothing ever comes back, until the call is cancelled.
class DeadLine : public sync::Transport
{
  public:
    sync::HttpAnswer perform(const sync::HttpRequest&) override
    {
        std::unique_lock lock(m_mutex);
        calling = true;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_cancelled; });
        sync::HttpAnswer answer;
        answer.outcome = sync::HttpAnswer::Outcome::Cancelled;
        return answer;
    }
    void cancel() override
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled = calling;
        m_changed.notify_all();
    }
    void waitForCall()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return calling; });
    }

    bool calling = false;

  private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_cancelled = false;
};

/// Lets a test wait for what the engine's thread says.
class Listening
{
  public:
    sync::SyncEngine::Listener listener()
    {
        return [this](const sync::SyncStatus& status) {
            const std::lock_guard lock(m_mutex);
            m_status = status;
            m_changed.notify_all();
        };
    }
    template <class Until>
    void wait(Until&& until)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return until(m_status); });
    }

  private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    sync::SyncStatus m_status;
};

std::unique_ptr<sync::SyncStore> storeOf(test::PhoneAndCentral& both)
{
    return std::make_unique<test::PocketStore>(both.phone, both.ledger);
}

} // namespace

SCENARIO("the engine syncs on a thread of its own and tells what it does")
{
    test::PhoneAndCentral both;
    both.enrol();
    both.phone.create(1, "dark");
    auto line = std::make_unique<test::ScriptedTransport>([&](const sync::HttpRequest& r) { return both.central(r); });
    Listening listening;
    sync::SyncEngine engine(storeOf(both), std::move(line), listening.listener());
    engine.setNetwork({true, sync::Metering::Metered});
    engine.start();
    listening.wait([](const sync::SyncStatus& s) { return s.phase == Phase::WaitingForUnmetered; });
    engine.syncNow();
    listening.wait([](const sync::SyncStatus& s) { return s.phase == Phase::Idle && s.rows.confirmed == 1; });
    CHECK(engine.status().rows.waiting == 0);
    engine.stop();
    CHECK(both.centralHas(1));
}

SCENARIO("stopping ends a call that would wait for ever, and nothing is lost")
{
    test::PhoneAndCentral both;
    both.enrol();
    both.phone.create(1, "dark");
    auto line = std::make_unique<DeadLine>();
    auto* dead = line.get();
    sync::SyncEngine engine(storeOf(both), std::move(line), {});
    engine.start();
    dead->waitForCall();
    engine.stop();
    CHECK(both.phone.replica.standing().waiting == 1);
}

SCENARIO("an engine that was never started can be stopped, and told things")
{
    test::PhoneAndCentral both;
    sync::SyncEngine engine(storeOf(both), std::make_unique<DeadLine>(), {});
    engine.nudge();
    engine.setPolicy({});
    engine.stop();
    CHECK(engine.status().phase == Phase::NotJoined);
}
