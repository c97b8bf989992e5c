#pragma once

#include "store/store.h"
#include "ui/failure.h"
#include "ui/row_notices.h"
#include "ui/screen_model.h"

#include <QVariantList>
#include <memory>
#include <optional>

namespace lykta::ui {

/// One saved observation, to read.
class ObservationDetail : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString observationId MEMBER m_observationId NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(QString walkId READ walkId NOTIFY changed)
    Q_PROPERTY(bool found READ found NOTIFY changed)
    Q_PROPERTY(bool gone READ gone NOTIFY changed)
    Q_PROPERTY(bool mayChange READ mayChange NOTIFY changed)
    Q_PROPERTY(bool own READ own NOTIFY changed)
    Q_PROPERTY(QString label READ label NOTIFY changed)
    Q_PROPERTY(QString icon READ icon NOTIFY changed)
    Q_PROPERTY(int polarity READ polarity NOTIFY changed)
    Q_PROPERTY(int severity READ severity NOTIFY changed)
    Q_PROPERTY(QString feeling READ feeling NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QString suggestion READ suggestion NOTIFY changed)
    Q_PROPERTY(QString time READ time NOTIFY changed)
    Q_PROPERTY(QString light READ light NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString position READ position NOTIFY changed)
    Q_PROPERTY(bool hasPoint READ hasPoint NOTIFY changed)
    Q_PROPERTY(double latitude READ latitude NOTIFY changed)
    Q_PROPERTY(double longitude READ longitude NOTIFY changed)
    Q_PROPERTY(QString responsible READ responsible NOTIFY changed)
    Q_PROPERTY(QString syncMark READ syncMark NOTIFY changed)
    Q_PROPERTY(QString syncWords READ syncWords NOTIFY changed)
    Q_PROPERTY(QVariantList photos READ photos NOTIFY changed)
    Q_PROPERTY(QVariantList changes READ changes NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    using ScreenModel::ScreenModel;

    QString walkId() const;
    bool found() const { return m_row.has_value(); }
    bool gone() const { return m_gone; }
    bool mayChange() const;
    bool own() const;
    QString label() const;
    QString icon() const;
    int polarity() const;
    int severity() const;
    QString feeling() const;
    QString note() const;
    QString suggestion() const;
    QString time() const;
    QString light() const;
    QString place() const;
    QString position() const; ///< how well it is known, and that a pin was moved
    bool hasPoint() const;
    double latitude() const;
    double longitude() const;
    QString responsible() const;
    QString syncMark() const;
    QString syncWords() const;
    QVariantList photos() const;                       ///< of {photoId, here, words}
    QVariantList changes() const { return m_changes; } ///< by others, as observation_history.h says
    QString problem() const { return failureWords(m_failure); }

    Q_INVOKABLE void remove();
    Q_INVOKABLE void restore();

  signals:
    void keysChanged();
    void changed();

  protected:
    void open() override;
    void reword() override { read(); }

  private:
    void read();
    void guarded(const std::function<void()>& work);

    QString m_observationId;
    std::optional<Observation> m_row;
    store::RowState m_state = store::RowState::SavedHere;
    std::vector<store::ListedPhoto> m_photos;
    QVariantList m_changes;
    Failure m_failure = Failure::None;
    bool m_gone = false;
    std::unique_ptr<RowNotices> m_notices;
};

} // namespace lykta::ui
