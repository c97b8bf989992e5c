#include "support/scripted_transport.h"

namespace lykta::test {

sync::HttpAnswer answered(int status, std::map<std::string, std::string> headers, std::string body)
{
    sync::HttpAnswer answer;
    answer.outcome = sync::HttpAnswer::Outcome::Answered;
    answer.status = status;
    answer.headers = std::move(headers);
    answer.body = std::move(body);
    return answer;
}

sync::HttpAnswer unreachable()
{
    sync::HttpAnswer answer;
    answer.detail = "could not connect";
    return answer;
}

sync::HttpAnswer problem(int status, const std::string& name, const std::string& more)
{
    return answered(status, {{"content-type", "application/problem+json"}},
                    R"({"type":"urn:lykta:problem:)" + name + "\"" + more + "}");
}

sync::HttpAnswer captivePortal()
{
    return answered(200, {{"content-type", "text/html; charset=utf-8"}}, "<html>Welcome! Room number?</html>");
}

} // namespace lykta::test
