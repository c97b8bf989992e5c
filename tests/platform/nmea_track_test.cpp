#include "support/catch2.h"
#include "support/nmea_track.h"

#include <sstream>
#include <vector>

using namespace lykta;
using namespace lykta::test;

TEST_CASE("a sentence carries its checksum")
{
    // The example of the standard's common descriptions.
    CHECK(nmeaSentence("GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,") ==
          "$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\r\n");
}

TEST_CASE("a walk of 130 m at 1.3 m/s takes 100 seconds, once a second")
{
    TrackPlan plan;
    plan.route = {{57.0, 14.0}, {57.0 + 129.999 / 111'195, 14.0}};
    plan.standSecondsBefore = 2;
    plan.standSecondsAfter = 5;
    plan.wobbleMetres = 0;
    plan.startMs = 1'795'460'399'000; // 2026-11-23 18:59:59 UTC
    const std::string log = nmeaTrack(plan);
    std::vector<std::string> lines;
    std::istringstream in(log);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    REQUIRE(lines.size() == 2U * (2 + 100 + 5 + 1));
    CHECK(lines[0].starts_with("$GPGGA,185959.00,5700.00000,N,01400.00000,E,1,09,1.2,"));
    CHECK(lines[1].starts_with("$GPRMC,185959.00,A,5700.00000,N,01400.00000,E,0.0,0.0,231126,"));
    CHECK(lines[2].starts_with("$GPGGA,190000.00,"));
    CHECK(lines[105].starts_with("$GPRMC,190051.00,A,5700.03507,N,01400.00000,E,2.5,0.0,")); // half way
    CHECK(lines.back().find("5700.07015,N") != std::string::npos);
    CHECK(nmeaTrack(plan) == log);
    CHECK(nmeaTrack({}).empty());
}
