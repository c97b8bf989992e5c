#pragma once

#include "sync/replica/photo_ledger.h"
#include "sync/replica/replica.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace lykta::sync {

/// What the engine needs of the store, on a connection of its own; `store` implements it, used by the sync thread only.
class SyncStore
{
  public:
    virtual ~SyncStore() = default;
    virtual Replica& replica() = 0;
    virtual PhotoLedger& photos() = 0;
    /// Version of the tables that this build knows (Ask.schema); 0: not said.
    virtual std::uint32_t schema() const { return 0; }
    /// Runs `work` in one immediate transaction; commits unless it throws, then tells the screens which tables changed.
    /// Throws StorageFull (storage_full.h) where the disk is full.
    virtual void transaction(const std::function<std::vector<std::uint32_t>()>& work) = 0;
    /// Called outside of transactions, where the thread would otherwise only wait: work that has to be done some time.
    virtual void tidy() {}
};

} // namespace lykta::sync
