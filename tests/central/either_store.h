#pragma once

#include "support/temporary_folder.h"
#include "sync/central/central_store.h"
#include "sync/central/metrics.h"

#include <memory>
#include <string>
#include <vector>

namespace lykta::test {

/// A fresh store of the kind that a test is run for: «embedded» or «postgres».
class EitherStore
{
  public:
    explicit EitherStore(const std::string& kind);

    central::CentralStore& operator*() { return *m_store; }
    central::CentralStore* operator->() { return m_store.get(); }
    /// Closes the store and opens it again, as another process would find it.
    void reopen();
    /// A second store object over the same data, as a second process has it.
    std::unique_ptr<central::CentralStore> another();

    central::Metrics metrics;

  private:
    TemporaryFolder m_folder;
    std::string m_kind;
    std::string m_address, m_id; ///< in PostgreSQL
    std::unique_ptr<central::CentralStore> m_store;
};

} // namespace lykta::test
