#include "ui/handover.h"

#include <QObject>
#include <QThreadPool>
#include <memory>
#include <mutex>
#include <utility>

namespace lykta::ui {

namespace {

class Parcel
{
  public:
    explicit Parcel(std::function<void()> work)
    {
        const std::lock_guard lock(m_mutex);
        m_work = std::move(work);
    }
    void open()
    {
        std::unique_lock lock(m_mutex);
        const auto work = std::exchange(m_work, nullptr);
        lock.unlock();
        work();
    }

  private:
    std::mutex m_mutex;
    std::function<void()> m_work;
};

} // namespace

void workIn(QThreadPool& pool, std::function<void()> work, int priority)
{
    pool.start([parcel = std::make_shared<Parcel>(std::move(work))] { parcel->open(); }, priority);
}

void callHome(QObject* home, std::function<void()> work)
{
    QMetaObject::invokeMethod(
        home, [parcel = std::make_shared<Parcel>(std::move(work))] { parcel->open(); }, Qt::QueuedConnection);
}

} // namespace lykta::ui
