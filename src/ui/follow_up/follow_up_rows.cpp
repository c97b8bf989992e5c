#include "ui/follow_up/follow_up_rows.h"

#include "domain/labels.h"
#include "ui/observation/category_look.h"
#include "ui/position/measure_words.h"
#include "ui/ui_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace lykta::ui {

QString resultWords(FollowUpResult result)
{
    return toQt(std::string(label(result, labelLanguage())));
}

QString dayWords(const Instant& at)
{
    return QLocale().toString(localTime(at), QCoreApplication::translate("FollowUp", "d MMMM yyyy"));
}

void FollowUpRows::show(std::vector<Item> items)
{
    const bool same = items.size() == m_items.size();
    if (!same)
        beginResetModel();
    m_items = std::move(items);
    if (!same)
        endResetModel();
    else if (!m_items.empty())
        emit dataChanged(index(0), index(static_cast<int>(m_items.size()) - 1));
}

int FollowUpRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant FollowUpRows::data(const QModelIndex& at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Item& item = m_items[static_cast<std::size_t>(at.row())];
    switch (role) {
    case IdRole:
        return toQt(item.asked.id);
    case NumberRole:
        return at.row() + 1;
    case Qt::DisplayRole:
    case TitleRole:
        return categoryLabel(item.asked.category);
    case IconRole:
        return QString::fromLatin1(lookOf(item.asked.category).icon);
    case PolarityRole:
        return static_cast<int>(item.asked.polarity);
    case SeverityRole:
        return static_cast<int>(item.asked.severity);
    case FactsRole: {
        QStringList facts;
        if (!item.asked.place.empty())
            facts.append(toQt(item.asked.place));
        if (item.metres)
            facts.append(metresWords(*item.metres));
        return facts.join(QStringLiteral(" · "));
    }
    case NoteRole:
        return toQt(item.asked.note);
    case ResultRole:
        return static_cast<int>(item.result);
    case ResultWordsRole:
        return resultWords(item.result);
    default:
        return {};
    }
}

QHash<int, QByteArray> FollowUpRows::roleNames() const
{
    return {{IdRole, "followUpId"},     {NumberRole, "number"},          {TitleRole, "title"}, {IconRole, "icon"},
            {PolarityRole, "polarity"}, {SeverityRole, "severity"},      {FactsRole, "facts"}, {NoteRole, "note"},
            {ResultRole, "result"},     {ResultWordsRole, "resultWords"}};
}

} // namespace lykta::ui
