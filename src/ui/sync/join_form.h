#pragma once

#include "sync/device/enroller.h"
#include "ui/app.h"

#include <QObject>
#include <QPointer>
#include <QQmlParserStatus>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <string>

namespace lykta::ui {

/// Joining a central store or one more walk: a code of 6 characters (of a walk) or 10 (of the staff) with an address,
/// or a QR code that holds an address, a longer code and central's key. What was scanned counts until something is
/// typed. Where the phone has joined before, its own central is proposed.
class JoinForm : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(lykta::ui::App* app MEMBER m_app NOTIFY changed REQUIRED)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed)
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY changed)
    Q_PROPERTY(QString scannedFrom READ scannedFrom NOTIFY changed)
    Q_PROPERTY(bool knowsCentral READ knowsCentral NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)

  public:
    using QObject::QObject;

    void classBegin() override {}
    void componentComplete() override;

    QString code() const { return m_code; }
    /// Keeps what may stand in a code: capital letters and digits, at most ten.
    void setCode(const QString& code);
    QString address() const { return m_address; }
    void setAddress(const QString& address);
    QString scannedFrom() const; ///< host of the scanned invitation; empty without one
    bool knowsCentral() const;
    bool busy() const { return m_busy; }
    bool ready() const;
    QString hint() const;    ///< what is missing, «Ett tecken kvar»
    QString problem() const; ///< why the last try failed, in words
    QString detail() const { return m_detail; }

    /// Takes over a scanned text; false where it is no invitation of Lykta's.
    Q_INVOKABLE bool scan(const QString& text);
    /// Drops what was scanned.
    Q_INVOKABLE void forget();
    Q_INVOKABLE void join();

  signals:
    void changed();
    /// `walk`: the id of the walk that was joined, empty for staff.
    void joined(const QString& walk);

  private:
    std::optional<sync::Invitation> invitation() const;
    void edited();
    void settle(const sync::JoinResult& result);

    App* m_app = nullptr;
    QString m_code;
    QString m_address;
    std::optional<sync::Invitation> m_scanned;
    std::string m_pin;
    std::string m_pinAddress; ///< the pin counts for this address only
    QString m_detail;
    sync::JoinFailure m_failure = sync::JoinFailure::None;
    bool m_notLykta = false;
    bool m_busy = false;
};

} // namespace lykta::ui
