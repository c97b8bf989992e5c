#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"
#include "sync/central/photo_store.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

namespace lykta::central {

/// Decodes photos that have arrived, one after the other in the background, and says on their rows whether they can be
/// read. What was not decoded when the process ended is taken up at the next start.
class PhotoReading
{
  public:
    PhotoReading(CentralStore& store, const PhotoStore& photos, NowMs now);
    ~PhotoReading();

    void add(std::string sha256);

  private:
    void loop();
    void read(const std::string& sha256);

    CentralStore& m_store;
    const PhotoStore& m_photos;
    NowMs m_now;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::string> m_waiting;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace lykta::central
