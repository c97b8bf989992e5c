#include "sync/central/writer.h"

#include <future>
#include <utility>

namespace lykta::central {

Writer::Writer(std::unique_ptr<WriteBackend> backend, Metrics& metrics)
    : m_backend(std::move(backend)), m_metrics(metrics), m_thread([this] { loop(); })
{
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Writer::run(const Job& job)
{
    const auto done = std::make_shared<std::promise<void>>();
    submit([&job](Session& session) { job(session); },
           [done](const std::exception_ptr& thrown) {
               if (thrown)
                   done->set_exception(thrown);
               else
                   done->set_value();
           });
    done->get_future().get();
}

void Writer::submit(Job job, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping) {
            m_waiting.push_back({std::move(job), std::move(done), nullptr});
            done = nullptr;
        }
    }
    if (done)
        done(std::make_exception_ptr(StorageFailure("the store is closing")));
    else
        m_wake.notify_one();
}

void Writer::loop()
{
    for (;;) {
        std::deque<Waiting> group;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            group.swap(m_waiting);
        }
        commitTogether(group);
    }
}

void Writer::commitTogether(std::deque<Waiting>& group)
{
    try {
        m_backend->begin();
        for (auto& waiting : group) {
            m_backend->savepoint();
            try {
                waiting.job(m_backend->session());
                m_backend->release();
            } catch (...) {
                waiting.refused = std::current_exception();
                if (m_backend->failureOf(waiting.refused))
                    throw;
                m_backend->undoSavepoint();
            }
        }
        m_backend->commit();
    } catch (...) {
        const auto thrown = std::current_exception();
        const auto failure = m_backend->failureOf(thrown);
        m_backend->abandon();
        m_metrics.add("lykta_commits_failed_total");
        for (auto& waiting : group)
            waiting.done(failure ? failure : thrown);
        return;
    }
    m_metrics.add("lykta_commits_total");
    m_metrics.add("lykta_writes_total", group.size());
    for (auto& waiting : group)
        waiting.done(waiting.refused);
}

} // namespace lykta::central
