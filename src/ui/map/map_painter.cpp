#include "ui/map/map_painter.h"

#include "ui/map/map_ground.h"
#include "ui/map/map_labels.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace lykta::ui {

namespace {

constexpr double wideEnoughForAllLabels = 560;

/// So far apart, in pixels, two stops' marks of scale 1 stand clear of each other.
constexpr double clearApart = 32;

/// The share of their growth that stops have room for where they lie now, in tenths: in between nothing is drawn anew.
double roomToGrow(const MapScene& scene, const MapView& view, const MapStyle& style)
{
    const double wished = style.markScale();
    if (scene.mini || wished <= 1)
        return 1;
    double nearest = wished * clearApart;
    for (std::size_t i = 0; i < scene.stops.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const QPointF apart = view.toScreen(scene.stops[i].at) - view.toScreen(scene.stops[j].at);
            nearest = std::min(nearest, std::hypot(apart.x(), apart.y()));
        }
    const double fits = std::max(nearest / clearApart, 1.0);
    return std::floor((fits - 1) / (wished - 1) * 10 + 0.001) / 10;
}

/// Middles for an area's name, best first: low in the area, where walks seldom lie, then higher and to the sides.
std::vector<QPointF> labelPlaces(const MapArea& area, const MapView& view)
{
    QPolygonF ring;
    for (WorldPoint corner : area.ring)
        ring.push_back(view.toScreen(corner));
    const QRectF box = ring.boundingRect();
    std::vector<QPointF> places;
    for (double down : {0.82, 0.68, 0.5, 0.32, 0.18}) {
        for (double along : {0.5, 0.62, 0.38}) {
            const QPointF place(box.left() + along * box.width(), box.top() + down * box.height());
            if (ring.containsPoint(place, Qt::OddEvenFill))
                places.push_back(place);
        }
    }
    return places;
}

} // namespace

const std::vector<PinCluster>& MapPainter::clusters(const MapScene& scene, const MapView& view)
{
    return m_clusters.at(scene, view, m_marks.clusterReach());
}

/// Where the kept picture's screen corner lies on today's screen.
QPointF MapPainter::groundOffset(const MapView& view) const
{
    return view.toScreen(m_groundKey.view.toWorld(QPointF()));
}

bool MapPainter::groundServes(const GroundKey& wanted) const
{
    const GroundKey& key = m_groundKey;
    if (m_ground.isNull() || key.lines != wanted.lines || key.tiles != wanted.tiles || key.ratio != wanted.ratio ||
        !(key.style == wanted.style) || key.view.size() != wanted.view.size() ||
        key.view.turn() != wanted.view.turn() || key.view.metresPerPixel() != wanted.view.metresPerPixel())
        return false;
    const QPointF offset = groundOffset(wanted.view);
    return std::abs(offset.x()) <= m_margin.left() && std::abs(offset.y()) <= m_margin.top();
}

void MapPainter::makeGround(const MapScene& scene, const GroundKey& wanted, TileSource* tiles)
{
    const QSizeF size = wanted.view.size();
    m_margin =
        scene.mini ? QMarginsF() : QMarginsF(size.width() / 6, size.height() / 6, size.width() / 6, size.height() / 6);
    const QSizeF large = size.grownBy(m_margin);
    const QSize pixels((large * wanted.ratio).toSize());
    if (m_ground.size() != pixels)
        m_ground = QImage(pixels, QImage::Format_RGB32);
    m_ground.setDevicePixelRatio(wanted.ratio);
    MapView wide = wanted.view;
    wide.setInsets({});
    wide.setSize(large);
    wide.setCentre(wanted.view.toWorld(QRectF(QPointF(), size).center()));
    QPainter painter(&m_ground);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, scene, wide, wanted.style, tiles);
    m_groundKey = wanted;
}

void MapPainter::paint(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& wished,
                       TileSource* tiles)
{
    if (view.size().isEmpty())
        return;
    MapStyle style = wished;
    style.growth = roomToGrow(scene, view, wished);
    const double ratio = painter.device()->devicePixelRatio() * painter.worldTransform().m11();
    m_marks.use(style, ratio);
    const GroundKey wanted{view, style, ratio, scene.linesChanged, tiles ? tiles->version() : 0};
    if (!groundServes(wanted))
        makeGround(scene, wanted, tiles);
    const QPointF offset = groundOffset(view);
    const QPointF snapped(std::round(offset.x() * ratio) / ratio, std::round(offset.y() * ratio) / ratio);
    painter.drawImage(snapped - QPointF(m_margin.left(), m_margin.top()), m_ground);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter, scene, view);
}

