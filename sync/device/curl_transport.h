#pragma once

#include "sync/device/transport.h"

#include <memory>

namespace lykta::sync {

/// Where central is and how this phone proves itself. With pins the server's key must be one of them and no authority
/// is asked; without, the system's authorities decide.
struct Access
{
    std::string address; ///< https://host:port, without a path
    std::string token;   ///< bearer; empty before enrolment
    std::vector<std::string> pins;
};

struct CurlLimits
{
    std::uint64_t connectMs;
    std::uint64_t slowBytesPerSecond; ///< slower than this …
    std::uint64_t slowSeconds;        ///< … for so long ends a call
};
CurlLimits usualLimits();

/// Transport over libcurl: HTTP/1.1, connections kept between calls, no total time-out. One call at a time.
class CurlTransport final : public Transport
{
  public:
    explicit CurlTransport(Access access, CurlLimits limits = usualLimits());
    ~CurlTransport() override;

    HttpAnswer perform(const HttpRequest& request) override;
    void cancel() override;
    bool takesAnyThread() const override { return true; }
    void trust(const std::vector<std::string>& pins) override;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lykta::sync
