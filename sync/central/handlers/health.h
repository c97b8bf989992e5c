#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"

namespace lykta::central {

/// GET /healthz: the process answers.
class Health final : public Endpoint
{
  public:
    Route route() const override { return {"GET", "/healthz", Access::Open, 0}; }
    Answer handle(const Request&) override;
};

/// GET /readyz: the store can be read.
class Ready final : public Endpoint
{
  public:
    explicit Ready(const CentralStore& store) : m_store(store) {}
    Route route() const override { return {"GET", "/readyz", Access::Open, 0}; }
    Answer handle(const Request&) override;

  private:
    const CentralStore& m_store;
};

} // namespace lykta::central
