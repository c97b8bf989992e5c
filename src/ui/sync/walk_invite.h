#pragma once

#include "sync/device/inviter.h"
#include "ui/screen_model.h"

#include <QTimer>
#include <optional>

namespace lykta::ui {

/// The invitation to a walk as a leader's phone shows it, for participants or for one who is to lead it too: the QR
/// code, the code to type, until when, and how many have come. The code is made by central, once; then the phone keeps
/// it and shows it without a network until it expires.
class WalkInvite : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString walkId MEMBER m_walkId NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(bool toLead READ toLead WRITE setToLead NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString qr READ qr NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QString untilWords READ untilWords NOTIFY changed)
    Q_PROPERTY(QString joinedWords READ joinedWords NOTIFY changed)
    Q_PROPERTY(bool expired READ expired NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    explicit WalkInvite(QObject* parent = nullptr);

    bool toLead() const { return m_toLead; }
    void setToLead(bool toLead);
    QString title() const; ///< of the walk
    QString qr() const;    ///< empty while there is no code
    QString code() const;  ///< «7K4–MPX»
    QString address() const;
    QString untilWords() const;  ///< «Gäller till tors 3 dec 18:30»
    QString joinedWords() const; ///< «12 har gått med»; empty while none has, as far as is known
    bool expired() const;
    bool busy() const { return m_busy; }
    QString problem() const; ///< why there is no code, or none but the old one; empty otherwise

    /// A new code; the old one goes on working.
    Q_INVOKABLE void renew();
    /// How many have come.
    Q_INVOKABLE void refresh();

  signals:
    void keysChanged();
    void changed();

  protected:
    void open() override;

  private:
    void ask(const std::optional<sync::WalkInvitation>& known);
    void take(const sync::InviteResult& result, bool wasKnown);
    void keep() const;
    std::string key() const;

    QString m_walkId;
    std::optional<sync::WalkInvitation> m_invitation;
    sync::InviteFailure m_failure = sync::InviteFailure::None;
    QTimer m_again;
    bool m_busy = false;
    bool m_toLead = false;
};

} // namespace lykta::ui
