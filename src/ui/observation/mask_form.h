#pragma once

#include "ui/observation/open_observation.h"
#include "ui/screen_model.h"

#include <QVariantList>

namespace lykta::ui {

/// What is hidden in one photo of an open observation, or of a follow-up. The regions belong to the draft: leaving the
/// page, or being killed, loses none. Points and sizes are in the stored picture's pixels.
class MaskForm : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString walkId MEMBER m_walkId NOTIFY keysChanged)
    Q_PROPERTY(QString observationId MEMBER m_observationId NOTIFY keysChanged)
    Q_PROPERTY(QString followUpId MEMBER m_followUpId NOTIFY keysChanged)
    Q_PROPERTY(QString photoId MEMBER m_photoId NOTIFY keysChanged)
    Q_PROPERTY(QString file READ file NOTIFY changed)
    Q_PROPERTY(int pictureWidth READ pictureWidth NOTIFY changed)
    Q_PROPERTY(int pictureHeight READ pictureHeight NOTIFY changed)
    Q_PROPERTY(QVariantList regions READ regions NOTIFY changed)
    Q_PROPERTY(int hiddenCount READ hiddenCount NOTIFY changed)
    Q_PROPERTY(bool searching READ searching NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    using ScreenModel::ScreenModel;

    QString file() const; ///< in the store's photo folder
    int pictureWidth() const;
    int pictureHeight() const;
    QVariantList regions() const; ///< of {x, y, width, height, path: [{x, y}], radius, hidden, suggested, name}
    int hiddenCount() const;
    bool searching() const;
    QString words() const; ///< what the search gave, or that it is under way
    bool canUndo() const { return !m_before.empty(); }
    bool busy() const; ///< being burned in
    QString problem() const;

    /// Hides what was to be seen, and the other way round.
    Q_INVOKABLE void toggle(int index);
    Q_INVOKABLE void addBox(double x, double y, double width, double height);
    /// Where the finger went, of {x, y}, and half its width.
    Q_INVOKABLE void addStroke(const QVariantList& path, double radius);
    Q_INVOKABLE void erase(int index);
    Q_INVOKABLE void undo();
    /// Burns the hidden regions in; `masked` tells when it is done.
    Q_INVOKABLE void mask();
    Q_INVOKABLE void keep();

  signals:
    void keysChanged();
    void changed();
    void masked();

  protected:
    void open() override;

  private:
    std::vector<capture::MaskRegion> shapes() const;
    void edit(const std::function<void(std::vector<capture::MaskRegion>&)>& change);
    const capture::ReadyPhoto* photo() const;
    void observationChanged();

    QString m_walkId;
    QString m_observationId;
    QString m_followUpId; ///< where the photo is a follow-up's; the two above are empty then
    QString m_photoId;
    Uuid m_photo;
    OpenObservation* m_open = nullptr;
    bool m_asked = false; ///< for the mask
    bool m_waits = false; ///< for what the search finds
    std::vector<std::vector<capture::MaskRegion>> m_before;
};

} // namespace lykta::ui
