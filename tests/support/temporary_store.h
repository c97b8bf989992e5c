#pragma once

#include "store/store.h"
#include "support/manual_clock.h"
#include "support/temporary_folder.h"

#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

namespace lykta::test {

/// One phone's store in a folder of its own. Closed and opened again at will.
class TemporaryStore
{
  public:
    TemporaryStore() { open(); }

    store::Store& operator*() { return *m_store; }
    store::Store* operator->() { return m_store.get(); }
    std::filesystem::path folder() const { return m_folder.path() / "data"; }
    std::filesystem::path database() const { return folder() / "lykta.db"; }

    void close() { m_store.reset(); }
    /// What was salvaged, if anything.
    std::optional<store::Salvage> open()
    {
        auto result = store::Store::open(folder(), clock);
        auto* ready = std::get_if<store::Store::Ready>(&result);
        if (!ready)
            throw std::runtime_error("the store is too new");
        m_store = std::move(ready->store);
        return std::move(ready->salvage);
    }
    std::optional<store::Salvage> reopen()
    {
        close();
        return open();
    }

    ManualClock clock;

  private:
    TemporaryFolder m_folder;
    std::unique_ptr<store::Store> m_store;
};

} // namespace lykta::test
