#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"

namespace lykta::central {

/// GET /v1/quarantine/AFTER: what is kept apart for people to decide, as JSON, the entries with a greater number than
/// AFTER that the caller's role may review. Other roles get not-found.
class Quarantine final : public Endpoint
{
  public:
    explicit Quarantine(const CentralStore& store) : m_store(store) {}
    Route route() const override { return {"GET", "/v1/quarantine/*", Access::Device, 0}; }
    Answer handle(const Request& request) override;

  private:
    const CentralStore& m_store;
};

} // namespace lykta::central
