#pragma once

#include "ui/failure.h"
#include "ui/position/position_feed.h"
#include "ui/row_notices.h"
#include "ui/screen_model.h"
#include "ui/walk/question_list.h"

#include <functional>
#include <memory>

namespace lykta::ui {

/// The checklist of one stop as its page shows it. An answer is in the store when it is tapped, a note as it is typed;
/// others' answers stand in their own rows and are not shown here.
class StopChecklist : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString walkId MEMBER m_walkId NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(QString stopId MEMBER m_stopId NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString ordinal READ ordinal NOTIFY changed)
    Q_PROPERTY(int order READ order NOTIFY changed)
    Q_PROPERTY(lykta::ui::QuestionList* questions READ questions CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int answered READ answered NOTIFY changed)
    Q_PROPERTY(int firstOpen READ firstOpen NOTIFY changed)
    Q_PROPERTY(QString hereWords READ hereWords NOTIFY moved)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    explicit StopChecklist(QObject* parent = nullptr) : ScreenModel(parent) {}

    QString name() const;
    QString ordinal() const; ///< «Stopp 3 av 7»
    int order() const;
    QuestionList* questions() { return &m_questions; }
    int count() const { return m_questions.rowCount(); }
    int answered() const;
    int firstOpen() const;     ///< the first question without an answer; −1 where all have one
    QString hereWords() const; ///< «du är här, ±9 m»; empty away from the stop or without a good fix
    QString problem() const { return failureWords(m_failure); }

    /// The same answer again changes nothing: a glove taps twice.
    Q_INVOKABLE void answer(const QString& questionId, int value);
    Q_INVOKABLE void writeNote(const QString& questionId, const QString& note);
    /// The stop is done: it counts as visited.
    Q_INVOKABLE void finish();

  signals:
    void keysChanged();
    void changed();
    void moved();

  protected:
    void open() override;
    void reword() override;

  private:
    void read();
    void keep(const Uuid& question, Answer answer, const std::string& note);
    void guarded(const std::function<void()>& work);

    QString m_walkId;
    QString m_stopId;
    std::optional<Stop> m_stop;
    std::size_t m_stopCount = 0;
    QuestionList m_questions;
    Failure m_failure = Failure::None;
    std::unique_ptr<PositionHold> m_hold;
    std::unique_ptr<RowNotices> m_notices;
};

} // namespace lykta::ui
