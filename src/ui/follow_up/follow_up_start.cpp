#include "ui/follow_up/follow_up_start.h"

#include "capture/follow_up_walk.h"
#include "ui/ui_text.h"

#include <QTime>

namespace lykta::ui {

void FollowUpStart::open()
{
    store::Store& store = services().store;
    m_earlier = store.walks().find(toUuid(m_earlierId));
    m_open = capture::openIn(store, toUuid(m_earlierId));
    if (m_title.isEmpty() && m_earlier)
        m_title = tr("%1, igen").arg(earlierTitle());
    emit changed();
}

QString FollowUpStart::earlierTitle() const
{
    return m_earlier ? toQt(m_earlier->title) : QString();
}

/// Later days begin at the time of day at which the earlier walk was to begin.
Instant FollowUpStart::start() const
{
    const Instant now = services().clock.now();
    if (m_day == 0 || !m_earlier)
        return now;
    const QDateTime today = localTime(now);
    const QTime at = localTime(m_earlier->plannedStart).time();
    return {QDateTime(today.date().addDays(m_day), at, Qt::OffsetFromUTC, now.offsetMinutes * 60).toMSecsSinceEpoch(),
            now.offsetMinutes};
}

QVariantList FollowUpStart::days() const
{
    const auto entry = [](int value, const QString& text) {
        return QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("text"), text}};
    };
    return {entry(0, tr("Nu")), entry(1, tr("I morgon")), entry(7, tr("Om en vecka"))};
}

QVariantList FollowUpStart::ways() const
{
    const auto entry = [](capture::CarriedOver value, const QString& text) {
        return QVariantMap{{QStringLiteral("value"), static_cast<int>(value)}, {QStringLiteral("text"), text}};
    };
    return {entry(capture::CarriedOver::Place, tr("Bara platsen")), entry(capture::CarriedOver::Note, tr("Med text")),
            entry(capture::CarriedOver::NoteAndPhoto, tr("Text och foto"))};
}

QString FollowUpStart::make()
{
    Uuid made;
    m_failure = failureOf([&] {
        made = capture::planFollowUp(services().store, services().clock,
                                     {toUuid(m_earlierId), m_title.trimmed().toStdString(), start(),
                                      static_cast<capture::CarriedOver>(m_carried)});
    });
    emit changed();
    return toQt(made);
}

} // namespace lykta::ui
