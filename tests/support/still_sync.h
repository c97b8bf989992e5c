#pragma once

#include "sync_control.h"

namespace lykta::test {

/// A sync that never does anything: screens are tested without a network.
class StillSync final : public ui::SyncControl
{
  public:
    sync::SyncStatus status() const override { return {}; }
    void onStatus(StatusListener) override {}
    void syncNow() override {}
    void nudge() override {}
    void setPolicy(sync::SyncPolicy) override {}
    bool joined() const override { return false; }
    void join(const sync::Invitation&, JoinDone) override {}
};

} // namespace lykta::test
