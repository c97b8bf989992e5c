#include "store/change_notices.h"

namespace lykta::store {

int ChangeNotices::subscribe(Listener listener)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.emplace(m_next, std::move(listener));
    return m_next++;
}

void ChangeNotices::unsubscribe(int subscription)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.erase(subscription);
}

void ChangeNotices::publish(const Tables& tables)
{
    if (tables.empty())
        return;
    const std::lock_guard lock(m_mutex);
    for (const auto& [number, listener] : m_listeners)
        listener(tables);
}

} // namespace lykta::store
