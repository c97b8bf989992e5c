#pragma once

#include "domain/enumerations.h"
#include "domain/instant.h"
#include "sync/device/policy.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace lykta::store {
class Store;
} // namespace lykta::store

namespace lykta::ui {

/// What the command line says for this run only.
struct SettingsOverrides
{
    std::optional<QString> language;
    std::optional<QString> theme;
    std::optional<double> textScale;
};

/// The phone's own settings. Each is on disk when its setter returns; `theme` «auto» is dark from sunset to sunrise at
/// the phone's first place. A value that was set on the command line is used but not kept.
class AppSettings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to App")
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(QString effectiveTheme READ effectiveTheme NOTIFY effectiveThemeChanged)
    Q_PROPERTY(QString autoNote READ autoNote NOTIFY effectiveThemeChanged)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(double effectiveScale READ effectiveScale NOTIFY textScaleChanged)
    Q_PROPERTY(int photoSide READ photoSide WRITE setPhotoSide NOTIFY photoChanged)
    Q_PROPERTY(bool keepOriginal READ keepOriginal WRITE setKeepOriginal NOTIFY photoChanged)
    Q_PROPERTY(bool onlyUnmetered READ onlyUnmetered WRITE setOnlyUnmetered NOTIFY policyChanged)
    Q_PROPERTY(bool unknownIsUnmetered READ unknownIsUnmetered WRITE setUnknownIsUnmetered NOTIFY policyChanged)

  public:
    AppSettings(store::Store& store, const WallClock& clock, QObject* parent = nullptr);

    void override(const SettingsOverrides& overrides);

    QString language() const; ///< "sv" or "en"
    lykta::Language domainLanguage() const;
    void setLanguage(const QString& language);

    QString theme() const; ///< "light", "dark", "night" or "auto"
    QString effectiveTheme() const;
    QString autoNote() const; ///< when auto turns dark or light, in words
    void setTheme(const QString& theme);

    double textScale() const; ///< 1–2; 0 follows the system
    double effectiveScale() const;
    void setTextScale(double scale);

    int photoSide() const; ///< longest side in pixels, 0 keeps the size
    void setPhotoSide(int side);
    bool keepOriginal() const;
    void setKeepOriginal(bool keep);

    bool onlyUnmetered() const;
    void setOnlyUnmetered(bool only);
    bool unknownIsUnmetered() const;
    void setUnknownIsUnmetered(bool unmetered);
    sync::SyncPolicy policy() const;

  signals:
    void languageChanged(); ///< whoever has the words loads the other language's now
    void wordsChanged();    ///< they are loaded: what was said before is said anew
    void themeChanged();
    void effectiveThemeChanged();
    void textScaleChanged();
    void photoChanged();
    void policyChanged();

  private:
    QString read(const char* key, const QString& otherwise) const;
    bool readFlag(const char* key, bool otherwise) const;
    void keep(const char* key, const QString& value);

    store::Store& m_store;
    const WallClock& m_clock;
    SettingsOverrides m_overrides;
    QString m_lastTheme;
    QTimer m_themeTimer;
};

} // namespace lykta::ui
