#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"
#include "sync/central/metrics.h"

namespace lykta::central {

/// GET /metrics: Prometheus text.
class MetricsPage final : public Endpoint
{
  public:
    MetricsPage(const CentralStore& store, const Metrics& metrics) : m_store(store), m_metrics(metrics) {}
    Route route() const override { return {"GET", "/metrics", Access::Metrics, 0}; }
    Answer handle(const Request&) override;

  private:
    const CentralStore& m_store;
    const Metrics& m_metrics;
};

} // namespace lykta::central
