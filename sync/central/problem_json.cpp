#include "sync/central/problem_json.h"

#include <nlohmann/json.hpp>

namespace lykta::central {

Refusal::Refusal(sync::Problem problem, std::string detail)
    : m_problem(problem), m_detail(std::move(detail)), m_status(sync::httpStatusOf(problem))
{
}

Refusal& Refusal::status(int status)
{
    m_status = status;
    return *this;
}

Refusal& Refusal::retryAfter(unsigned seconds)
{
    return header("Retry-After", std::to_string(seconds));
}

Refusal& Refusal::now(std::uint64_t unixMs)
{
    m_now = unixMs;
    return *this;
}

Refusal& Refusal::header(std::string name, std::string value)
{
    m_headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

Answer Refusal::answer() const
{
    nlohmann::json document{{"type", "urn:lykta:problem:" + std::string(sync::nameOf(m_problem))},
                            {"title", std::string(sync::nameOf(m_problem))},
                            {"status", m_status}};
    if (!m_detail.empty())
        document["detail"] = m_detail;
    if (m_now)
        document["now"] = *m_now;
    Answer answer;
    answer.status = m_status;
    answer.headers = m_headers;
    answer.headers.emplace_back("Content-Type", "application/problem+json");
    answer.headers.emplace_back("Cache-Control", "no-store");
    answer.body = document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return answer;
}

} // namespace lykta::central
