#include "platform/connectivity/near_address.h"
#include "platform/connectivity/qt_connectivity.h"
#include "support/catch2.h"

#include <QHostAddress>

using namespace lykta::platform;

TEST_CASE("a machine without the internet still reaches itself and its own networks")
{
    const std::vector<OwnNetwork> networks{{QHostAddress("192.168.7.12"), 24}, {QHostAddress("fd12:3::5"), 64}};
    for (const char* near : {"http://127.0.0.1:8443", "https://localhost:8443", "https://[::1]:8443",
                             "https://192.168.7.200:8443", "https://[fd12:3::77]"}) {
        CAPTURE(near);
        CHECK(isNear(near, networks));
    }
    for (const char* far : {"https://192.168.8.200:8443", "https://lykta.example:8443", "https://203.0.113.9",
                            "https://[fd12:4::77]", "", "127.0.0.1.example", "no address"}) {
        CAPTURE(far);
        CHECK_FALSE(isNear(far, networks));
    }
    CHECK_FALSE(isNear("https://192.168.7.200:8443", {}));
}

TEST_CASE("a central store on this very machine is in reach whatever the system says of the network")
{
    const QtConnectivity connectivity;
    CHECK(connectivity.reaches("http://127.0.0.1:8443"));
    if (connectivity.online())
        CHECK(connectivity.reaches("https://203.0.113.9"));
    else
        CHECK_FALSE(connectivity.reaches("https://lykta.example"));
}
