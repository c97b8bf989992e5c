#include "sync_words.h"

#include "format.h"

namespace lykta::ui {

using sync::Failure;
using sync::Phase;

namespace {

int count(std::uint64_t n)
{
    return static_cast<int>(n);
}

/// A failure that mends itself when the network or central is back; everything else is shown as a failure.
bool passing(Failure failure)
{
    return failure == Failure::None || failure == Failure::Unreachable || failure == Failure::ServerError;
}

} // namespace

SyncWords::SyncWords(const sync::SyncStatus& status, Language language, std::int64_t nowMs)
    : m_status(status), m_language(language), m_now(nowMs)
{
}

std::uint64_t SyncWords::photosInAll() const
{
    return m_status.photos.confirmed + m_status.photos.waiting + m_status.photos.failed;
}

std::uint64_t SyncWords::waitingInAll() const
{
    return m_status.rows.waiting + m_status.photos.waiting;
}

QString SyncWords::nextTry() const
{
    if (!m_status.nextTryMs)
        return {};
    return tr("Nytt försök %1.").arg(Format(m_language).clockTime(static_cast<std::int64_t>(*m_status.nextTryMs)));
}

QString SyncWords::why() const
{
    switch (m_status.failure) {
    case Failure::None:
        return {};
    case Failure::Unreachable:
        return tr("Centralen svarar inte.");
    case Failure::Login:
        return tr("Nätet kräver inloggning. Öppna webbläsaren.");
    case Failure::WrongKey:
        return tr("Centralen har fel nyckel. Inget har skickats. Kontakta den som bjöd in dig.");
    case Failure::Garbage:
        return tr("Svaret kom inte från centralen.");
    case Failure::Unauthorised:
    case Failure::Revoked:
        return tr("Centralen känner inte igen telefonen. Gå med på nytt.");
    case Failure::CentralFull:
        return tr("Centralen är full. Allt finns kvar här.");
    case Failure::DeviceFull:
        return tr("Telefonen är full. Det du skrev finns kvar. Frigör plats och spara igen.");
    case Failure::TooOld:
        return tr("Lykta är för gammal för centralen. Uppdatera Lykta.");
    case Failure::AnotherStore:
        return tr("Adressen går till en annan central. Gå med på nytt.");
    case Failure::ServerError:
        return tr("Centralen har ett fel. Allt finns kvar här.");
    case Failure::PhotoRefused:
        return tr("Centralen tog inte emot fotot. Fotot finns kvar här.");
    case Failure::Storage:
        return tr("Telefonens lagring gick inte att läsa.");
    }
    return {};
}

StatusWords SyncWords::line() const
{
    const auto& photos = m_status.photos;
    const Format format(m_language);
    const QString age =
        m_status.lastConfirmedMs ? format.ago(static_cast<std::int64_t>(*m_status.lastConfirmedMs), m_now) : QString();

    if (!passing(m_status.failure))
        return {QStringLiteral("fail"), why(), tr("Visa")};
    if (photos.failed > 0)
        return {QStringLiteral("fail"), tr("%n foton kom inte fram", "", count(photos.failed)), tr("Visa")};
    if (m_status.phase == Phase::SendingPhotos && m_status.photoCount > 0)
        return {QStringLiteral("wait"),
                tr("Skickar foto %1 av %2, %3 %")
                    .arg(m_status.photoIndex)
                    .arg(m_status.photoCount)
                    .arg(m_status.photoPercent),
                {}};
    if (waitingInAll() > 0) {
        const int n = count(waitingInAll());
        switch (m_status.phase) {
        case Phase::WaitingForUnmetered:
            return {QStringLiteral("wait"), tr("%n väntar på Wi‑Fi", "", n), age};
        case Phase::NotJoined:
            return {QStringLiteral("saved"), tr("%n sparade här. Gå med för att skicka.", "", n), {}};
        case Phase::WaitingForNetwork:
            return {QStringLiteral("saved"),
                    n == 1 ? tr("Sparad här, skickas när det finns nät")
                           : tr("%n sparade här, skickas när det finns nät", "", n),
                    {}};
        case Phase::BackingOff:
            return {QStringLiteral("wait"), (why() + QLatin1Char(' ') + nextTry()).trimmed(), {}};
        case Phase::Sending:
        case Phase::SendingPhotos:
            return {QStringLiteral("wait"), tr("Skickar, %n kvar", "", n), {}};
        default:
            return {QStringLiteral("wait"), tr("%n väntar på nät", "", n), age};
        }
    }
    if (m_status.rows.held > 0)
        return {QStringLiteral("wait"), tr("%n granskas av centralen", "", count(m_status.rows.held)), age};
    if (m_status.phase == Phase::FetchingPhotos && m_status.photoCount > 0)
        return {
            QStringLiteral("wait"), tr("Hämtar foto %1 av %2").arg(m_status.photoIndex).arg(m_status.photoCount), {}};
    if (photosInAll() > 0)
        return {QStringLiteral("ok"), headline(), age};
    if (m_status.rows.confirmed > 0)
        return {QStringLiteral("ok"), rows(), age};
    return {QStringLiteral("saved"), tr("Inget väntar."), m_status.lastConfirmedMs ? age : tr("inget bekräftat än")};
}

FailureWords SyncWords::failure() const
{
    FailureWords words;
    const auto& photos = m_status.photos;
    if (m_status.failure == Failure::None && photos.failed == 0)
        return words;
    words.rejoin = m_status.failure == Failure::Unauthorised || m_status.failure == Failure::Revoked ||
                   m_status.failure == Failure::AnotherStore;
    if (photos.failed > 0)
        words.title = tr("%n foton kom inte fram", "", count(photos.failed));
    else if (m_status.failure == Failure::DeviceFull)
        words.title = tr("Telefonen är full");
    else
        words.title = tr("Synken kom inte fram");
    const QString reason = why().isEmpty() ? tr("Fotot finns kvar här.") : why();
    words.text = (reason + QLatin1Char(' ') + nextTry()).trimmed();
    return words;
}

QString SyncWords::headline() const
{
    if (photosInAll() == 0)
        return m_status.rows.confirmed + m_status.rows.waiting > 0 ? rows() : tr("Inget väntar.");
    return tr("%1 av %n foton bekräftade", "", count(photosInAll())).arg(m_status.photos.confirmed);
}

QString SyncWords::rows() const
{
    const std::uint64_t all = m_status.rows.confirmed + m_status.rows.waiting;
    return tr("%1 av %n uppgifter bekräftade", "", count(all)).arg(m_status.rows.confirmed);
}

QString SyncWords::waiting() const
{
    const int photos = count(m_status.photos.waiting);
    const int rows = count(m_status.rows.waiting);
    const bool wifi = m_status.phase == Phase::WaitingForUnmetered;
    if (photos > 0)
        return wifi ? tr("%n foton väntar på Wi‑Fi", "", photos) : tr("%n foton väntar på nät", "", photos);
    if (rows > 0)
        return wifi ? tr("%n uppgifter väntar på Wi‑Fi", "", rows) : tr("%n uppgifter väntar på nät", "", rows);
    return {};
}

QString SyncWords::waitingDetail() const
{
    if (m_status.photos.waiting == 0)
        return tr("skickas av sig själva");
    return tr("%1 · skickas av sig själva").arg(Format(m_language).bytes(m_status.photos.waitingBytes));
}

QString SyncWords::lastConfirmed() const
{
    if (!m_status.lastConfirmedMs)
        return tr("Inget bekräftat än");
    const auto at = static_cast<std::int64_t>(*m_status.lastConfirmedMs);
    return tr("Senast bekräftat %1").arg(Format(m_language).clockTime(at));
}

} // namespace lykta::ui
