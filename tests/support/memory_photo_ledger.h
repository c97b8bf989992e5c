#pragma once

#include "sync/protocol/row_hash.h"
#include "sync/replica/photo_ledger.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace lykta::test {

/// A ledger of photos without a database. `incoming()` is the folder given.
class MemoryPhotoLedger : public sync::PhotoLedger
{
  public:
    explicit MemoryPhotoLedger(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    std::vector<sync::PhotoTask> pendingUploads(std::size_t atMost) override { return firstOf(uploads, sent, atMost); }
    void rememberUpload(const std::string& id, const std::string& uploadUrl) override
    {
        for (auto& task : uploads)
            if (task.id == id)
                task.uploadUrl = uploadUrl;
    }
    void markSent(const std::string& id) override { sent[id] = "sent"; }
    void markFailed(const std::string& id, const std::string& reason) override { failed[id] = reason; }
    std::vector<sync::PhotoTask> pendingDownloads(std::size_t atMost) override
    {
        return firstOf(downloads, adopted, atMost);
    }
    bool adopt(const std::string& id, const std::filesystem::path& downloaded) override
    {
        std::ifstream stream(downloaded, std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(stream), {});
        for (const auto& task : downloads)
            if (task.id == id && sync::sha256(bytes) == task.sha256) {
                adopted[id] = bytes;
                std::filesystem::remove(downloaded);
                return true;
            }
        std::filesystem::remove(downloaded);
        return false;
    }
    std::filesystem::path incoming() const override { return m_folder; }
    sync::PhotoStanding standing() const override
    {
        return {uploads.size() - sent.size(), sent.size(), failed.size(), downloads.size() - adopted.size(), 0};
    }
    void removeUnnamed() override { ++removals; }

    int removals = 0;
    std::vector<sync::PhotoTask> uploads, downloads;
    std::map<std::string, std::string> sent, failed, adopted;

  private:
    static std::vector<sync::PhotoTask> firstOf(const std::vector<sync::PhotoTask>& tasks,
                                                const std::map<std::string, std::string>& done, std::size_t atMost)
    {
        std::vector<sync::PhotoTask> left;
        for (const auto& task : tasks)
            if (!done.contains(task.id) && left.size() < atMost)
                left.push_back(task);
        return left;
    }

    std::filesystem::path m_folder;
};

} // namespace lykta::test
