#pragma once

#include "sync/central/enrolment.h"
#include "sync/central/http.h"

namespace lykta::central {

/// POST /v1/join: adds a code's walk to a device that has a token.
class Join final : public Endpoint
{
  public:
    explicit Join(Enrolment& enrolment) : m_enrolment(enrolment) {}
    Route route() const override { return {"POST", "/v1/join", Access::Device, 4096}; }
    Answer handle(const Request& request) override;

  private:
    Enrolment& m_enrolment;
};

} // namespace lykta::central
