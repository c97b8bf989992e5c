#include "ui/sync/sync_words.h"

#include "ui/format.h"

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
        return {QStringLiteral("fail"), photosFailed(), tr("Visa")};
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
        return {QStringLiteral("wait"), tr("%n kvarhållna av centralen", "", count(m_status.rows.held)), age};
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
    const auto failure = m_status.failure;
    const bool photosOnly = failure == Failure::None || failure == Failure::PhotoRefused;
    if (photosOnly && m_status.photos.failed == 0 && failure == Failure::None)
        return words;
    words.rejoin = failure == Failure::Unauthorised || failure == Failure::Revoked || failure == Failure::AnotherStore;
    QStringList text{why().isEmpty() ? tr("Det som inte kom fram finns kvar här.") : why()};
    if (m_status.photos.failed > 0 && (photosOnly || failure == Failure::CentralFull))
        words.title = photosFailed();
    else
        words.title = failure == Failure::DeviceFull ? tr("Telefonen är full") : tr("Synken kom inte fram");
    if (m_status.photos.failed > 0 && words.title != photosFailed())
        text << photosFailed() + QLatin1Char('.');
    text << nextTry();
    text.removeAll(QString());
    words.text = text.join(QLatin1Char(' '));
    return words;
}

QString SyncWords::photosFailed() const
{
    return tr("%n foton kom inte fram", "", count(m_status.photos.failed));
}

QString SyncWords::headline() const
{
    if (photosInAll() == 0)
        return m_status.rows.confirmed + m_status.rows.waiting + m_status.rows.held > 0 ? rows() : tr("Inget väntar.");
    return tr("%1 av %n foton bekräftade", "", count(photosInAll())).arg(m_status.photos.confirmed);
}

QString SyncWords::rows() const
{
    const std::uint64_t all = m_status.rows.confirmed + m_status.rows.waiting + m_status.rows.held;
    return tr("%1 av %n uppgifter bekräftade", "", count(all)).arg(m_status.rows.confirmed);
}

QString SyncWords::rowsAndPhotos() const
{
    const QString rows = tr("%n uppgifter", "", count(m_status.rows.waiting));
    const QString photos = tr("%n foton", "", count(m_status.photos.waiting));
    if (m_status.rows.waiting == 0)
        return photos;
    return m_status.photos.waiting == 0 ? rows : tr("%1 och %2").arg(rows, photos);
}

QString SyncWords::waiting() const
{
    if (waitingInAll() == 0)
        return {};
    const QString what = rowsAndPhotos();
    switch (m_status.phase) {
    case Phase::NotJoined:
        return tr("%1 väntar på att du går med").arg(what);
    case Phase::WaitingForUnmetered:
        return tr("%1 väntar på Wi‑Fi").arg(what);
    case Phase::WaitingForNetwork:
        return tr("%1 väntar på nät").arg(what);
    case Phase::BackingOff:
        return tr("%1 väntar på centralen").arg(what);
    case Phase::Stopped:
        return tr("%1 kan inte skickas").arg(what);
    default:
        return tr("%1 på väg").arg(what);
    }
}

QString SyncWords::waitingDetail() const
{
    QStringList parts;
    if (m_status.photos.waitingBytes > 0)
        parts << Format(m_language).bytes(m_status.photos.waitingBytes);
    if (m_status.phase == Phase::SendingPhotos && m_status.photoCount > 0)
        parts << tr("foto %1 av %2, %3 %").arg(m_status.photoIndex).arg(m_status.photoCount).arg(m_status.photoPercent);
    else if (m_status.phase == Phase::NotJoined || m_status.phase == Phase::Stopped)
        parts << tr("allt finns kvar här");
    else
        parts << tr("skickas av sig själv");
    return parts.join(QStringLiteral(" · "));
}

QString SyncWords::held() const
{
    return m_status.rows.held == 0 ? QString() : tr("%n uppgifter kvarhållna", "", count(m_status.rows.held));
}

QString SyncWords::heldDetail() const
{
    return tr("Centralen har dem men visar dem inte för andra förrän någon har granskat dem. De finns kvar här.");
}

QString SyncWords::missing() const
{
    const auto missing = count(m_status.photos.missing);
    return missing == 0 ? QString() : tr("%n foton från andra kvar att hämta", "", missing);
}

QString SyncWords::lastConfirmed() const
{
    if (!m_status.lastConfirmedMs)
        return tr("Inget bekräftat än");
    const auto at = static_cast<std::int64_t>(*m_status.lastConfirmedMs);
    return tr("Senast bekräftat %1").arg(Format(m_language).clockTime(at));
}

} // namespace lykta::ui
