#include "ui/walk/stop_list.h"

#include "ui/position/measure_words.h"
#include "ui/ui_text.h"

namespace lykta::ui {

QString stateName(const StopList::Item& item)
{
    return item.visited ? QStringLiteral("done") : item.next ? QStringLiteral("next") : QStringLiteral("later");
}

void StopList::show(std::vector<Item> items)
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

int StopList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant StopList::data(const QModelIndex& at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Item& item = m_items[static_cast<std::size_t>(at.row())];
    switch (role) {
    case IdRole:
        return toQt(item.stop.id);
    case OrderRole:
        return static_cast<int>(item.stop.order);
    case Qt::DisplayRole:
    case NameRole:
        return toQt(item.stop.name);
    case StateRole:
        return stateName(item);
    case DistanceRole:
        return item.metres ? metresWords(*item.metres) : QString();
    case ObservationsRole:
        return item.observations;
    case AnswersRole:
        if (item.questions == 0)
            return QString();
        return item.answers == 0 ? tr("%n frågor", "", item.questions)
                                 : tr("%1 av %n svar", "", item.questions).arg(item.answers);
    case GroupRole:
        return item.stop.group == 0 ? QString() : tr("grupp %1").arg(item.stop.group);
    default:
        return {};
    }
}

QHash<int, QByteArray> StopList::roleNames() const
{
    return {{IdRole, "stopId"},       {OrderRole, "order"},       {NameRole, "name"},
            {StateRole, "stopState"}, {DistanceRole, "distance"}, {ObservationsRole, "observations"},
            {AnswersRole, "answers"}, {GroupRole, "group"}};
}

} // namespace lykta::ui
