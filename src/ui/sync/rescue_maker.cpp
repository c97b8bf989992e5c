#include "ui/sync/rescue_maker.h"

#include "store/rescue_file.h"
#include "ui/format.h"
#include "ui/handover.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QStandardPaths>
#include <QUrl>

namespace lykta::ui {

struct RescueMaker::Made
{
    store::WrittenRescue file;
    QString name;
    Failure failure = Failure::None;
};

RescueMaker::RescueMaker(QObject* parent) : ScreenModel(parent)
{
}

RescueMaker::~RescueMaker()
{
    m_pool.waitForDone();
}

void RescueMaker::open()
{
    if (!m_notices)
        m_notices = std::make_unique<RowNotices>(services().store.notices(), this, [this](const auto&) { count(); });
    count();
}

void RescueMaker::count()
{
    const Failure failure = failureOf([this] {
        auto& store = services().store;
        m_joined = store.replica().enrolment().has_value();
        m_rows = static_cast<int>(store.replica().standing().waiting);
        m_photos = static_cast<int>(store.rescue().photosHere());
    });
    if (failure != Failure::None) // what making the file said stays
        m_failure = failure;
    emit changed();
}

QString RescueMaker::folder() const
{
    return m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + "/Lykta"
                              : m_folder;
}

void RescueMaker::setFolder(const QString& folder)
{
    m_folder = folder;
    emit changed();
}

QString RescueMaker::problem() const
{
    return m_noFolder ? tr("Mappen %1 går inte att skriva i.").arg(folder()) : failureWords(m_failure);
}

QString RescueMaker::fileSize() const
{
    return m_bytes > 0 ? Format(m_app->settings()->domainLanguage()).bytes(m_bytes) : QString();
}

void RescueMaker::make()
{
    if (m_working)
        return;
    m_fileName.clear();
    m_bytes = 0;
    m_photosDone = m_unreadable = 0;
    store::Parcel parcel;
    m_failure = failureOf([&] { parcel = services().store.rescue().gather(); });
    m_noFolder = !QDir().mkpath(folder());
    m_working = m_failure == Failure::None && !m_noFolder;
    emit changed();
    if (!m_working)
        return;
    const auto now = services().clock.now();
    const auto when = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::OffsetFromUTC, now.offsetMinutes * 60);
    const auto name = tr("Räddningsfil %1.tar").arg(when.toString(QStringLiteral("yyyy-MM-dd HH.mm")));
    const auto path = QDir(folder()).filePath(name).toStdString();
    workIn(m_pool, [this, parcel = std::move(parcel), path, name] {
        const auto moved = [this](std::uint64_t photos) {
            callHome(this, [this, photos] {
                m_photosDone = static_cast<int>(photos);
                emit changed();
            });
        };
        Made made;
        made.name = name;
        made.failure = failureOf([&] { made.file = store::writeRescueFile(parcel, path, moved); });
        callHome(this, [this, made] { told(made); });
    });
}

void RescueMaker::told(const Made& made)
{
    m_working = false;
    m_failure = made.failure;
    if (m_failure == Failure::None) {
        m_fileName = made.name;
        m_bytes = made.file.bytes;
        m_unreadable = static_cast<int>(made.file.unreadable);
    }
    emit changed();
}

bool RescueMaker::showFolder() const
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(folder()));
}

} // namespace lykta::ui
