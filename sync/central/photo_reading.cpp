#include "sync/central/photo_reading.h"

#include "sync/central/photo_decoder.h"
#include "sync/central/photo_row.h"

#include <optional>
#include <spdlog/spdlog.h>
#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace lykta::central {

namespace {

constexpr std::size_t atOnce = 16;

/// Nobody waits for what this thread does, and it takes a core for as long as it has work.
void yieldToOthers()
{
#ifdef __linux__
    // Of the thread alone (sched(7), «The nice value»); where it may not be set, it goes on as before.
    static_cast<void>(::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), 19));
#endif
}

} // namespace

PhotoReading::PhotoReading(CentralStore& store, const PhotoStore& photos, NowMs now)
    : m_store(store), m_photos(photos), m_now(std::move(now))
{
    m_store.read([this](const Session& session) {
        for (auto& blob : session.blobs())
            if (!blob.readable)
                m_waiting.push_back(std::move(blob.sha256));
    });
    m_thread = std::thread([this] { loop(); });
}

PhotoReading::~PhotoReading()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void PhotoReading::add(std::string sha256)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(sha256));
    }
    m_wake.notify_one();
}

void PhotoReading::loop()
{
    yieldToOthers();
    std::vector<Verdict> verdicts;
    for (;;) {
        std::optional<std::string> next;
        {
            std::unique_lock lock(m_mutex);
            if (verdicts.empty())
                m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
            if (m_stopping)
                return;
            if (!m_waiting.empty() && verdicts.size() < atOnce) {
                next = std::move(m_waiting.front());
                m_waiting.pop_front();
            }
        }
        try {
            if (next) {
                const auto file = m_photos.find(*next);
                verdicts.emplace_back(std::move(*next), file && decodes(*file));
            } else
                note(std::exchange(verdicts, {}));
        } catch (const std::exception& error) {
            spdlog::warn("a photo was not read, trying again at the next start: {}", error.what());
        }
    }
}

void PhotoReading::note(const std::vector<Verdict>& verdicts)
{
    m_store.write([&](Session& session) {
        for (const auto& [sha256, readable] : verdicts) {
            std::vector<CentralEdit> edits;
            auto blob = session.blob(sha256);
            if (!blob)
                continue;
            blob->readable = readable;
            session.putBlob(*blob);
            for (const auto& photo : session.photosWith(sha256))
                if (photoRow(session, photo)) // a deleted row stays deleted
                    edits.push_back(photoEdit(photo, "readable", readable));
            writeAsCentral(session, edits, m_now());
        }
    });
}

} // namespace lykta::central
