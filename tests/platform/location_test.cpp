#include "platform/location/qt_location.h"
#include "support/catch2.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <cstdlib>
#include <filesystem>

using namespace lykta;
using namespace lykta::platform;
using namespace std::chrono_literals;

namespace {

struct Loop
{
    int argc = 1;
    char name[9] = "location";
    char* argv[2] = {name, nullptr};
    QCoreApplication app{argc, argv};

    /// Runs the event loop until it is so; false after a minute, which only a hanging program needs.
    template <class So>
    bool until(So so)
    {
        QElapsedTimer timer;
        timer.start();
        while (!so()) {
            if (timer.elapsed() > 60'000)
                return false;
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
        }
        return true;
    }
};

struct FixedClock final : WallClock
{
    Instant now() const override { return {1'700'000'000'000, 60}; }
};

QByteArray sentence(const QByteArray& body)
{
    unsigned sum = 0;
    for (char c : body)
        sum ^= static_cast<unsigned char>(c);
    return '$' + body + '*' + QByteArray::number(sum, 16).rightJustified(2, '0').toUpper() + "\r\n";
}

/// Five fixes a fifth of a second apart that walk north at 3 knots, a ZDA between each two, as receivers write them.
QByteArray log()
{
    QByteArray lines;
    for (int i = 0; i < 5; ++i) {
        const QByteArray time = "1902" + QByteArray::number(10.0 + i * 0.2, 'f', 2);
        const QByteArray place = "5711.1" + QByteArray::number(600 + i) + ",N,01402.4000,E";
        lines += sentence("GPGGA," + time + ',' + place + ",1,08,1.2,160.0,M,30.0,M,,");
        lines += sentence("GPZDA," + time + ",23,11,2026,00,00");
        lines += sentence("GPRMC," + time + ",A," + place + ",3.0,12.5,231126,,,A");
        lines += sentence("GPGLL," + place + ',' + time + ",A,A");
    }
    return lines;
}

std::string written(const QTemporaryDir& folder, const QByteArray& bytes)
{
    QFile file(folder.filePath(QStringLiteral("log.nmea")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName().toStdString();
}

} // namespace

SCENARIO("a receiver's log plays as positions with accuracy")
{
    Loop loop;
    FixedClock clock;
    QTemporaryDir folder;
    GIVEN("a log whose fixes are parted by other sentences")
    {
        QtLocation location("nmea:" + written(folder, log()), clock, 1s);
        std::vector<Fix> fixes;
        std::vector<LocationState> states;
        location.onChange([&] {
            if (states.empty() || states.back() != location.state())
                states.push_back(location.state());
            if (location.state() == LocationState::Fixed)
                fixes.push_back(*location.last());
        });
        CHECK(location.state() == LocationState::Off);
        location.start();
        CHECK(location.state() == LocationState::Searching);
        REQUIRE(loop.until([&] { return location.state() == LocationState::Lost; }));
        THEN("every fix arrives, then silence is told as lost while the last fix stays")
        {
            CHECK(fixes.back().point.latitude == Approx(57 + 11.1604 / 60));
            CHECK(fixes.back().point.longitude == Approx(14 + 2.4 / 60));
            REQUIRE(fixes.back().accuracyMetres.has_value());
            CHECK(*fixes.back().accuracyMetres == Approx(1.2 * 5.1).epsilon(0.01));
            REQUIRE(fixes.back().headingDegrees.has_value());
            CHECK(*fixes.back().headingDegrees == Approx(12.5));
            CHECK(fixes.back().at == clock.now().ms);
            CHECK(location.last().has_value());
            CHECK(states == std::vector{LocationState::Searching, LocationState::Fixed, LocationState::Lost});
        }
        THEN("stopping is Off")
        {
            location.stop();
            CHECK(location.state() == LocationState::Off);
        }
    }
}

SCENARIO("a log that cannot be played says so")
{
    Loop loop;
    FixedClock clock;
    QTemporaryDir folder;
    QtLocation missing("nmea:" + folder.filePath(QStringLiteral("none.nmea")).toStdString(), clock);
    missing.start();
    CHECK(missing.state() == LocationState::Unavailable);
    CHECK(missing.detail().find("none.nmea") != std::string::npos);
    CHECK_FALSE(missing.last().has_value());

    QtLocation foreign("nmea:" + written(folder, "no sentences here\n"), clock);
    foreign.start();
    CHECK(foreign.state() == LocationState::Unavailable);
    CHECK(foreign.detail().find("no positions") != std::string::npos);
}

SCENARIO("a receiver on the network is read as it sends")
{
    Loop loop;
    FixedClock clock;
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    QtLocation location("nmea:127.0.0.1:" + std::to_string(server.serverPort()), clock);
    location.start();
    REQUIRE(loop.until([&] { return server.hasPendingConnections(); }));
    QTcpSocket* receiver = server.nextPendingConnection();
    receiver->write(log());
    REQUIRE(loop.until([&] { return location.last() && location.last()->accuracyMetres; }));
    CHECK(location.state() == LocationState::Fixed);
    CHECK(location.last()->point.latitude == Approx(57 + 11.16 / 60).margin(0.001));
}

SCENARIO("a real receiver's log plays")
{
    const char* data = std::getenv("LYKTA_REAL_DATA");
    const auto path = std::filesystem::path(data ? data : "") / "nmea" / "trimble-r1.nmea";
    if (!data || !std::filesystem::exists(path)) {
        WARN("skipped: LYKTA_REAL_DATA names no folder with nmea/trimble-r1.nmea");
        return;
    }
    Loop loop;
    FixedClock clock;
    QtLocation location("nmea:" + path.string(), clock);
    int fixes = 0;
    location.onChange([&] { fixes += location.state() == LocationState::Fixed ? 1 : 0; });
    location.start();
    REQUIRE(loop.until([&] { return fixes >= 3; }));
    CHECK(location.last()->point.latitude == Approx(36.2927).margin(0.001));
    CHECK(location.last()->accuracyMetres.value_or(0) > 5);
}
