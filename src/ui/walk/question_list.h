#pragma once

#include "domain/checklist.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace lykta::ui {

/// The questions that are asked at a stop, with what this phone has answered.
class QuestionList : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS

  public:
    enum Role
    {
        IdRole = Qt::UserRole,
        TextRole,
        ScoreRole,   ///< true: 0–3; false: yes, no, don't know
        ChoicesRole, ///< [{ value, text }]
        AnswerRole,  ///< value of the chosen one, 0 while unanswered
        NoteRole,
        LowRole ///< worth a note and a photo
    };
    struct Item
    {
        ChecklistQuestion question;
        Answer answer = Answer::None;
        std::string note;
    };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<Item> items);
    const std::vector<Item>& items() const { return m_items; }
    const Item* find(const Uuid& question) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

  private:
    std::vector<Item> m_items;
};

} // namespace lykta::ui
