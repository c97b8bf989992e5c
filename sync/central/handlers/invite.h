#pragma once

#include "sync/central/http.h"
#include "sync/central/walk_invites.h"

namespace lykta::central {

/// POST /v1/invite: a leader's phone asks for a walk's code, or how many have come with the one that it has.
class InviteToWalk final : public Endpoint
{
  public:
    explicit InviteToWalk(WalkInvites& invites) : m_invites(invites) {}
    Route route() const override { return {"POST", "/v1/invite", Access::Device, 4096}; }
    Answer handle(const Request& request) override;

  private:
    WalkInvites& m_invites;
};

} // namespace lykta::central
