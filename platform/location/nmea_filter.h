#pragma once

#include <QByteArray>
#include <QIODevice>

namespace lykta::platform {

/// Lets through only the sentences that Qt's reader makes positions of: GGA (place and precision), RMC (place, date,
/// course) and GSA. Others stop it; a ZDA between two fixes is enough. Bytes are fed in as they come; a line that is
/// not finished waits for its end, one longer than a sentence may be is dropped.
class NmeaFilter : public QIODevice
{
  public:
    NmeaFilter();

    void feed(QByteArrayView bytes);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_ready.size() + QIODevice::bytesAvailable(); }
    bool canReadLine() const override { return m_ready.contains('\n') || QIODevice::canReadLine(); }

    static bool passes(QByteArrayView line);

  protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

  private:
    QByteArray m_unfinished, m_ready;
};

} // namespace lykta::platform
