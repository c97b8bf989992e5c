#include "ui/follow_up/follow_up_history.h"

#include "capture/answer_follow_up.h"
#include "domain/labels.h"
#include "schema/description.h"
#include "ui/follow_up/follow_up_rows.h"
#include "ui/ui_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace lykta::ui {

void FollowUpHistory::open()
{
    if (!m_notices)
        m_notices = std::make_unique<RowNotices>(services().store.notices(), this, [this](const auto& tables) {
            if (tables.contains(schema::TableOf<FollowUp>::id) ||
                tables.contains(schema::TableOf<FollowUpAnswer>::id) || tables.contains(schema::TableOf<Photo>::id) ||
                tables.contains(schema::TableOf<Observation>::id))
                read();
        });
    read();
}

void FollowUpHistory::read()
{
    store::Store& store = services().store;
    const Uuid id = toUuid(m_observationId);
    m_entries.clear();
    for (const auto& asked : store.followUps().ofObservation(id)) {
        auto answer = standingAnswer(store.followUpAnswers().ofFollowUp(asked.id));
        if (!answer)
            continue;
        Entry entry{std::move(*answer), {}, {}};
        for (const auto& each : store.photos().ofObservation(asked.id))
            if (each.photo.role == PhotoRole::After && !each.path.empty()) {
                entry.after = toQt(each.photo.id);
                const auto before = each.photo.pair ? store.photos().listed(*each.photo.pair) : std::nullopt;
                entry.before = before && !before->path.empty() ? toQt(before->photo.id) : QString();
            }
        m_entries.push_back(std::move(entry));
    }
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry& a, const Entry& b) { return a.answer.answeredAt.ms > b.answer.answeredAt.ms; });
    m_offer.reset();
    const auto row = store.observations().find(id);
    if (row && !m_entries.empty() && capture::maySetStatus(store, id))
        m_offer = offeredStatus(row->status, m_entries.front().answer.result);
    emit changed();
}

QVariantList FollowUpHistory::entries() const
{
    QVariantList list;
    for (const auto& entry : m_entries) {
        const QString day = dayWords(entry.answer.answeredAt);
        list.append(
            QVariantMap{{QStringLiteral("words"), QStringLiteral("%1, %2").arg(resultWords(entry.answer.result), day)},
                        {QStringLiteral("note"), toQt(entry.answer.note)},
                        {QStringLiteral("before"), entry.before},
                        {QStringLiteral("after"), entry.after}});
    }
    return list;
}

QString FollowUpHistory::offer() const
{
    return m_offer ? toQt(std::string(label(*m_offer, labelLanguage()))) : QString();
}

void FollowUpHistory::accept()
{
    m_failure = failureOf([this] {
        if (m_offer)
            capture::setStatus(services().store, toUuid(m_observationId), *m_offer);
    });
    read();
}

} // namespace lykta::ui
