#pragma once

#include "domain/instant.h"
#include "platform/location/location.h"

#include <chrono>
#include <memory>
#include <string>

namespace lykta::platform {

/// Positions from Qt Positioning: the system's own source, or a receiver's log or stream.
///
/// Off → start() → Searching → Fixed ↔ Lost; stop() → Off from anywhere. Sources fall silent at a lost fix or at the
/// end of a log without a word, so Lost means: nothing came for `silence`. A source that cannot be had is Unavailable,
/// one that the person refused is Refused; start() tries anew. A log plays in real time from its beginning on; its
/// fixes are as old as their arrival.
class QtLocation final : public Location
{
  public:
    /// `source`: "platform", "nmea:FILE" or "nmea:HOST:PORT".
    QtLocation(const std::string& source, const WallClock& clock,
               std::chrono::milliseconds silence = std::chrono::seconds(10));
    ~QtLocation() override;

    void start() override;
    void stop() override;
    LocationState state() const override;
    std::optional<Fix> last() const override;
    void onChange(Listener listener) override;
    std::string detail() const override;

  private:
    class Source;
    std::unique_ptr<Source> m_source;
};

} // namespace lykta::platform
