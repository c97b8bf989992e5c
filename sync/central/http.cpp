#include "sync/central/http.h"

#include <chrono>

namespace lykta::central {

NowMs systemNow()
{
    return [] {
        using namespace std::chrono;
        return static_cast<std::uint64_t>(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
    };
}

const std::string* Request::header(std::string_view name) const
{
    const auto found = headers.find(name);
    return found == headers.end() ? nullptr : &found->second;
}

Answer json(int status, std::string body)
{
    Answer answer;
    answer.status = status;
    answer.headers.emplace_back("Content-Type", "application/json");
    answer.body = std::move(body);
    return answer;
}

} // namespace lykta::central
