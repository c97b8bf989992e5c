#pragma once

#include "support/memory_store.h"
#include "sync/central/handlers/sync.h"
#include "sync/central/metrics.h"
#include "sync/device/transport.h"

#include <cstdint>
#include <string>

namespace lykta::test {

/// Central's real endpoint for rows over such a store, without a network.
class MemoryCentral
{
  public:
    explicit MemoryCentral(std::string id) : store(std::move(id)) {}

    /// Lets a device in, as enrolment would. `walk`: 16 bytes or empty.
    central::Caller admit(const std::string& device, std::uint64_t node, const std::string& role,
                          const std::string& walk = {});
    sync::HttpAnswer answer(const sync::HttpRequest& request, const central::Caller& caller);

    MemoryStore store;
    std::uint64_t nowMs = 0;

  private:
    central::Metrics m_metrics;
    central::Sync m_endpoint{store, [this] { return nowMs; }, {}, [] { return true; }, m_metrics};
};

} // namespace lykta::test
