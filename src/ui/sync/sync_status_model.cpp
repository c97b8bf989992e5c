#include "ui/sync/sync_status_model.h"

#include "ui/app_settings.h"
#include "ui/format.h"
#include "ui/sync/sync_control.h"
#include "ui/sync/sync_words.h"

namespace lykta::ui {

namespace {

constexpr int ageEveryMs = 15'000;

} // namespace

SyncStatusModel::SyncStatusModel(SyncControl& sync, const AppSettings& settings, const WallClock& clock,
                                 QObject* parent)
    : QObject(parent), m_sync(sync), m_settings(settings), m_clock(clock), m_status(sync.status())
{
    m_sync.onStatus([this] {
        m_status = m_sync.status();
        emit changed();
    });
    connect(&settings, &AppSettings::wordsChanged, this, &SyncStatusModel::changed);
    m_ageTimer.setInterval(ageEveryMs);
    connect(&m_ageTimer, &QTimer::timeout, this, &SyncStatusModel::changed);
    m_ageTimer.start();
}

SyncWords SyncStatusModel::words() const
{
    return {m_status, m_settings.domainLanguage(), m_clock.now().ms};
}

QString SyncStatusModel::kind() const
{
    return words().line().kind;
}
QString SyncStatusModel::text() const
{
    return words().line().text;
}
QString SyncStatusModel::age() const
{
    return words().line().age;
}
QString SyncStatusModel::headline() const
{
    return words().headline();
}
QString SyncStatusModel::rowsText() const
{
    return words().rows();
}
QString SyncStatusModel::waitingTitle() const
{
    return words().waiting();
}
QString SyncStatusModel::waitingDetail() const
{
    return words().waitingDetail();
}
QString SyncStatusModel::heldTitle() const
{
    return words().held();
}
QString SyncStatusModel::heldDetail() const
{
    return words().heldDetail();
}
QString SyncStatusModel::missingTitle() const
{
    return words().missing();
}
QString SyncStatusModel::lastConfirmed() const
{
    return words().lastConfirmed();
}
QString SyncStatusModel::failureTitle() const
{
    return words().failure().title;
}
QString SyncStatusModel::failureText() const
{
    return words().failure().text;
}
QString SyncStatusModel::smallPrint() const
{
    return QString::fromStdString(m_status.detail);
}
bool SyncStatusModel::rejoin() const
{
    return words().failure().rejoin;
}
bool SyncStatusModel::joined() const
{
    return m_sync.joined();
}

QString SyncStatusModel::confirmedDetail() const
{
    return tr("%n uppgifter", "", confirmedRows()) + QStringLiteral(" · ") + tr("%n foton", "", confirmedPhotos());
}

bool SyncStatusModel::busy() const
{
    using sync::Phase;
    return m_status.phase == Phase::Sending || m_status.phase == Phase::Receiving ||
           m_status.phase == Phase::SendingPhotos || m_status.phase == Phase::FetchingPhotos;
}

bool SyncStatusModel::waitsForUnmetered() const
{
    return m_status.phase == sync::Phase::WaitingForUnmetered;
}
bool SyncStatusModel::waitsForNetwork() const
{
    return m_status.phase == sync::Phase::WaitingForNetwork;
}
int SyncStatusModel::confirmedRows() const
{
    return static_cast<int>(m_status.rows.confirmed);
}
int SyncStatusModel::waitingRows() const
{
    return static_cast<int>(m_status.rows.waiting);
}
int SyncStatusModel::heldRows() const
{
    return static_cast<int>(m_status.rows.held);
}
int SyncStatusModel::confirmedPhotos() const
{
    return static_cast<int>(m_status.photos.confirmed);
}
int SyncStatusModel::waitingPhotos() const
{
    return static_cast<int>(m_status.photos.waiting);
}
int SyncStatusModel::failedPhotos() const
{
    return static_cast<int>(m_status.photos.failed);
}

QString SyncStatusModel::waitingSize() const
{
    return Format(m_settings.domainLanguage()).bytes(m_status.photos.waitingBytes);
}

void SyncStatusModel::syncNow()
{
    m_sync.syncNow();
}

} // namespace lykta::ui
