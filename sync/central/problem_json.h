#pragma once

#include "sync/central/http.h"
#include "sync/protocol/problem.h"

#include <exception>
#include <optional>
#include <string>

namespace lykta::central {

/// A request that is answered by a problem document. Thrown anywhere under the router, which turns it into the answer.
class Refusal : public std::exception
{
  public:
    explicit Refusal(sync::Problem problem, std::string detail = {});

    Refusal& status(int status); ///< where a protocol wants another one than the problem's own
    Refusal& retryAfter(unsigned seconds);
    Refusal& now(std::uint64_t unixMs);
    Refusal& header(std::string name, std::string value);

    Answer answer() const;
    const char* what() const noexcept override { return m_detail.c_str(); }
    sync::Problem problem() const { return m_problem; }

  private:
    sync::Problem m_problem;
    std::string m_detail;
    int m_status;
    std::optional<std::uint64_t> m_now;
    std::vector<std::pair<std::string, std::string>> m_headers;
};

} // namespace lykta::central
