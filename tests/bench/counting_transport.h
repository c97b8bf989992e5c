#pragma once

#include "sync/device/transport.h"

#include <atomic>
#include <memory>

namespace lykta::bench {

/// What went over the wire, headers and bodies, as libcurl counts it; and the bodies alone.
struct WireCount
{
    std::atomic<std::uint64_t> sent = 0, received = 0, calls = 0, bodies = 0;
};

/// Passes every call on and counts its bytes.
class CountingTransport final : public sync::Transport
{
  public:
    CountingTransport(std::unique_ptr<sync::Transport> inner, WireCount& count)
        : m_inner(std::move(inner)), m_count(count)
    {
    }

    sync::HttpAnswer perform(const sync::HttpRequest& request) override
    {
        auto answer = m_inner->perform(request);
        m_count.sent += answer.bytesSent;
        m_count.received += answer.bytesReceived;
        m_count.bodies += request.body.size() + answer.body.size();
        ++m_count.calls;
        return answer;
    }
    void cancel() override { m_inner->cancel(); }
    bool takesAnyThread() const override { return m_inner->takesAnyThread(); }
    void trust(const std::vector<std::string>& pins) override { m_inner->trust(pins); }

  private:
    std::unique_ptr<sync::Transport> m_inner;
    WireCount& m_count;
};

} // namespace lykta::bench
