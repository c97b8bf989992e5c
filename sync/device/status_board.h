#pragma once

#include "sync/device/sync_status.h"

#include <functional>
#include <mutex>

namespace lykta::sync {

/// Holds the status for every thread to read and tells the listener of each change, on the changing thread.
class StatusBoard
{
  public:
    using Listener = std::function<void(const SyncStatus&)>;

    explicit StatusBoard(Listener listener) : m_listener(std::move(listener)) {}

    SyncStatus read() const
    {
        const std::lock_guard lock(m_mutex);
        return m_status;
    }

    /// `edit` changes the status in place.
    template <class Edit>
    void change(Edit&& edit)
    {
        SyncStatus now;
        {
            const std::lock_guard lock(m_mutex);
            edit(m_status);
            now = m_status;
        }
        if (m_listener)
            m_listener(now);
    }

  private:
    mutable std::mutex m_mutex;
    SyncStatus m_status;
    Listener m_listener;
};

} // namespace lykta::sync
