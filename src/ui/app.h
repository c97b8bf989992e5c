#pragma once

#include "ui/app_settings.h"
#include "ui/services.h"
#include "ui/sync/sync_status_model.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace lykta::ui {

class MapLibrary;

/// What every page gets as `required property App app`: the way from QML to the services. Page models are made in QML
/// and take it as their `app` property.
class App : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE("ui/map/map_library.h")
    QML_ELEMENT
    QML_UNCREATABLE("Made by the composition root")
    Q_PROPERTY(lykta::ui::AppSettings* settings READ settings CONSTANT)
    Q_PROPERTY(lykta::ui::SyncStatusModel* status READ status CONSTANT)
    Q_PROPERTY(lykta::ui::MapLibrary* maps READ maps CONSTANT)
    Q_PROPERTY(QString invitation READ invitation CONSTANT)
    Q_PROPERTY(bool secretsProtected READ secretsProtected CONSTANT)

  public:
    explicit App(Services services, QObject* parent = nullptr);
    ~App() override;

    Services& services() { return m_services; }
    AppSettings* settings() { return &m_settings; }
    SyncStatusModel* status() { return &m_status; }
    MapLibrary* maps() { return m_maps.get(); }

    /// The text of an invitation that the program was started with; empty without one.
    QString invitation() const { return m_invitation; }
    void setInvitation(const QString& text) { m_invitation = text; }
    /// What the store was found to be when it was opened.
    const std::optional<store::Salvage>& salvage() const { return m_salvage; }
    void setSalvage(std::optional<store::Salvage> salvage) { m_salvage = std::move(salvage); }
    bool secretsProtected() const;

    /// Opens the dialler with the number; never dials by itself. False where nothing takes it.
    Q_INVOKABLE bool dial(const QString& number) const;

  private:
    Services m_services;
    AppSettings m_settings;
    SyncStatusModel m_status;
    std::unique_ptr<MapLibrary> m_maps;
    QString m_invitation;
    std::optional<store::Salvage> m_salvage;
};

} // namespace lykta::ui
