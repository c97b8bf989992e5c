#pragma once

#include "ui/sync/sync_control.h"

#include <utility>
#include <vector>

namespace lykta::test {

/// A sync that says what a test tells it to say: screens are tested in every state without a network.
class StagedSync final : public ui::SyncControl
{
  public:
    sync::SyncStatus status() const override { return m_status; }
    void onStatus(StatusListener listener) override { m_listeners.push_back(std::move(listener)); }
    void syncNow() override { ++asked; }
    void nudge() override {}
    void setPolicy(sync::SyncPolicy) override {}
    bool joined() const override { return m_joined; }
    void join(const sync::Invitation& invitation, JoinDone done) override
    {
        invited = invitation;
        answer = std::move(done);
    }
    void invite(const std::string& walk, bool toLead, const std::optional<sync::WalkInvitation>& known,
                InviteDone done) override
    {
        invitedToLead = toLead;
        invitedTo = walk;
        askedAbout = known;
        code = std::move(done);
    }

    void become(bool joined, const sync::SyncStatus& status)
    {
        m_joined = joined;
        m_status = status;
        const auto told = m_listeners;
        for (const auto& listener : told)
            listener();
    }

    int asked = 0;              ///< times that «sync now» was pressed
    sync::Invitation invited{}; ///< the last one; `answer` ends the attempt
    JoinDone answer;
    std::string invitedTo; ///< the last walk that a code was wanted for; `code` answers
    bool invitedToLead = false;
    std::optional<sync::WalkInvitation> askedAbout;
    InviteDone code;

  private:
    bool m_joined = false;
    sync::SyncStatus m_status;
    std::vector<StatusListener> m_listeners;
};

} // namespace lykta::test
