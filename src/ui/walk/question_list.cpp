#include "ui/walk/question_list.h"

#include "domain/labels.h"
#include "ui/ui_text.h"

#include <QVariant>
#include <algorithm>

namespace lykta::ui {

namespace {

QVariantList choicesOf(QuestionKind kind)
{
    QVariantList choices;
    for (const Answer answer : answersOf(kind))
        choices << QVariantMap{{"value", static_cast<int>(answer)},
                               {"text", toQt(std::string(label(answer, labelLanguage())))}};
    return choices;
}

} // namespace

/// Rows that ask the same stay as they are: a note that is being written keeps the focus.
void QuestionList::show(std::vector<Item> items)
{
    const bool same = std::equal(items.begin(), items.end(), m_items.begin(), m_items.end(),
                                 [](const Item& a, const Item& b) { return a.question.id == b.question.id; });
    if (!same)
        beginResetModel();
    m_items = std::move(items);
    if (!same)
        endResetModel();
    else if (!m_items.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

const QuestionList::Item* QuestionList::find(const Uuid& question) const
{
    const auto at =
        std::find_if(m_items.begin(), m_items.end(), [&](const Item& item) { return item.question.id == question; });
    return at == m_items.end() ? nullptr : &*at;
}

int QuestionList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant QuestionList::data(const QModelIndex& at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Item& item = m_items[static_cast<std::size_t>(at.row())];
    switch (role) {
    case IdRole:
        return toQt(item.question.id);
    case Qt::DisplayRole:
    case TextRole:
        return toQt(questionText(item.question, labelLanguage()));
    case ScoreRole:
        return item.question.kind == QuestionKind::Score;
    case ChoicesRole:
        return choicesOf(item.question.kind);
    case AnswerRole:
        return static_cast<int>(item.answer);
    case NoteRole:
        return toQt(item.note);
    case LowRole:
        return isLow(item.answer);
    default:
        return {};
    }
}

QHash<int, QByteArray> QuestionList::roleNames() const
{
    return {{IdRole, "questionId"}, {TextRole, "question"}, {ScoreRole, "score"}, {ChoicesRole, "choices"},
            {AnswerRole, "answer"}, {NoteRole, "note"},     {LowRole, "low"}};
}

} // namespace lykta::ui
