#pragma once

#include "domain/follow_up.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <vector>

namespace lykta::ui {

/// What a follow-up walk asks about, in walking order, as the list shows it.
class FollowUpRows : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS

  public:
    enum Role
    {
        IdRole = Qt::UserRole,
        NumberRole, ///< from 1, as in the protocol
        TitleRole,  ///< the category
        IconRole,
        PolarityRole,
        SeverityRole,
        FactsRole, ///< «Gångtunneln · 120 m»
        NoteRole,
        ResultRole, ///< FollowUpResult of the answer that counts
        ResultWordsRole
    };
    struct Item
    {
        FollowUp asked;
        FollowUpResult result = FollowUpResult::None;
        std::optional<double> metres;
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

/// «Kvar», «Delvis», «Borta», «Ej besvarad».
QString resultWords(FollowUpResult result);
/// «12 november 2026».
QString dayWords(const Instant& at);

} // namespace lykta::ui
