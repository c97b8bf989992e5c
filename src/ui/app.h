#pragma once

#include "services.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace lykta::ui {

/// What every page gets as `required property App app`: the way from QML to the services. Page models are made in QML
/// and take it as their `app` property.
class App : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the composition root")

  public:
    explicit App(Services services, QObject* parent = nullptr) : QObject(parent), m_services(services) {}

    Services& services() { return m_services; }

  private:
    Services m_services;
};

} // namespace lykta::ui
