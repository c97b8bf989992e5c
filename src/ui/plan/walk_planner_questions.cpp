#include "capture/share_checklist.h"
#include "domain/checklist.h"
#include "ui/plan/walk_planner.h"
#include "ui/ui_text.h"

#include <algorithm>

namespace lykta::ui {

// What a walk asks at its stops. A walk of its own questions begins as a copy of those that all leaders share, or of
// the seeded ones.

namespace {

QVariantMap told(const ChecklistQuestion& question, bool asked)
{
    return {{"id", toQt(question.id)},
            {"text", toQt(questionText(question, labelLanguage()))},
            {"score", question.kind == QuestionKind::Score},
            {"origin", question.origin ? toQt(*question.origin) : QString()},
            {"asked", asked},
            {"seeded", true}};
}

} // namespace

QVariantList WalkPlanner::questions() const
{
    QVariantList list;
    const auto seeded = seededQuestions();
    const auto& own = m_plan.questions;
    const std::vector<ChecklistQuestion> asked =
        own.empty() ? std::vector<ChecklistQuestion>(seeded.begin(), seeded.end()) : own;
    for (std::size_t at = 0; at < asked.size(); ++at) {
        QVariantMap question = told(asked[at], true);
        question[QStringLiteral("seeded")] = own.empty() || asked[at].origin.has_value();
        question[QStringLiteral("first")] = at == 0;
        question[QStringLiteral("last")] = at + 1 == asked.size();
        list << question;
    }
    for (const auto& question : seededLeftOut(own))
        list << told(question, false);
    return list;
}

int WalkPlanner::askedCount() const
{
    return static_cast<int>(m_plan.questions.empty() ? seededQuestions().size() : m_plan.questions.size());
}

bool WalkPlanner::ownQuestions() const
{
    return !m_plan.questions.empty() &&
           !asksTheSame(m_plan.questions, capture::checklistOf(services().store, m_plan.walk).questions);
}

QString WalkPlanner::questionsWords() const
{
    if (!m_app)
        return {};
    const auto from = capture::checklistOf(services().store, m_plan.walk).version;
    if (!ownQuestions())
        return from ? tr("Ledarnas frågor, version %1").arg(from->version)
                    : tr("Lyktas frågor, version %1").arg(seededVersion);
    return from ? tr("%n egna frågor, utgår från ledarnas version %1", "", askedCount()).arg(from->version)
                : tr("%n egna frågor, utgår från Lyktas version %1", "", askedCount()).arg(seededVersion);
}

QString WalkPlanner::newerWords() const
{
    const auto newest = m_app ? services().store.checklists().newest() : std::nullopt;
    if (!newest || newest->id == m_plan.walk.checklist.value_or(Uuid{}))
        return {};
    return tr("Ledarnas frågor finns i version %1.").arg(newest->version);
}

/// The walk asks what all leaders' walks ask now.
void WalkPlanner::takeChecklist()
{
    const auto newest = capture::newestChecklist(services().store);
    m_plan.walk.checklist.reset();
    m_plan.questions.clear();
    if (!newest.version)
        return;
    m_plan.walk.checklist = newest.version->id;
    m_plan.questions = copiesOf(newest.questions, services().clock.now().ms);
}

void WalkPlanner::takeNewest()
{
    change([this] { takeChecklist(); });
}

void WalkPlanner::shareQuestions()
{
    Uuid made;
    m_failure =
        failureOf([&] { made = capture::shareChecklist(services().store, services().clock, m_plan.questions).id; });
    if (m_failure != Failure::None) {
        emit changed();
        return;
    }
    change([&] { m_plan.walk.checklist = made; });
}

/// The seeded questions become the walk's own, in the same order, before the first of them is changed.
void WalkPlanner::askOwn(const std::function<void(std::vector<ChecklistQuestion>&)>& edit)
{
    change([&] {
        if (m_plan.questions.empty())
            m_plan.questions = copiesOf(seededQuestions(), services().clock.now().ms);
        edit(m_plan.questions);
    });
}

void WalkPlanner::askQuestion(const QString& id, bool asked)
{
    const Uuid wanted = toUuid(id);
    const std::int64_t now = services().clock.now().ms;
    askOwn([&](std::vector<ChecklistQuestion>& own) {
        if (!asked) {
            if (own.size() > 1)
                std::erase_if(own, [&](const auto& each) { return each.id == wanted || each.origin == wanted; });
            return;
        }
        const bool there = std::any_of(own.begin(), own.end(), [&](const auto& each) { return each.origin == wanted; });
        for (const auto& seeded : copiesOf(seededQuestions(), now))
            if (seeded.origin == wanted && !there)
                own.push_back(seeded);
    });
}

void WalkPlanner::rewordQuestion(const QString& id, const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    const Uuid wanted = toUuid(id);
    askOwn([&](std::vector<ChecklistQuestion>& own) {
        for (auto& question : own)
            if ((question.id == wanted || question.origin == wanted) &&
                questionText(question, labelLanguage()) != text.trimmed().toStdString()) {
                question.text = text.trimmed().toStdString();
                question.english.clear();
            }
    });
}

void WalkPlanner::shiftQuestion(const QString& id, int by)
{
    const Uuid wanted = toUuid(id);
    askOwn([&](std::vector<ChecklistQuestion>& own) {
        const auto at = std::find_if(own.begin(), own.end(),
                                     [&](const auto& each) { return each.id == wanted || each.origin == wanted; }) -
                        own.begin();
        const auto to = at + by, count = static_cast<std::ptrdiff_t>(own.size());
        if (at < count && to >= 0 && to < count)
            std::swap(own[static_cast<std::size_t>(at)], own[static_cast<std::size_t>(to)]);
    });
}

void WalkPlanner::addQuestion(const QString& text, bool score)
{
    if (text.trimmed().isEmpty())
        return;
    ChecklistQuestion question;
    question.id = Uuid::v7(services().clock.now().ms);
    question.kind = score ? QuestionKind::Score : QuestionKind::YesNo;
    question.text = text.trimmed().toStdString();
    askOwn([&](std::vector<ChecklistQuestion>& own) { own.push_back(question); });
}

void WalkPlanner::resetQuestions()
{
    change([this] {
        const auto from = capture::checklistOf(services().store, m_plan.walk);
        m_plan.questions.clear();
        if (from.version)
            m_plan.questions = copiesOf(from.questions, services().clock.now().ms);
    });
}

} // namespace lykta::ui
