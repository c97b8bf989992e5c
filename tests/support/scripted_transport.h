#pragma once

#include "sync/device/transport.h"

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace lykta::test {

/// A network that answers as the test says. Remembers what was asked.
class ScriptedTransport : public sync::Transport
{
  public:
    using Answer = std::function<sync::HttpAnswer(const sync::HttpRequest&)>;

    explicit ScriptedTransport(Answer answer) : m_answer(std::move(answer)) {}

    sync::HttpAnswer perform(const sync::HttpRequest& request) override
    {
        asked.push_back(request);
        auto answer = m_answer(request);
        if (request.stream && answer.status >= 200 && answer.status < 300) {
            // In pieces that end anywhere, as from a socket.
            const auto body = std::exchange(answer.body, {});
            for (std::size_t at = 0; at < body.size(); at += piece)
                if (!request.stream(answer.status, answer.headers, std::string_view(body).substr(at, piece)))
                    break;
        }
        return answer;
    }
    void cancel() override {}
    bool takesAnyThread() const override { return anyThread; }
    void trust(const std::vector<std::string>& pins) override { trusted = pins; }

    void answerWith(Answer answer) { m_answer = std::move(answer); }

    bool anyThread = false;    ///< the answers too may be asked for on any thread
    std::size_t piece = 1'000; ///< of a streamed body
    std::vector<sync::HttpRequest> asked;
    std::vector<std::string> trusted;

  private:
    Answer m_answer;
};

sync::HttpAnswer answered(int status, std::map<std::string, std::string> headers = {}, std::string body = {});
sync::HttpAnswer unreachable();
/// A problem document of central's; `more` is put into it as further JSON members («,"now":1»).
sync::HttpAnswer problem(int status, const std::string& name, const std::string& more = {});
/// What a hotel's network says to everything.
sync::HttpAnswer captivePortal();

} // namespace lykta::test
