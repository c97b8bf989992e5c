#pragma once

#include "domain/entities.h"
#include "ui/failure.h"
#include "ui/row_notices.h"
#include "ui/screen_model.h"

#include <QVariantList>
#include <memory>
#include <vector>

namespace lykta::ui {

/// The participants of a walk as a leader counts them: which class of age is stepped for the chosen attendance and
/// gender. Every step is saved at once. Nobody is named, and nothing else is kept of them.
class ParticipantCounter : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString walkId MEMBER m_walkId NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(int attendance MEMBER m_attendance NOTIFY changed)
    Q_PROPERTY(int gender MEMBER m_gender NOTIFY changed)
    Q_PROPERTY(QVariantList attendances READ attendances NOTIFY changed)
    Q_PROPERTY(QVariantList genders READ genders NOTIFY changed)
    Q_PROPERTY(QVariantList ages READ ages NOTIFY changed)
    Q_PROPERTY(int total READ total NOTIFY changed)
    Q_PROPERTY(QString totalWords READ totalWords NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    using ScreenModel::ScreenModel;

    QVariantList attendances() const; ///< of {value, text}
    QVariantList genders() const;
    QVariantList ages() const; ///< of {value, text, count}
    int total() const;
    QString totalWords() const; ///< «14 deltagare»
    QString problem() const { return failureWords(m_failure); }

    Q_INVOKABLE void step(int age, int by);

  signals:
    void keysChanged();
    void changed();

  protected:
    void open() override;

  private:
    void read();
    std::uint32_t countOf(AgeBand age) const;

    QString m_walkId;
    int m_attendance = static_cast<int>(Attendance::Resident);
    int m_gender = static_cast<int>(Gender::Woman);
    std::vector<ParticipantCount> m_counts;
    Failure m_failure = Failure::None;
    std::unique_ptr<RowNotices> m_notices;
};

} // namespace lykta::ui
