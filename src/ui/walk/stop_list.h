#pragma once

#include "domain/entities.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <vector>

namespace lykta::ui {

/// The stops of a walk in order, as the map and the list show them.
class StopList : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS

  public:
    enum Role
    {
        IdRole = Qt::UserRole,
        OrderRole,
        NameRole,
        StateRole,    ///< "done", "next" or "later"
        DistanceRole, ///< words, empty without a fix
        ObservationsRole,
        GroupRole,  ///< «grupp 2» while the walk is divided; empty: everybody's
        AnswersRole ///< «6 frågor», «4 av 6 svar»; empty where nothing is asked
    };
    struct Item
    {
        Stop stop;
        bool visited = false;
        bool next = false;
        std::optional<double> metres;
        int observations = 0;
        int questions = 0;
        int answers = 0; ///< this phone's
    };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<Item> items);
    const std::vector<Item>& items() const { return m_items; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

  private:
    std::vector<Item> m_items;
};

/// "done", "next" or "later".
QString stateName(const StopList::Item& item);

} // namespace lykta::ui
