#include "ui/sync/join_form.h"

#include "domain/uuid.h"
#include "ui/sync/sync_control.h"

#include <QUrl>

namespace lykta::ui {

namespace {

constexpr int walkCode = 6;
constexpr int staffCode = 10;

} // namespace

void JoinForm::componentComplete()
{
    if (!m_app)
        return;
    const auto kept = m_app->services().store.setting("central.address");
    if (kept)
        m_address = QString::fromStdString(*kept);
    if (!m_app->invitation().isEmpty())
        scan(m_app->invitation());
    connect(m_app->settings(), &AppSettings::wordsChanged, this, &JoinForm::changed);
    emit changed();
}

void JoinForm::setCode(const QString& code)
{
    QString kept;
    for (const QChar letter : code.toUpper())
        if (letter.isDigit() || (letter >= QLatin1Char('A') && letter <= QLatin1Char('Z')))
            kept += letter;
    kept.truncate(staffCode);
    if (kept == m_code && kept == code)
        return;
    m_code = kept;
    edited();
}

void JoinForm::setAddress(const QString& address)
{
    if (address == m_address)
        return;
    m_address = address;
    edited();
}

void JoinForm::edited()
{
    m_scanned.reset();
    m_failure = sync::JoinFailure::None;
    m_notLykta = false;
    emit changed();
}

void JoinForm::forget()
{
    edited();
}

QString JoinForm::scannedFrom() const
{
    return m_scanned ? QUrl(QString::fromStdString(m_scanned->address)).host() : QString();
}

bool JoinForm::knowsCentral() const
{
    return m_app && m_app->services().sync.joined();
}

std::optional<sync::Invitation> JoinForm::invitation() const
{
    if (m_scanned)
        return m_scanned;
    if (m_code.size() != walkCode && m_code.size() != staffCode)
        return std::nullopt;
    auto typed = sync::Invitation::typed(m_address.toStdString(), m_code.toStdString());
    if (typed && typed->address == m_pinAddress)
        typed->pin = m_pin;
    return typed;
}

bool JoinForm::ready() const
{
    return !m_busy && invitation();
}

QString JoinForm::hint() const
{
    if (m_scanned)
        return {};
    const auto length = static_cast<int>(m_code.size());
    if (length < walkCode)
        return tr("%n tecken kvar", "", walkCode - length);
    if (length > walkCode && length < staffCode)
        return tr("%n tecken kvar", "", staffCode - length);
    if (m_address.trimmed().isEmpty())
        return tr("Skriv centralens adress");
    return invitation() ? QString() : tr("Adressen ska börja med https://");
}

QString JoinForm::problem() const
{
    if (m_notLykta)
        return tr("Det är ingen inbjudan till Lykta. Be ledaren om en ny.");
    switch (m_failure) {
    case sync::JoinFailure::None:
        return {};
    case sync::JoinFailure::CodeUnknown:
        return tr("Koden finns inte. Be ledaren om en ny.");
    case sync::JoinFailure::CodeUsed:
        return tr("Koden är använd. Be ledaren om en ny.");
    case sync::JoinFailure::CodeExpired:
        return tr("Koden har gått ut. Be ledaren om en ny.");
    case sync::JoinFailure::TooManyTries:
        return tr("För många försök. Vänta en stund.");
    case sync::JoinFailure::Unreachable:
        return tr("Centralen svarar inte. Kontrollera nätet och adressen och försök igen.");
    case sync::JoinFailure::WrongKey:
        return tr("Centralen har fel nyckel. Be ledaren om en ny QR‑kod.");
    case sync::JoinFailure::NotCentral:
        return tr("Svaret kom inte från en central. Kontrollera adressen, eller om nätet kräver inloggning.");
    case sync::JoinFailure::AnotherStore:
        return tr("Telefonen hör till en annan central. Inget är ändrat.");
    case sync::JoinFailure::Refused:
        return tr("Centralen tog inte emot telefonen. Be ledaren om en ny kod.");
    }
    return {};
}

bool JoinForm::scan(const QString& text)
{
    const auto found = sync::Invitation::parse(text.toStdString());
    m_failure = sync::JoinFailure::None;
    m_notLykta = !found;
    if (found) {
        m_scanned = found;
        m_code.clear();
        m_address = QString::fromStdString(found->address);
        m_pin = found->pin;
        m_pinAddress = found->address;
    }
    emit changed();
    return found.has_value();
}

void JoinForm::join()
{
    const auto invited = invitation();
    if (m_busy || !invited)
        return;
    m_busy = true;
    m_failure = sync::JoinFailure::None;
    emit changed();
    m_app->services().sync.join(*invited, [self = QPointer<JoinForm>(this)](const sync::JoinResult& result) {
        if (self)
            self->settle(result);
    });
}

void JoinForm::settle(const sync::JoinResult& result)
{
    m_busy = false;
    m_failure = result.failure;
    m_detail = QString::fromStdString(result.detail);
    emit changed();
    if (result.failure == sync::JoinFailure::None && result.joined) {
        m_app->setInvitation({});
        const auto walk = Uuid::fromBytes(result.joined->walk);
        emit joined(walk && !walk->isNil() ? QString::fromStdString(walk->text()) : QString());
    }
}

} // namespace lykta::ui
