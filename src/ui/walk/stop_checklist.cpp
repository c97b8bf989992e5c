#include "ui/walk/stop_checklist.h"

#include "capture/answer_question.h"
#include "schema/description.h"
#include "ui/position/measure_words.h"
#include "ui/ui_text.h"
#include "ui/walk/near_stop.h"
#include "ui/walk/running_walk.h"

#include <algorithm>

namespace lykta::ui {

void StopChecklist::open()
{
    if (!m_hold) {
        m_hold = std::make_unique<PositionHold>(PositionFeed::of(*m_app));
        connect(&m_hold->feed(), &PositionFeed::changed, this, &StopChecklist::moved);
        m_notices = std::make_unique<RowNotices>(services().store.notices(), this, [this](const auto& tables) {
            if (tables.contains(schema::TableOf<Stop>::id) || tables.contains(schema::TableOf<ChecklistAnswer>::id) ||
                tables.contains(schema::TableOf<ChecklistQuestion>::id))
                read();
        });
    }
    read();
}

void StopChecklist::read()
{
    store::Store& store = services().store;
    const Uuid walk = toUuid(m_walkId), stop = toUuid(m_stopId);
    m_stop = store.stops().find(stop);
    m_stopCount = store.stops().ofWalk(walk).size();
    std::vector<QuestionList::Item> items;
    for (auto& question : questionsAt(store.questions().ofWalk(walk), stop)) {
        const auto own = store.answers().of(store.device(), stop, question.id);
        items.push_back({std::move(question), own ? own->answer : Answer::None, own ? own->note : std::string()});
    }
    m_questions.show(std::move(items));
    emit changed();
}

void StopChecklist::reword()
{
    ScreenModel::reword();
    m_questions.show(m_questions.items());
}

QString StopChecklist::name() const
{
    return m_stop ? toQt(m_stop->name) : QString();
}

QString StopChecklist::ordinal() const
{
    return m_stop ? tr("Stopp %1 av %2").arg(m_stop->order).arg(m_stopCount) : QString();
}

int StopChecklist::order() const
{
    return m_stop ? static_cast<int>(m_stop->order) : 0;
}

int StopChecklist::answered() const
{
    const auto& items = m_questions.items();
    return static_cast<int>(
        std::count_if(items.begin(), items.end(), [](const auto& item) { return item.answer != Answer::None; }));
}

int StopChecklist::firstOpen() const
{
    const auto& items = m_questions.items();
    const auto at =
        std::find_if(items.begin(), items.end(), [](const auto& item) { return item.answer == Answer::None; });
    return at == items.end() ? -1 : static_cast<int>(at - items.begin());
}

QString StopChecklist::hereWords() const
{
    const auto fix = m_hold && m_hold->feed().quality() == FixQuality::Good ? m_hold->feed().fix() : std::nullopt;
    if (!fix || !m_stop)
        return {};
    const auto near = nearestStop({*m_stop}, fix->point, fix->accuracyMetres);
    if (!near || !near->at)
        return {};
    return fix->accuracyMetres ? tr("du är här, ±%1").arg(metresWords(*fix->accuracyMetres)) : tr("du är här");
}

void StopChecklist::answer(const QString& questionId, int value)
{
    const auto* item = m_questions.find(toUuid(questionId));
    if (!item)
        return;
    keep(item->question.id, static_cast<Answer>(value), item->note);
}

void StopChecklist::writeNote(const QString& questionId, const QString& note)
{
    if (const auto* item = m_questions.find(toUuid(questionId)))
        keep(item->question.id, item->answer, note.toStdString());
}

void StopChecklist::keep(const Uuid& question, Answer answer, const std::string& note)
{
    guarded([&] {
        capture::answerQuestion(services().store, services().clock,
                                {toUuid(m_walkId), toUuid(m_stopId), question, answer, note});
    });
}

void StopChecklist::finish()
{
    guarded([this] {
        if (m_stop)
            RunningWalk::of(*m_app).setVisited(*m_stop, true);
    });
}

void StopChecklist::guarded(const std::function<void()>& work)
{
    m_failure = failureOf(work);
    read();
}

} // namespace lykta::ui
