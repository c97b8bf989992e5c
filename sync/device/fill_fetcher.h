#pragma once

#include "sync/device/answer_reading.h"
#include "sync/replica/sync_store.h"

#include <functional>

namespace lykta::sync {

/// Fetches a scope's prepared fill (PROTOCOL.md, § 13) and applies it frame by frame as it arrives; nothing of it lies
/// on disk but its rows. A cut transfer goes on where its last whole frame ended.
class FillFetcher
{
  public:
    FillFetcher(SyncStore& store, Transport& transport) : m_store(store), m_transport(transport) {}

    struct Result
    {
        bool whole = false; ///< the file is applied to its end; false without trouble: ask by /v1/sync
        std::uint64_t rows = 0;
        Trouble trouble;
    };
    /// Throws what the store throws.
    Result fetch(Scope scope, const std::function<bool()>& interrupted);

  private:
    SyncStore& m_store;
    Transport& m_transport;
};

} // namespace lykta::sync
