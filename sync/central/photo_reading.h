#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"
#include "sync/central/photo_store.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace lykta::central {

/// Decodes photos that have arrived, one after the other in the background, and says on their rows whether they can be
/// read: some of them at a time where many wait, and behind whatever else this machine has to do. What was not decoded
/// when the process ended is taken up at the next start.
class PhotoReading
{
  public:
    PhotoReading(CentralStore& store, const PhotoStore& photos, NowMs now);
    ~PhotoReading();

    void add(std::string sha256);

  private:
    void loop();
    using Verdict = std::pair<std::string, bool>; ///< SHA-256, and whether it can be read
    void note(const std::vector<Verdict>& verdicts);

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
