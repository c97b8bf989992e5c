#pragma once

#include "sync/device/transport.h"

#include <functional>
#include <map>
#include <string>
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
        return m_answer(request);
    }
    void cancel() override {}
    void trust(const std::vector<std::string>& pins) override { trusted = pins; }

    void answerWith(Answer answer) { m_answer = std::move(answer); }

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
