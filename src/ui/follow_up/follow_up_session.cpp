#include "ui/follow_up/follow_up_session.h"

#include "capture/answer_follow_up.h"
#include "capture/follow_up_walk.h"
#include "capture/start_walk.h"
#include "schema/description.h"
#include "ui/observation/category_look.h"
#include "ui/position/geo_variant.h"
#include "ui/ui_text.h"

#include <algorithm>
#include <set>

namespace lykta::ui {

namespace {

QString titleOf(const FollowUp& asked)
{
    const QString category = categoryLabel(asked.category);
    return asked.place.empty() ? category : QStringLiteral("%1, %2").arg(category, toQt(asked.place));
}

int missingIn(store::Store& store, const Walk& walk, const std::vector<FollowUpRows::Item>& items)
{
    if (!walk.predecessor || !capture::mayLead(store, walk.id))
        return 0;
    std::set<Uuid> asked;
    for (const auto& item : items)
        asked.insert(item.asked.origin);
    const auto open = capture::openIn(store, *walk.predecessor);
    return static_cast<int>(
        std::count_if(open.begin(), open.end(), [&](const FollowUp& each) { return !asked.contains(each.origin); }));
}

} // namespace

void FollowUpSession::open()
{
    if (!m_hold) {
        m_hold = std::make_unique<PositionHold>(PositionFeed::of(*m_app));
        connect(&m_hold->feed(), &PositionFeed::changed, this, &FollowUpSession::measure);
        m_notices = std::make_unique<RowNotices>(services().store.notices(), this, [this](const auto& tables) {
            if (tables.contains(schema::TableOf<FollowUp>::id) ||
                tables.contains(schema::TableOf<FollowUpAnswer>::id) || tables.contains(schema::TableOf<Walk>::id) ||
                tables.contains(schema::TableOf<Stop>::id) ||
                (m_walk && m_walk->predecessor && tables.contains(schema::TableOf<Observation>::id)))
                read();
        });
    }
    read();
}

void FollowUpSession::read()
{
    store::Store& store = services().store;
    const Uuid walk = toUuid(m_walkId);
    m_walk = store.walks().find(walk);
    auto rows = store.followUps().ofWalk(walk);
    if (m_walk) {
        std::vector<Stop> stops;
        for (auto& listed : store.stops().ofWalk(walk))
            stops.push_back(std::move(listed.row));
        sortAlong(walkingLine(*m_walk, stops), rows);
    }
    const auto fix = m_hold->feed().fix();
    std::vector<FollowUpRows::Item> items;
    for (auto& row : rows) {
        FollowUpRows::Item item;
        if (const auto answer = standingAnswer(store.followUpAnswers().ofFollowUp(row.id)))
            item.result = answer->result;
        if (fix && row.point)
            item.metres = distanceMetres(fix->point, *row.point);
        item.asked = std::move(row);
        items.push_back(std::move(item));
    }
    m_missing = m_walk ? missingIn(store, *m_walk, items) : 0;
    m_rows.show(std::move(items));
    emit changed();
    emit moved();
}

void FollowUpSession::reword()
{
    ScreenModel::reword();
    m_rows.show(m_rows.items());
}

void FollowUpSession::measure()
{
    const auto fix = m_hold->feed().fix();
    if (fix && fix->point != m_measuredAt && total() > 0) {
        m_measuredAt = fix->point;
        auto items = m_rows.items();
        for (auto& item : items)
            if (item.asked.point)
                item.metres = distanceMetres(fix->point, *item.asked.point);
        m_rows.show(std::move(items));
    }
    emit moved();
}

int FollowUpSession::remaining() const
{
    const auto& items = m_rows.items();
    return static_cast<int>(std::count_if(items.begin(), items.end(),
                                          [](const auto& item) { return item.result == FollowUpResult::None; }));
}

QString FollowUpSession::standing() const
{
    FollowUpCounts counts;
    for (const auto& item : m_rows.items())
        counts.add(item.result);
    QStringList parts;
    if (counts.stillThere > 0)
        parts.append(tr("%1 kvar").arg(counts.stillThere));
    if (counts.partly > 0)
        parts.append(tr("%1 delvis").arg(counts.partly));
    if (counts.gone > 0)
        parts.append(tr("%1 borta").arg(counts.gone));
    return parts.join(QStringLiteral(" · "));
}

QString FollowUpSession::earlier() const
{
    const auto walk =
        m_walk && m_walk->predecessor ? services().store.walks().find(*m_walk->predecessor) : std::nullopt;
    return walk ? toQt(walk->title) : QString();
}

QVariantList FollowUpSession::pins() const
{
    QVariantList pins;
    for (const auto& item : m_rows.items()) {
        if (!item.asked.point)
            continue;
        QVariantMap pin = toQt(*item.asked.point);
        pin[QStringLiteral("id")] = toQt(item.asked.id);
        pin[QStringLiteral("polarity")] = static_cast<int>(item.asked.polarity);
        pin[QStringLiteral("severity")] = item.asked.severity;
        pin[QStringLiteral("label")] = QStringLiteral("%1, %2").arg(titleOf(item.asked), resultWords(item.result));
        pin[QStringLiteral("followUp")] = static_cast<int>(item.result);
        pins.append(pin);
    }
    return pins;
}

const FollowUpRows::Item* FollowUpSession::next() const
{
    const auto& items = m_rows.items();
    const auto at =
        std::find_if(items.begin(), items.end(), [](const auto& item) { return item.result == FollowUpResult::None; });
    return at == items.end() ? nullptr : &*at;
}

QString FollowUpSession::nextId() const
{
    const auto* item = next();
    return item ? toQt(item->asked.id) : QString();
}

int FollowUpSession::nextNumber() const
{
    const auto* item = next();
    return item ? static_cast<int>(item - m_rows.items().data()) + 1 : 0;
}

QString FollowUpSession::nextTitle() const
{
    const auto* item = next();
    return item ? titleOf(item->asked) : QString();
}

WayThere FollowUpSession::wayToNext() const
{
    const auto* item = next();
    return item && m_hold ? wayTo(m_hold->feed(), item->asked.point) : WayThere{};
}

QString FollowUpSession::nextDistance() const
{
    return wayToNext().distance;
}

QString FollowUpSession::nextDirection() const
{
    return wayToNext().direction;
}

double FollowUpSession::nextTurn() const
{
    return wayToNext().turn;
}

bool FollowUpSession::has(const QString& id) const
{
    const auto& items = m_rows.items();
    return std::any_of(items.begin(), items.end(), [&](const auto& item) { return toQt(item.asked.id) == id; });
}

void FollowUpSession::answer(const QString& followUpId, int result)
{
    guarded([&] {
        store::Store& store = services().store;
        const Uuid id = toUuid(followUpId);
        const auto own = store.followUpAnswers().of(store.device(), id);
        capture::answerFollowUp(store, services().clock,
                                {id, static_cast<FollowUpResult>(result), own ? own->note : std::string()});
    });
}

void FollowUpSession::carryOver()
{
    guarded([this] {
        capture::carryOver(services().store, services().clock, toUuid(m_walkId), capture::CarriedOver::Note);
    });
}

void FollowUpSession::guarded(const std::function<void()>& work)
{
    m_failure = failureOf(work);
    read();
}

} // namespace lykta::ui
