#pragma once

#include "ui/screen_model.h"

namespace lykta::ui {

/// Whether there is a camera to take pictures with; without one a picture is chosen.
class CameraStatus : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)

  public:
    using ScreenModel::ScreenModel;

    bool ready() const;
    /// Why there is no view, and what to do instead; empty while the camera is ready.
    QString words() const;

  signals:
    void changed();

  protected:
    void open() override;
};

} // namespace lykta::ui
