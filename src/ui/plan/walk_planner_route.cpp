#include "ui/format.h"
#include "ui/plan/walk_planner.h"
#include "ui/position/geo_variant.h"
#include "ui/ui_text.h"

namespace lykta::ui {

// Where a walk is to go.

QVariantList WalkPlanner::stops() const
{
    QVariantList list;
    int order = 0;
    const Stop* before = nullptr;
    for (const Stop& stop : m_drawing.stops()) {
        ++order;
        QVariantMap mark = stop.point ? toQt(*stop.point) : QVariantMap();
        mark[QStringLiteral("id")] = toQt(stop.id);
        mark[QStringLiteral("order")] = order;
        mark[QStringLiteral("name")] = toQt(stop.name);
        mark[QStringLiteral("state")] = QStringLiteral("later");
        mark[QStringLiteral("distance")] = before && before->point && stop.point && m_app
                                               ? format().distance(distanceMetres(*before->point, *stop.point))
                                               : QString();
        list.append(mark);
        before = &stop;
    }
    return list;
}

QVariantList WalkPlanner::route() const
{
    return toQt(m_drawing.line());
}

QVariantList WalkPlanner::drawnPoints() const
{
    return toQt(m_drawing.drawn());
}

QString WalkPlanner::routeWords() const
{
    QStringList words;
    if (const auto count = m_drawing.stops().size(); count > 0)
        words << tr("%n stopp", "", static_cast<int>(count));
    if (const auto line = m_drawing.line(); !line.empty() && m_app)
        words << format().distance(lengthMetres(line));
    return words.isEmpty() ? tr("Inga stopp än") : words.join(QStringLiteral(" · "));
}

QVariantList WalkPlanner::areas() const
{
    QVariantList list;
    if (!m_app)
        return list;
    for (const auto& [place, state] : services().store.places().all()) {
        if (place.kind != PlaceKind::StationArea && place.kind != PlaceKind::Area)
            continue;
        if (const GeoLine ring = ringOf(place.geometry); !ring.empty())
            list.append(QVariantMap{{QStringLiteral("name"), toQt(place.name)}, {QStringLiteral("ring"), toQt(ring)}});
    }
    return list;
}

QVariant WalkPlanner::startPoint() const
{
    const auto where = m_app ? whereabouts() : std::nullopt;
    return where ? QVariant(toQt(*where)) : QVariant();
}

QString WalkPlanner::addStop(double latitude, double longitude)
{
    const Uuid id = Uuid::v7(services().clock.now().ms);
    const auto number = static_cast<int>(m_drawing.stops().size()) + 1;
    draw([&](RouteDrawing& drawing) {
        drawing.addStop(id, {latitude, longitude}, tr("Stopp %1").arg(number).toStdString());
    });
    return toQt(id);
}

void WalkPlanner::moveStop(const QString& id, double latitude, double longitude)
{
    draw([&](RouteDrawing& drawing) { drawing.moveStop(toUuid(id), {latitude, longitude}); });
}

void WalkPlanner::removeStop(const QString& id)
{
    draw([&](RouteDrawing& drawing) { drawing.removeStop(toUuid(id)); });
}

void WalkPlanner::renameStop(const QString& id, const QString& name)
{
    if (!name.trimmed().isEmpty())
        draw([&](RouteDrawing& drawing) { drawing.renameStop(toUuid(id), name.trimmed().toStdString()); });
}

void WalkPlanner::shiftStop(const QString& id, int by)
{
    draw([&](RouteDrawing& drawing) { drawing.shiftStop(toUuid(id), by); });
}

void WalkPlanner::addPoint(double latitude, double longitude)
{
    draw([&](RouteDrawing& drawing) { drawing.addPoint({latitude, longitude}); });
}

void WalkPlanner::movePoint(int index, double latitude, double longitude)
{
    draw([&](RouteDrawing& drawing) { drawing.movePoint(static_cast<std::size_t>(index), {latitude, longitude}); });
}

void WalkPlanner::removePoint(int index)
{
    draw([&](RouteDrawing& drawing) { drawing.removePoint(static_cast<std::size_t>(index)); });
}

void WalkPlanner::clearLine()
{
    draw([](RouteDrawing& drawing) { drawing.clearLine(); });
}

void WalkPlanner::undo()
{
    draw([](RouteDrawing& drawing) { drawing.undo(); });
}

} // namespace lykta::ui
