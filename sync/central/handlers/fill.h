#pragma once

#include "sync/central/central_store.h"
#include "sync/central/fill_files.h"
#include "sync/central/http.h"

#include <string_view>

namespace lykta::central {

/// GET and HEAD /v1/fill/SCOPE: a prepared fill, to whoever may read the scope. A scope that has no file and one that
/// may not be read look the same.
class PreparedFill final : public Endpoint
{
  public:
    /// `method`: GET or HEAD; a literal.
    PreparedFill(std::string_view method, const CentralStore& store, FillFiles& files, NowMs now)
        : m_method(method), m_store(store), m_files(files), m_now(std::move(now))
    {
    }
    Route route() const override { return {m_method, "/v1/fill/*", Access::Device, 0}; }
    Answer handle(const Request& request) override;

  private:
    std::string_view m_method;
    const CentralStore& m_store;
    FillFiles& m_files;
    NowMs m_now;
};

} // namespace lykta::central
