#pragma once

#include "sync/central/enrolment.h"
#include "sync/central/http.h"

#include <string>
#include <vector>

namespace lykta::central {

/// POST /v1/enrol: a code and a nonce for an identity.
class Enrol final : public Endpoint
{
  public:
    Enrol(Enrolment& enrolment, std::string storeId, std::vector<std::string> pins);
    Route route() const override { return {"POST", "/v1/enrol", Access::Open, 4096}; }
    Answer handle(const Request& request) override;

  private:
    Enrolment& m_enrolment;
    std::string m_storeId;
    std::vector<std::string> m_pins;
};

} // namespace lykta::central
