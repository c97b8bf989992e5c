#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <set>

namespace lykta::store {

/// Tells screens that rows of some tables changed, after the commit, from whichever thread committed. Thread-safe;
/// listeners are called on the committing thread and must only post to their own: they may not subscribe or
/// unsubscribe. Once unsubscribe() has returned, the listener is not called any more.
class ChangeNotices
{
  public:
    using Tables = std::set<std::uint32_t>;
    using Listener = std::function<void(const Tables&)>;

    /// Returns a number for `unsubscribe`.
    int subscribe(Listener listener);
    void unsubscribe(int subscription);
    void publish(const Tables& tables);

  private:
    std::mutex m_mutex;
    std::map<int, Listener> m_listeners;
    int m_next = 1;
};

} // namespace lykta::store
