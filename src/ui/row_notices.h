#pragma once

#include "store/change_notices.h"
#include "ui/handover.h"

#include <QObject>
#include <memory>
#include <mutex>

namespace lykta::ui {

/// Change notices of the store, carried from whichever thread committed to the thread of `receiver`. Ends with this
/// object, which must not outlive the receiver; a notice that is under way then is dropped.
class RowNotices
{
  public:
    using Changed = std::function<void(const store::ChangeNotices::Tables&)>;

    RowNotices(store::ChangeNotices& notices, QObject* receiver, const Changed& changed)
        : m_notices(notices), m_gate(std::make_shared<Gate>())
    {
        m_gate->receiver = receiver;
        m_subscription = notices.subscribe([gate = m_gate, changed](const store::ChangeNotices::Tables& tables) {
            const std::lock_guard lock(gate->mutex);
            if (gate->receiver)
                callHome(gate->receiver, [changed, tables] { changed(tables); });
        });
    }
    ~RowNotices()
    {
        m_notices.unsubscribe(m_subscription);
        const std::lock_guard lock(m_gate->mutex);
        m_gate->receiver = nullptr;
    }
    RowNotices(const RowNotices&) = delete;
    RowNotices& operator=(const RowNotices&) = delete;

  private:
    struct Gate
    {
        std::mutex mutex;
        QObject* receiver = nullptr;
    };
    store::ChangeNotices& m_notices;
    std::shared_ptr<Gate> m_gate;
    int m_subscription = 0;
};

} // namespace lykta::ui
