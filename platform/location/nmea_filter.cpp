#include "platform/location/nmea_filter.h"

#include <algorithm>
#include <cstring>

namespace lykta::platform {

namespace {

constexpr qsizetype longestLine = 1024; ///< NMEA 0183 says 82; receivers write longer ones

} // namespace

NmeaFilter::NmeaFilter()
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool NmeaFilter::passes(QByteArrayView line)
{
    // "$" or "!", two letters of the talker, three of the sentence, a comma.
    if (line.size() < 7 || line[0] != '$' || line[6] != ',')
        return false;
    const QByteArrayView kind = line.sliced(3, 3);
    return kind == "GGA" || kind == "RMC" || kind == "GSA";
}

void NmeaFilter::feed(QByteArrayView bytes)
{
    m_unfinished.append(bytes);
    bool more = false;
    qsizetype start = 0;
    for (qsizetype end = m_unfinished.indexOf('\n'); end >= 0; end = m_unfinished.indexOf('\n', start)) {
        const QByteArrayView line = QByteArrayView(m_unfinished).sliced(start, end + 1 - start);
        if (line.size() <= longestLine && passes(line)) {
            m_ready.append(line);
            more = true;
        }
        start = end + 1;
    }
    m_unfinished.remove(0, start);
    if (m_unfinished.size() > longestLine)
        m_unfinished.clear();
    if (more)
        emit readyRead();
}

qint64 NmeaFilter::readData(char* data, qint64 most)
{
    const qint64 length = std::min<qint64>(most, m_ready.size());
    std::memcpy(data, m_ready.constData(), static_cast<std::size_t>(length));
    m_ready.remove(0, length);
    return length;
}

} // namespace lykta::platform
