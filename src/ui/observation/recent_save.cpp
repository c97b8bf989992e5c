#include "ui/observation/recent_save.h"

#include "capture/record_observation.h"
#include "ui/failure.h"
#include "ui/observation/category_look.h"
#include "ui/ui_text.h"

namespace lykta::ui {

RecentSave& RecentSave::of(App& app)
{
    if (auto* there = app.findChild<RecentSave*>(QString(), Qt::FindDirectChildrenOnly))
        return *there;
    return *new RecentSave(&app);
}

void RecentSave::announce(const Uuid& observation, const QString& words, bool undoable)
{
    m_observation = observation;
    m_undoable = undoable;
    emit announced(words);
}

void RecentSave::settle()
{
    emit settled();
}

void SavedNotice::open()
{
    m_recent = &RecentSave::of(*m_app);
    connect(m_recent, &RecentSave::announced, this, &SavedNotice::announced, Qt::UniqueConnection);
    connect(m_recent, &RecentSave::settled, this, &SavedNotice::settled, Qt::UniqueConnection);
}

QString SavedNotice::observationId() const
{
    return m_recent ? toQt(m_recent->observation()) : QString();
}

bool SavedNotice::undoable() const
{
    return m_recent && m_recent->undoable();
}

void SavedNotice::undo()
{
    if (!undoable())
        return;
    m_undone = m_recent->observation();
    const auto row = services().store.observations().find(m_undone);
    const Failure failure = failureOf([&] { capture::removeObservation(services().store, m_undone); });
    if (failure != Failure::None) {
        emit undone(failureWords(failure));
        return;
    }
    m_recent->settle();
    emit undone(tr("Borttagen: %1").arg(row ? categoryLabel(row->category) : QString()));
}

void SavedNotice::restore()
{
    if (m_undone.isNil())
        return;
    const Failure failure = failureOf([&] { capture::restoreObservation(services().store, m_undone); });
    if (failure == Failure::None)
        m_undone = {};
    else
        emit undone(failureWords(failure));
}

void SavedNotice::settle()
{
    if (m_recent)
        m_recent->settle();
}

} // namespace lykta::ui
