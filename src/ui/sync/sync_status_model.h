#pragma once

#include "domain/instant.h"
#include "sync/device/sync_status.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace lykta::ui {

class AppSettings;
class SyncControl;

/// What sync has done and what it waits for, in words: the status line of every page and the sync page. Follows the
/// sync thread's notices and, for the ages, the clock.
class SyncStatusModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to App")
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString age READ age NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString rowsText READ rowsText NOTIFY changed)
    Q_PROPERTY(QString waitingTitle READ waitingTitle NOTIFY changed)
    Q_PROPERTY(QString waitingDetail READ waitingDetail NOTIFY changed)
    Q_PROPERTY(QString heldTitle READ heldTitle NOTIFY changed)
    Q_PROPERTY(QString heldDetail READ heldDetail NOTIFY changed)
    Q_PROPERTY(QString missingTitle READ missingTitle NOTIFY changed)
    Q_PROPERTY(QString confirmedDetail READ confirmedDetail NOTIFY changed)
    Q_PROPERTY(QString lastConfirmed READ lastConfirmed NOTIFY changed)
    Q_PROPERTY(QString failureTitle READ failureTitle NOTIFY changed)
    Q_PROPERTY(QString failureText READ failureText NOTIFY changed)
    Q_PROPERTY(QString smallPrint READ smallPrint NOTIFY changed)
    Q_PROPERTY(bool rejoin READ rejoin NOTIFY changed)
    Q_PROPERTY(bool joined READ joined NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool waitsForUnmetered READ waitsForUnmetered NOTIFY changed)
    Q_PROPERTY(bool waitsForNetwork READ waitsForNetwork NOTIFY changed)
    Q_PROPERTY(int confirmedRows READ confirmedRows NOTIFY changed)
    Q_PROPERTY(int waitingRows READ waitingRows NOTIFY changed)
    Q_PROPERTY(int heldRows READ heldRows NOTIFY changed)
    Q_PROPERTY(int confirmedPhotos READ confirmedPhotos NOTIFY changed)
    Q_PROPERTY(int waitingPhotos READ waitingPhotos NOTIFY changed)
    Q_PROPERTY(int failedPhotos READ failedPhotos NOTIFY changed)
    Q_PROPERTY(QString waitingSize READ waitingSize NOTIFY changed)

  public:
    SyncStatusModel(SyncControl& sync, const AppSettings& settings, const WallClock& clock, QObject* parent = nullptr);

    QString kind() const;
    QString text() const;
    QString age() const;
    QString headline() const;
    QString rowsText() const;
    QString waitingTitle() const;
    QString waitingDetail() const;
    QString heldTitle() const;
    QString heldDetail() const;
    QString missingTitle() const;
    QString confirmedDetail() const;
    QString lastConfirmed() const;
    QString failureTitle() const;
    QString failureText() const;
    QString smallPrint() const;
    bool rejoin() const;
    bool joined() const;
    bool busy() const;
    bool waitsForUnmetered() const;
    bool waitsForNetwork() const;
    int confirmedRows() const;
    int waitingRows() const;
    int heldRows() const;
    int confirmedPhotos() const;
    int waitingPhotos() const;
    int failedPhotos() const;
    QString waitingSize() const;

    Q_INVOKABLE void syncNow();

  signals:
    void changed();

  private:
    class SyncWords words() const;

    SyncControl& m_sync;
    const AppSettings& m_settings;
    const WallClock& m_clock;
    sync::SyncStatus m_status;
    QTimer m_ageTimer;
};

} // namespace lykta::ui
