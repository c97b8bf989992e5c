#pragma once

#include "sync/device/photo_downloader.h"
#include "sync/device/photo_uploader.h"
#include "sync/device/status_board.h"

#include <chrono>
#include <functional>
#include <set>
#include <string>

namespace lykta::sync {

/// One pass over all photos that wait, one at a time: those to send, or those to fetch. A photo that is refused is
/// marked as failed and does not stop the others.
class PhotoPass
{
  public:
    /// `refusedBefore` are left alone this time; those that are refused now are added to it.
    PhotoPass(PhotoLedger& ledger, Transport& transport, StatusBoard& board, std::set<std::string>& refusedBefore);

    /// `before` runs ahead of each photo (rows may have to go first) and ends the pass where it meets trouble.
    using Before = std::function<Trouble()>;
    Trouble send(const Before& before);
    Trouble fetch(const Before& before);

    std::size_t moved() const { return m_moved; }
    const std::string& refusal() const { return m_refusal; } ///< the last one's reason; empty: none

  private:
    using Plan = std::function<std::vector<PhotoTask>(std::size_t)>;
    using Move = std::function<PhotoMove(const PhotoTask&, const BytesMoved&)>;
    Trouble run(Phase phase, std::uint64_t waiting, const Before& before, const Plan& plan, const Move& move);
    Trouble moveAll(Phase phase, std::uint64_t waiting, const Before& before, const Plan& plan, const Move& move);
    Trouble moveOne(const PhotoTask& task, const Move& move);
    void showStanding();

    PhotoLedger& m_ledger;
    Transport& m_transport;
    StatusBoard& m_board;
    std::set<std::string>& m_refused;
    std::chrono::steady_clock::time_point m_standingShown{};
    std::size_t m_moved = 0;
    std::string m_refusal;
};

} // namespace lykta::sync
