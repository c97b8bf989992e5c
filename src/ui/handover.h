#pragma once

#include <functional>

class QObject;
class QThreadPool;

namespace lykta::ui {

/// Runs `work` on a thread of the pool; what has a higher priority goes first.
void workIn(QThreadPool& pool, std::function<void()> work, int priority = 0);

/// Runs `work` on the thread of `home`, when its events are next seen to; not at all where `home` is gone by then. From
/// any thread. Both hand `work` over under a lock of our own, so that a sanitizer that does not see Qt's sees this one.
void callHome(QObject* home, std::function<void()> work);

} // namespace lykta::ui
