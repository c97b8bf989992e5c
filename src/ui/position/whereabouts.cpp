#include "ui/position/whereabouts.h"

#include "ui/format.h"
#include "ui/presence/presence_place.h"
#include "ui/ui_text.h"

namespace lykta::ui {

namespace {

/// Farther than this a stop's name helps nobody to find the way.
constexpr double nearMetres = 300;

} // namespace

void Whereabouts::open()
{
    auto& store = services().store;
    m_stops.clear();
    m_places.clear();
    for (const auto& walk : store.walks().all())
        for (const auto& stop : store.stops().ofWalk(walk.row.id))
            m_stops.push_back(stop.row);
    for (const auto& place : store.places().all())
        m_places.push_back(place.row);
    m_hold = std::make_unique<PositionHold>(PositionFeed::of(*m_app));
    connect(&m_hold->feed(), &PositionFeed::changed, this, &Whereabouts::changed, Qt::UniqueConnection);
    emit changed();
}

std::optional<Fix> Whereabouts::fix() const
{
    return m_hold ? m_hold->feed().fix() : std::nullopt;
}

std::optional<NearStop> Whereabouts::nearStop() const
{
    const auto last = fix();
    const auto near = last ? nearestStop(m_stops, last->point, last->accuracyMetres) : std::nullopt;
    return near && near->metres <= nearMetres && !near->stop.name.empty() ? near : std::nullopt;
}

QString Whereabouts::placeName() const
{
    const auto last = fix();
    const auto place = last ? presencePlaceAt(m_places, last->point) : std::nullopt;
    return place ? toQt(place->place.name) : QString();
}

QString Whereabouts::name() const
{
    if (!known())
        return tr("Ingen position");
    const auto near = nearStop();
    if (near && near->at)
        return toQt(near->stop.name);
    return placeName().isEmpty() ? tr("Din position") : placeName();
}

QString Whereabouts::around() const
{
    if (!known())
        return tr("Säg vad du ser: gatunamn, skyltar, hus.");
    const auto near = nearStop();
    if (near && near->at)
        return placeName().isEmpty() || placeName() == name() ? QString() : tr("vid %1").arg(placeName());
    return near ? tr("%1 från %2").arg(format().distance(near->metres), toQt(near->stop.name)) : QString();
}

Format Whereabouts::format() const
{
    return Format(m_app->settings()->domainLanguage());
}

QString Whereabouts::latitude() const
{
    const auto last = fix();
    return last ? format().latitude(last->point.latitude) : QString();
}

QString Whereabouts::longitude() const
{
    const auto last = fix();
    return last ? format().longitude(last->point.longitude) : QString();
}

QString Whereabouts::accuracy() const
{
    const auto last = fix();
    return last && last->accuracyMetres ? format().accuracy(*last->accuracyMetres) : QString();
}

QString Whereabouts::age() const
{
    if (!known())
        return {};
    const std::int64_t now = services().clock.now().ms;
    return format().ago(now - m_hold->feed().ageMs(), now);
}

} // namespace lykta::ui
