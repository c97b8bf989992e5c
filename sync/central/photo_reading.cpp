#include "sync/central/photo_reading.h"

#include "sync/central/photo_decoder.h"
#include "sync/central/photo_row.h"

#include <spdlog/spdlog.h>

namespace lykta::central {

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
    for (;;) {
        std::string next;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
            if (m_stopping)
                return;
            next = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        try {
            read(next);
        } catch (const std::exception& error) {
            spdlog::warn("a photo was not read, trying again at the next start: {}", error.what());
        }
    }
}

void PhotoReading::read(const std::string& sha256)
{
    const auto file = m_photos.find(sha256);
    const bool readable = file && decodes(*file);
    m_store.write([&](Session& session) {
        auto blob = session.blob(sha256);
        if (!blob)
            return;
        blob->readable = readable;
        session.putBlob(*blob);
        std::vector<CentralEdit> edits;
        for (const auto& photo : session.photosWith(sha256))
            if (photoRow(session, photo)) // a deleted row stays deleted
                edits.push_back(photoEdit(photo, "readable", readable));
        writeAsCentral(session, edits, m_now());
    });
}

} // namespace lykta::central
