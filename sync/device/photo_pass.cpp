#include "sync/device/photo_pass.h"

#include "sync/device/tuning.h"

#include <algorithm>

namespace lykta::sync {

PhotoPass::PhotoPass(PhotoLedger& ledger, Transport& transport, StatusBoard& board,
                     std::set<std::string>& refusedBefore)
    : m_ledger(ledger), m_transport(transport), m_board(board), m_refused(refusedBefore)
{
}

Trouble PhotoPass::send(const Before& before)
{
    PhotoUploader uploader(m_ledger, m_transport);
    return run(
        Phase::SendingPhotos, m_ledger.standing().waiting, before,
        [&](std::size_t most) { return m_ledger.pendingUploads(most); },
        [&](const PhotoTask& task, const BytesMoved& moved) { return uploader.send(task, moved); });
}

Trouble PhotoPass::fetch(const Before& before)
{
    PhotoDownloader downloader(m_ledger, m_transport);
    return run(
        Phase::FetchingPhotos, m_ledger.standing().missing, before,
        [&](std::size_t most) { return m_ledger.pendingDownloads(most); },
        [&](const PhotoTask& task, const BytesMoved& moved) { return downloader.fetch(task, moved); });
}

Trouble PhotoPass::run(Phase phase, std::uint64_t waiting, const Before& before, const Plan& plan, const Move& move)
{
    m_standingShown = std::chrono::steady_clock::now();
    auto trouble = moveAll(phase, waiting, before, plan, move);
    if (m_moved > 0)
        showStanding();
    return trouble;
}

/// Counting goes through every photo: not after each of them.
void PhotoPass::showStanding()
{
    const auto standing = m_ledger.standing();
    m_standingShown = std::chrono::steady_clock::now();
    m_board.change([&](SyncStatus& status) { status.photos = standing; });
}

Trouble PhotoPass::moveAll(Phase phase, std::uint64_t waiting, const Before& before, const Plan& plan, const Move& move)
{
    std::set<std::string> tried;
    for (;;) {
        // Photos that were refused may still stand first in the plan.
        const auto most = tuning::photosPlanned + m_refused.size();
        auto tasks = plan(most);
        const auto whole = tasks.size() < most;
        std::erase_if(tasks,
                      [&](const PhotoTask& task) { return tried.contains(task.id) || m_refused.contains(task.id); });
        if (tasks.empty())
            return {};
        const auto known = tried.size() + tasks.size();
        const auto count = whole ? known : std::max<std::uint64_t>(known, waiting);
        for (const auto& task : tasks) {
            if (auto trouble = before(); trouble.any())
                return trouble;
            tried.insert(task.id);
            m_board.change([&](SyncStatus& status) {
                status.phase = phase;
                status.photoIndex = tried.size();
                status.photoCount = count;
                status.photoPercent = 0;
            });
            if (auto trouble = moveOne(task, move); trouble.any())
                return trouble;
        }
    }
}

Trouble PhotoPass::moveOne(const PhotoTask& task, const Move& move)
{
    std::uint64_t shown = 0;
    const auto result = move(task, [&](std::uint64_t done, std::uint64_t total) {
        const auto percent = total == 0 ? 0 : std::min<std::uint64_t>(done * 100 / total, 100);
        if (percent == shown)
            return;
        shown = percent;
        m_board.change([&](SyncStatus& status) { status.photoPercent = static_cast<std::uint32_t>(percent); });
    });
    if (result.refusal) {
        m_refusal = *result.refusal;
        m_refused.insert(task.id);
        m_ledger.markFailed(task.id, *result.refusal);
    }
    if (result.done())
        ++m_moved;
    if (result.refusal ||
        std::chrono::steady_clock::now() - m_standingShown >= std::chrono::milliseconds(tuning::standingMs))
        showStanding();
    return result.trouble;
}

} // namespace lykta::sync
