#pragma once

#include "domain/uuid.h"
#include "ui/screen_model.h"

namespace lykta::ui {

/// What was saved last, told to whichever page is open, so that it can be changed or taken back there.
class RecentSave : public QObject
{
    Q_OBJECT

  public:
    static RecentSave& of(App& app);

    using QObject::QObject;

    void announce(const Uuid& observation, const QString& words, bool undoable);
    void settle();
    const Uuid& observation() const { return m_observation; }
    bool undoable() const { return m_undoable; }

  signals:
    void announced(const QString& words);
    void settled();

  private:
    Uuid m_observation;
    bool m_undoable = false;
};

/// A page's view of RecentSave: shows the toast «Sparad: Belysning, otrygg 3».
class SavedNotice : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString observationId READ observationId NOTIFY announced)
    Q_PROPERTY(bool undoable READ undoable NOTIFY announced)

  public:
    using ScreenModel::ScreenModel;

    QString observationId() const;
    bool undoable() const;

    /// Deletes what was saved (with a tombstone) and says so; restore() takes that back.
    Q_INVOKABLE void undo();
    Q_INVOKABLE void restore();
    /// The toast was used or is over: other pages close theirs.
    Q_INVOKABLE void settle();

  signals:
    void announced(const QString& words);
    void undone(const QString& words);
    void settled();

  protected:
    void open() override;

  private:
    RecentSave* m_recent = nullptr;
    Uuid m_undone;
};

} // namespace lykta::ui
