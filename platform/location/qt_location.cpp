#include "platform/location/qt_location.h"

#include "platform/location/nmea_filter.h"

#include <QFile>
#include <QFileInfo>
#include <QGeoPositionInfoSource>
#include <QNmeaPositionInfoSource>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTimer>
#include <cmath>
#include <vector>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QCoreApplication>
#include <QPermissions>
#endif

namespace lykta::platform {

namespace {

/// Metres of range error that a receiver without corrections has (1 sigma); times the dilution that it reports, this is
/// the accuracy. Source: Parkinson and Spilker (eds.), Global Positioning System: Theory and Applications I, 1996.
constexpr double userEquivalentRangeError = 5.1;

/// Qt's reader gives twice the standard deviation (dilution × range error × 2); a Fix holds the standard deviation.
constexpr double deviationsInNmea = 2;

constexpr double walkingMetresPerSecond = 0.5; ///< below this a course is noise
constexpr auto reconnectAfter = std::chrono::seconds(5);

std::optional<double> numberOf(const QGeoPositionInfo& info, QGeoPositionInfo::Attribute attribute)
{
    const double value = info.hasAttribute(attribute) ? info.attribute(attribute) : std::nan("");
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

/// Everything of Qt, kept out of the header.
class QtLocation::Source : public QObject
{
  public:
    Source(QString spec, const WallClock& clock, std::chrono::milliseconds silence)
        : m_spec(std::move(spec)), m_clock(clock)
    {
        m_watchdog.setSingleShot(true);
        m_watchdog.setInterval(silence);
        connect(&m_watchdog, &QTimer::timeout, this, [this] { become(LocationState::Lost); });
        m_reconnect.setSingleShot(true);
        m_reconnect.setInterval(reconnectAfter);
        connect(&m_reconnect, &QTimer::timeout, this, [this] { m_socket.connectToHost(m_host, m_port); });
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { m_filter.feed(m_socket.readAll()); });
        connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] {
            m_detail = m_socket.errorString().toStdString();
            m_reconnect.start();
        });
    }

    void start()
    {
        if (m_started)
            return;
        m_started = true;
        m_detail.clear();
        become(LocationState::Searching);
        if (m_spec.startsWith(QLatin1String("nmea:")))
            startNmea(m_spec.mid(5));
        else
            askThenStartSystem();
    }

    void stop()
    {
        if (!m_started)
            return;
        m_started = false;
        m_watchdog.stop();
        m_reconnect.stop();
        m_socket.abort();
        if (m_source)
            m_source->stopUpdates();
        become(LocationState::Off);
    }

    LocationState state = LocationState::Off;
    std::optional<Fix> last;
    std::vector<Listener> listeners;
    std::string detail() const { return m_detail; }

  private:
    void startNmea(const QString& place)
    {
        static const QRegularExpression address(QStringLiteral("^([^/]+):(\\d{1,5})$"));
        const auto match = address.match(place);
        if (!QFileInfo::exists(place) && match.hasMatch()) {
            m_host = match.captured(1);
            m_port = static_cast<quint16>(match.captured(2).toUInt());
            m_socket.connectToHost(m_host, m_port);
            if (!m_source)
                play(QNmeaPositionInfoSource::RealTimeMode);
            else
                m_source->startUpdates();
            return;
        }
        if (m_source) {
            m_source->startUpdates(); // the log has gone on meanwhile
            return;
        }
        QFile file(place);
        if (!file.open(QIODevice::ReadOnly)) {
            unavailable("the log " + place.toStdString() + " cannot be read: " + file.errorString().toStdString());
            return;
        }
        m_filter.feed(file.readAll());
        if (m_filter.bytesAvailable() == 0) {
            unavailable("the log " + place.toStdString() + " holds no positions");
            return;
        }
        play(QNmeaPositionInfoSource::SimulationMode);
    }

    void play(QNmeaPositionInfoSource::UpdateMode mode)
    {
        auto source = std::make_unique<QNmeaPositionInfoSource>(mode);
        source->setUserEquivalentRangeError(userEquivalentRangeError);
        source->setDevice(&m_filter);
        use(std::move(source));
    }

