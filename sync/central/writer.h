#pragma once

#include "sync/central/central_store.h"
#include "sync/central/metrics.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace lykta::central {

/// The transactions that a writer works with; implemented by the embedded store, and by doubles in tests.
class WriteBackend
{
  public:
    virtual ~WriteBackend() = default;
    virtual Session& session() = 0;
    virtual void begin() = 0;
    virtual void savepoint() = 0;
    virtual void release() = 0;
    virtual void undoSavepoint() = 0;
    virtual void commit() = 0; ///< durable when it returns
    /// What to throw instead where `thrown` says that the store itself failed; null where only the job did.
    virtual std::exception_ptr failureOf(std::exception_ptr thrown) = 0;
    /// Gives up the transaction and everything the connection holds; the next begin() starts on a fresh one.
    virtual void abandon() noexcept = 0;
};

/// One thread that writes: it takes all jobs that wait, gives each a savepoint of its own, and commits them together,
/// so that one fsync serves them all. A job that throws is undone alone. Where the store itself fails, the whole group
/// is undone and every job in it hears that.
class Writer
{
  public:
    using Job = std::function<void(Session&)>;
    using Done = std::function<void(std::exception_ptr)>;

    Writer(std::unique_ptr<WriteBackend> backend, Metrics& metrics);
    /// Does what waits, then ends.
    ~Writer();

    /// Runs the job on the writer's thread; returns when it is durable, throws what it threw.
    void run(const Job& job);
    /// The same without waiting: `done` hears once, on the writer's thread, null or what was thrown; it must neither
    /// block nor throw.
    void submit(Job job, Done done);

  private:
    struct Waiting
    {
        Job job;
        Done done;
        std::exception_ptr refused;
    };

    void loop();
    void commitTogether(std::deque<Waiting>& group);

    std::unique_ptr<WriteBackend> m_backend;
    Metrics& m_metrics;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Waiting> m_waiting;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace lykta::central