void MapPainter::paintMarks(QPainter& painter, const MapScene& scene, const MapView& view)
{
    if (scene.mini) {
        const MapStop* next = scene.nextStop();
        if (!next && !scene.stops.empty())
            next = &scene.stops.front();
        for (const MapStop& stop : scene.stops)
            m_marks.drawDot(painter, view.toScreen(stop.at), &stop == next);
        return;
    }
    if (scene.own)
        m_marks.drawOwn(painter, view.toScreen(scene.own->at), *scene.own, view.metresPerPixel(), view.turn());
    for (const MapStop& stop : scene.stops)
        m_marks.drawStop(painter, view.toScreen(stop.at), stop.state, stop.order);
    const std::vector<PinCluster>& groups = clusters(scene, view);
    const QRectF seen = QRectF(QPointF(), view.size()).adjusted(-30, -30, 30, 30);
    const MapPin* chosen = nullptr;
    for (const PinCluster& group : groups) {
        const QPointF at = view.toScreen(group.at);
        if (!seen.contains(at))
            continue;
        if (group.single())
            m_marks.drawPin(painter, at, scene.pins[group.worst], false);
        else
            m_marks.drawCluster(painter, at, scene.pins[group.worst], group.pins.size());
    }
    if (!scene.chosenPin.isEmpty()) {
        const auto found = std::ranges::find(scene.pins, scene.chosenPin, &MapPin::id);
        chosen = found == scene.pins.end() ? nullptr : &*found;
    }
    if (chosen)
        m_marks.drawPin(painter, view.toScreen(chosen->at), *chosen, true);
    paintLabels(painter, scene, view, groups, chosen);
}

void MapPainter::paintLabels(QPainter& painter, const MapScene& scene, const MapView& view,
                             const std::vector<PinCluster>& groups, const MapPin* chosen)
{
    LabelPlacer placer(view.freeRect().adjusted(0, 0, 0, -scene.labelInset));
    const auto around = [](QPointF at, double reach) {
        return QRectF(at, QSizeF()).adjusted(-reach, -reach, reach, reach);
    };
    for (const MapStop& stop : scene.stops)
        placer.block(m_marks.stopRect(view.toScreen(stop.at)));
    for (const PinCluster& group : groups)
        placer.block(around(view.toScreen(group.at), m_marks.pinReach() * (group.single() ? 0.8 : 1.4)));
    const auto write = [&](std::optional<QRectF> place, const QString& text, bool bold) {
        if (place)
            m_marks.drawLabel(painter, *place, text, bold);
    };
    if (scene.own) {
        const QPointF at = view.toScreen(scene.own->at);
        placer.block(around(at, m_marks.pinReach()));
        if (scene.own->stale && !scene.own->staleText.isEmpty())
            write(placer.beside(around(at, m_marks.pinReach()), m_marks.labelSize(scene.own->staleText, true), true),
                  scene.own->staleText, true);
    }
    if (chosen && !chosen->label.isEmpty())
        write(placer.beside(around(view.toScreen(chosen->at), m_marks.pinReach() * 1.3),
                            m_marks.labelSize(chosen->label, true), true),
              chosen->label, true);
    if (const MapStop* next = scene.nextStop()) {
        const QPointF at = view.toScreen(next->at);
        if (view.freeRect().contains(at))
            write(placer.beside(m_marks.ringRect(at), m_marks.labelSize(next->name, true)), next->name, true);
    }
    if (view.freeRect().width() >= wideEnoughForAllLabels)
        for (const MapStop& stop : scene.stops)
            if (stop.state == StopState::Later)
                write(placer.beside(m_marks.stopRect(view.toScreen(stop.at)), m_marks.labelSize(stop.name, false)),
                      stop.name, false);
    for (const MapArea& area : scene.areas)
        write(placer.atOneOf(labelPlaces(area, view), m_marks.labelSize(area.name, false)), area.name, false);
}

} // namespace lykta::ui