    void askThenStartSystem()
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0) && QT_CONFIG(permissions)
        QLocationPermission permission;
        permission.setAccuracy(QLocationPermission::Precise);
        qApp->requestPermission(permission, this, [this](const QPermission& answer) {
            if (!m_started)
                return;
            if (answer.status() == Qt::PermissionStatus::Granted)
                startSystem();
            else
                give(LocationState::Refused, "the person refused");
        });
#else
        startSystem();
#endif
    }

    void startSystem()
    {
        if (m_source) {
            m_source->startUpdates();
            return;
        }
        std::unique_ptr<QGeoPositionInfoSource> source(QGeoPositionInfoSource::createDefaultSource(nullptr));
        if (!source) {
            unavailable("the system has no source of positions");
            return;
        }
        use(std::move(source));
    }

    void use(std::unique_ptr<QGeoPositionInfoSource> source)
    {
        m_source = std::move(source);
        connect(m_source.get(), &QGeoPositionInfoSource::positionUpdated, this,
                [this](const QGeoPositionInfo& info) { take(info); });
        connect(m_source.get(), &QGeoPositionInfoSource::errorOccurred, this,
                [this](QGeoPositionInfoSource::Error error) {
                    if (error == QGeoPositionInfoSource::AccessError)
                        give(LocationState::Refused, "the system refuses positions");
                    else if (error == QGeoPositionInfoSource::UnknownSourceError)
                        give(LocationState::Unavailable, "the system's source of positions failed");
                    else if (error == QGeoPositionInfoSource::ClosedError)
                        become(LocationState::Lost);
                });
        m_source->setUpdateInterval(1000);
        m_source->startUpdates();
    }

    void take(const QGeoPositionInfo& info)
    {
        if (!m_started || !info.coordinate().isValid())
            return;
        Fix fix;
        fix.point = {info.coordinate().latitude(), info.coordinate().longitude()};
        fix.accuracyMetres = numberOf(info, QGeoPositionInfo::HorizontalAccuracy);
        if (fix.accuracyMetres && m_spec.startsWith(QLatin1String("nmea:")))
            *fix.accuracyMetres /= deviationsInNmea;
        const auto speed = numberOf(info, QGeoPositionInfo::GroundSpeed);
        if (speed && *speed >= walkingMetresPerSecond)
            fix.headingDegrees = numberOf(info, QGeoPositionInfo::Direction);
        fix.at = m_clock.now().ms;
        last = fix;
        m_watchdog.start();
        state = LocationState::Fixed;
        tell();
    }

    void unavailable(std::string why)
    {
        give(LocationState::Unavailable, std::move(why));
    }

    /// Ends the attempt, so that start() may try anew.
    void give(LocationState outcome, std::string why)
    {
        m_started = false;
        m_watchdog.stop();
        m_detail = std::move(why);
        become(outcome);
    }

    void become(LocationState next)
    {
        if (state == next)
            return;
        state = next;
        tell();
    }

    void tell()
    {
        const std::vector<Listener> told = listeners; // a listener may add another one
        for (const Listener& listener : told)
            listener();
    }

    QString m_spec;
    const WallClock& m_clock;
    bool m_started = false;
    std::string m_detail;
    NmeaFilter m_filter;
    QTcpSocket m_socket;
    QString m_host;
    quint16 m_port = 0;
    QTimer m_watchdog, m_reconnect;
    std::unique_ptr<QGeoPositionInfoSource> m_source;
};

QtLocation::QtLocation(const std::string& source, const WallClock& clock, std::chrono::milliseconds silence)
    : m_source(std::make_unique<Source>(QString::fromStdString(source), clock, silence))
{
}

QtLocation::~QtLocation() = default;

void QtLocation::start()
{
    m_source->start();
}

void QtLocation::stop()
{
    m_source->stop();
}

LocationState QtLocation::state() const
{
    return m_source->state;
}

std::optional<Fix> QtLocation::last() const
{
    return m_source->last;
}

void QtLocation::onChange(Listener listener)
{
    m_source->listeners.push_back(std::move(listener));
}

std::string QtLocation::detail() const
{
    return m_source->detail();
}

} // namespace lykta::platform
