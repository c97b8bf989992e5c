#include "ui/observation/camera_status.h"

#include "platform/camera/camera.h"

#include <QPointer>

namespace lykta::ui {

void CameraStatus::open()
{
    services().camera.onChange([self = QPointer<CameraStatus>(this)] {
        if (self)
            emit self->changed();
    });
    emit changed();
}

bool CameraStatus::ready() const
{
    return m_app && services().camera.state() == platform::CameraState::Ready;
}

QString CameraStatus::words() const
{
    if (!m_app)
        return {};
    switch (services().camera.state()) {
    case platform::CameraState::Ready:
        return {};
    case platform::CameraState::Refused:
        return tr("Lykta får inte använda kameran. Välj en bild i stället, eller gå vidare utan foto.");
    case platform::CameraState::Failed:
        return tr("Kameran svarar inte. Välj en bild i stället, eller gå vidare utan foto.");
    case platform::CameraState::None:
        break;
    }
    return tr("Här finns ingen kamera. Välj en bild, eller gå vidare utan foto.");
}

} // namespace lykta::ui
