#pragma once

#include "sync/device/enroller.h"
#include "sync/device/inviter.h"
#include "sync/device/policy.h"
#include "sync/device/sync_status.h"

#include <functional>

namespace lykta::ui {

/// The screens' door to sync: the app's composition root implements it over sync::SyncEngine and the enroller. Every
/// call returns at once; results arrive on the screen's thread.
class SyncControl
{
  public:
    using StatusListener = std::function<void()>;
    using JoinDone = std::function<void(const sync::JoinResult&)>;
    using InviteDone = std::function<void(const sync::InviteResult&)>;

    virtual ~SyncControl() = default;
    virtual sync::SyncStatus status() const = 0;
    virtual void onStatus(StatusListener listener) = 0;
    virtual void syncNow() = 0;
    virtual void nudge() = 0;
    virtual void setPolicy(sync::SyncPolicy policy) = 0;
    virtual bool joined() const = 0;
    /// Enrols this phone, or joins one more walk where it has a token; begins to sync when that worked.
    virtual void join(const sync::Invitation& invitation, JoinDone done) = 0;
    /// Asks central for an invitation to a walk (its 36 characters) for participants, or for one who is to lead it too;
    /// or how it stands with one.
    virtual void invite(const std::string& walk, bool toLead, const std::optional<sync::WalkInvitation>& known,
                        InviteDone done) = 0;
};

} // namespace lykta::ui
