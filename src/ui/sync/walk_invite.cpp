#include "ui/sync/walk_invite.h"

#include "ui/failure.h"
#include "ui/format.h"
#include "ui/sync/sync_control.h"
#include "ui/ui_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

namespace lykta::ui {

namespace {

constexpr int betweenLooksMs = 20'000;

std::string kept(const sync::WalkInvitation& invitation)
{
    const QJsonObject json{{"text", toQt(invitation.scanned.text())},
                           {"code", toQt(invitation.typed)},
                           {"expires", static_cast<qint64>(invitation.expires)},
                           {"used", static_cast<qint64>(invitation.used)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<sync::WalkInvitation> invitationOf(const std::string& text)
{
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    const auto scanned = sync::Invitation::parse(json["text"].toString().toStdString());
    if (!scanned)
        return std::nullopt;
    return sync::WalkInvitation{*scanned, json["code"].toString().toStdString(),
                                static_cast<std::uint64_t>(json["expires"].toInteger()), json["used"].toInteger()};
}

} // namespace

WalkInvite::WalkInvite(QObject* parent) : ScreenModel(parent)
{
    m_again.setInterval(betweenLooksMs);
    connect(&m_again, &QTimer::timeout, this, &WalkInvite::refresh);
}

std::string WalkInvite::key() const
{
    return "invite." + m_walkId.toStdString() + (m_toLead ? ".leader" : "");
}

void WalkInvite::setToLead(bool toLead)
{
    if (toLead == m_toLead)
        return;
    m_toLead = toLead;
    m_failure = sync::InviteFailure::None;
    m_busy = false; // what was asked for the others is not waited for
    reopen();
}

void WalkInvite::open()
{
    m_invitation = invitationOf(services().store.setting(key()).value_or(""));
    m_again.start();
    emit changed();
    if (!m_invitation || expired())
        renew();
    else
        refresh();
}

void WalkInvite::renew()
{
    // Central has to know the walk before it can invite to it.
    services().sync.syncNow();
    ask(std::nullopt);
}

void WalkInvite::refresh()
{
    if (m_invitation && !expired())
        ask(m_invitation);
}

void WalkInvite::ask(const std::optional<sync::WalkInvitation>& known)
{
    if (m_busy)
        return;
    m_busy = true;
    emit changed();
    services().sync.invite(
        m_walkId.toStdString(), m_toLead, known,
        [self = QPointer(this), wasKnown = known.has_value(), toLead = m_toLead](const sync::InviteResult& result) {
            if (self && self->m_toLead == toLead)
                self->take(result, wasKnown);
        });
}

/// A look that came to nothing takes no code away: it may well be valid.
void WalkInvite::take(const sync::InviteResult& result, bool wasKnown)
{
    m_busy = false;
    m_failure = result.failure;
    if (wasKnown && m_failure == sync::InviteFailure::Unreachable)
        m_failure = sync::InviteFailure::None;
    if (result.invitation) {
        m_invitation = result.invitation;
        keep();
    } else if (wasKnown && result.failure == sync::InviteFailure::CodeUnknown) {
        m_invitation.reset(); // central was put back from a backup that does not know it
        renew();
        return;
    }
    emit changed();
}

/// Where it cannot be kept it is shown all the same.
void WalkInvite::keep() const
{
    failureOf([this] { services().store.setSetting(key(), kept(*m_invitation)); });
}

QString WalkInvite::title() const
{
    const auto walk = m_app ? services().store.walks().find(toUuid(m_walkId)) : std::nullopt;
    return walk ? toQt(walk->title) : QString();
}

QString WalkInvite::qr() const
{
    return m_invitation ? toQt(m_invitation->scanned.text()) : QString();
}

QString WalkInvite::code() const
{
    if (!m_invitation)
        return {};
    const QString code = toQt(m_invitation->typed);
    return code.left(3) + QChar(0x2013) + code.mid(3);
}

QString WalkInvite::address() const
{
    return m_invitation ? toQt(m_invitation->scanned.address) : QString();
}

QString WalkInvite::untilWords() const
{
    if (!m_invitation)
        return {};
    const Format format(m_app->settings()->domainLanguage());
    return tr("Gäller till %1")
        .arg(format.dayAndTime(static_cast<std::int64_t>(m_invitation->expires), services().clock.now().ms));
}

QString WalkInvite::joinedWords() const
{
    if (!m_invitation || m_invitation->used == 0)
        return {};
    return m_toLead ? tr("Koden är använd") : tr("%n har gått med", "", static_cast<int>(m_invitation->used));
}

bool WalkInvite::expired() const
{
    return m_invitation && static_cast<std::int64_t>(m_invitation->expires) <= services().clock.now().ms;
}

QString WalkInvite::problem() const
{
    using sync::InviteFailure;
    switch (m_failure) {
    case InviteFailure::None:
        return {};
    case InviteFailure::Unreachable:
        return tr("Koden hämtas en gång från centralen, och den går inte att nå nu. Försök igen när det finns nät.");
    case InviteFailure::UnknownWalk:
        return tr("Centralen känner inte till vandringen än. Den skickas när det finns nät. Försök sedan igen.");
    case InviteFailure::Closed:
        return tr("Vandringen är avslutad. Ingen kan gå med längre.");
    case InviteFailure::TooMany:
        return tr("För många koder på en timme. Vänta en stund.");
    case InviteFailure::CodeUnknown:
    case InviteFailure::Refused:
        return tr("Centralen gav ingen kod. Öppna Synk och se vad som är fel.");
    }
    return {};
}

} // namespace lykta::ui
