#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"
#include "sync/central/invites.h"

#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace lykta::central {

/// Invitations that a phone asks for: of whoever may write everything in a walk, for participants of that walk, or for
/// one who is to lead it too. Every refusal is a thrown Refusal; a walk that is not there and one that the caller may
/// not lead look the same.
class WalkInvites
{
  public:
    /// As many may come with one code, and a device may ask for so many codes within an hour.
    static std::int64_t usesOf(std::string_view role) { return role == "participant" ? 200 : 1; }
    static constexpr std::size_t mostInAnHour = 20;

    WalkInvites(CentralStore& store, NowMs now) : m_store(store), m_now(std::move(now)) {}

    /// `role`: participant or leader.
    Invite make(const Caller& caller, const std::string& walk, const std::string& role);

    struct Standing
    {
        std::string role;
        std::int64_t used = 0;
        std::uint64_t expires = 0;
    };
    /// How it stands with one that make() gave, by its typed code or the QR code's. Costs nothing.
    Standing standing(const Caller& caller, const std::string& walk, const std::string& code) const;

  private:
    void checkLeads(const Caller& caller, const std::string& walk) const;
    void checkPace(const std::string& device);

    CentralStore& m_store;
    NowMs m_now;
    std::mutex m_mutex;
    std::map<std::string, std::deque<std::uint64_t>> m_made; ///< times of the last hour, by device
};

} // namespace lykta::central
