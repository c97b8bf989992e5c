#include "ui/map/map_item.h"

#include "ui/map/map_from_qml.h"
#include "ui/map/map_hits.h"
#include "ui/map/map_library.h"
#include "ui/map/map_words.h"
#include "ui/position/measure_words.h"

#include <QGuiApplication>
#include <QJSValue>
#include <algorithm>
#include <cmath>

namespace lykta::ui {

namespace {

constexpr double closestFit = 0.6;  ///< metres a pixel: a walk of one stop is not shown as one paving stone
constexpr double mostPadding = 0.2; ///< of the free part's shorter side
constexpr double followScale = 3;   ///< metres a pixel at most while the own position is followed

} // namespace

MapItem::MapItem(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptTouchEvents(true);
    m_style.font = QGuiApplication::font();
    connect(this, &MapItem::sceneChanged, this, &MapItem::wordsChanged);
    connect(this, &MapItem::ownChanged, this, &MapItem::wordsChanged);
}

MapLibrary* MapItem::maps() const
{
    return m_maps;
}

void MapItem::setMaps(MapLibrary* maps)
{
    if (m_maps == maps)
        return;
    if (m_maps)
        m_maps->tiles().disconnect(this);
    m_maps = maps;
    if (m_maps) {
        connect(&m_maps->tiles(), &MapTiles::arrived, this, [this] {
            lookForMaps();
            update();
        });
        m_maps->load();
    }
    lookForMaps();
    emit mapsChanged();
    update();
}

void MapItem::lookForMaps()
{
    QString said;
    if (m_maps && !m_view.size().isEmpty())
        said = m_maps->tiles().attributionOf(seenBy(m_view), zoomFor(m_view, m_style.textScale));
    if (said == m_attribution)
        return;
    m_attribution = said;
    emit attributionChanged();
}

void MapItem::setStops(const QVariantList& stops)
{
    m_stops = stops;
    m_scene.stops = stopsFrom(stops);
    linesChanged();
}

void MapItem::setRoute(const QVariantList& route)
{
    m_route = route;
    m_scene.route = lineFrom(route);
    linesChanged();
}

void MapItem::setTrack(const QVariantList& track)
{
    m_track = track;
    m_scene.track = lineFrom(track);
    linesChanged();
}

void MapItem::setAreas(const QVariantList& areas)
{
    m_areas = areas;
    m_scene.areas = areasFrom(areas);
    linesChanged();
}

void MapItem::linesChanged()
{
    ++m_scene.linesChanged;
    showAllUntilMoved();
    emit sceneChanged();
    update();
}

void MapItem::setPins(const QVariantList& pins)
{
    m_pins = pins;
    m_scene.pins = pinsFrom(pins);
    ++m_scene.pinsChanged;
    showAllUntilMoved();
    emit sceneChanged();
    update();
}

void MapItem::setOwnPoint(const QVariant& point)
{
    // An object that a binding hands on arrives as a value of the engine's.
    m_ownPoint = point.metaType() == QMetaType::fromType<QJSValue>() ? point.value<QJSValue>().toVariant() : point;
    ownMoved();
}

void MapItem::setOwnAccuracy(double metres)
{
    m_ownAccuracy = metres;
    ownMoved();
}

void MapItem::setOwnHeading(double degrees)
{
    m_ownHeading = degrees;
    ownMoved();
}

void MapItem::setOwnStale(bool stale)
{
    m_ownStale = stale;
    ownMoved();
}

void MapItem::setOwnStaleText(const QString& text)
{
    m_ownStaleText = text;
    ownMoved();
}

void MapItem::ownMoved()
{
    const auto at = pointFrom(m_ownPoint);
    m_scene.own.reset();
    if (at) {
        m_scene.own = OwnPosition{*at, m_ownAccuracy > 0 ? m_ownAccuracy : 0, std::nullopt, m_ownStale, m_ownStaleText};
        if (m_ownHeading >= 0)
            m_scene.own->heading = m_ownHeading;
    }
    if (!m_scene.route.empty())
        ++m_scene.linesChanged; // the dotted rest begins at the own position
    if (m_followOwn && at) {
        m_view.setCentre(*at);
        viewMoved();
    } else {
        showAllUntilMoved();
    }
    lookForOwn();
    emit ownChanged();
    update();
}

void MapItem::setFollowOwn(bool follow)
{
    if (m_followOwn == follow)
        return;
    m_followOwn = follow;
    if (follow) {
        m_view.setMetresPerPixel(std::min(m_view.metresPerPixel(), followScale));
        ownMoved();
    }
    emit followOwnChanged();
}

void MapItem::setChosenPin(const QString& id)
{
    m_scene.chosenPin = id;
    emit sceneChanged();
    update();
}

void MapItem::setMini(bool mini)
{
    m_scene.mini = mini;
    setAcceptedMouseButtons(mini ? Qt::NoButton : Qt::LeftButton);
    setAcceptTouchEvents(!mini);
    linesChanged();
}

void MapItem::setTopInset(double inset)
{
    m_topInset = inset;
    insetsMoved();
}

void MapItem::setBottomInset(double inset)
{
    m_bottomInset = inset;
    insetsMoved();
}

void MapItem::setLabelInset(double inset)
{
    m_scene.labelInset = inset;
    emit insetsChanged();
    update();
}

void MapItem::insetsMoved()
{
    m_view.setInsets({0, m_topInset, 0, m_bottomInset});
    showAllUntilMoved();
    lookForOwn();
    emit insetsChanged();
    update();
}

void MapItem::setColours(const QVariantMap& colours)
{
    m_colours = colours;
    takeColours(m_style, colours);
    setFillColor(m_style.mapBg);
    emit styleChanged();
    update();
}

void MapItem::setTextScale(double scale)
{
    m_style.textScale = scale;
    emit styleChanged();
    update();
}

QString MapItem::words() const
{
    return MapWords::describe(m_scene);
}

void MapItem::centreOn(double latitude, double longitude)
{
    m_moved = true;
    m_view.setCentre(lykta::ui::toWorld(GeoPoint{latitude, longitude}));
    viewMoved();
}

void MapItem::fitAll()
{
    m_moved = false;
    setFollowOwn(false);
    showAllUntilMoved();
}

void MapItem::showAllUntilMoved()
{
    if (m_moved || m_followOwn || m_view.freeRect().isEmpty())
        return;
    const QSizeF room = m_view.freeRect().size();
    const double padding =
        std::min((m_scene.mini ? 20 : 44) * m_style.markScale(), mostPadding * std::min(room.width(), room.height()));
    m_view.fit(m_scene.bounds(), padding, closestFit);
    viewMoved();
}

void MapItem::northUp()
{
    m_view.setTurn(0);
    viewMoved();
}

void MapItem::zoomBy(double factor)
{
    m_moved = true;
    m_view.zoomAt(factor, m_view.freeRect().center());
    viewMoved();
}

void MapItem::panBy(double x, double y)
{
    m_view.panBy({x, y});
    movedByHand();
}

QPointF MapItem::screenOf(double latitude, double longitude) const
{
    return m_view.toScreen(lykta::ui::toWorld(GeoPoint{latitude, longitude}));
}

QVariantMap MapItem::placeAt(double x, double y) const
{
    const GeoPoint place = toGeo(m_view.toWorld({x, y}));
    return {{QStringLiteral("latitude"), place.latitude}, {QStringLiteral("longitude"), place.longitude}};
}

void MapItem::lookForOwn()
{
    QString away;
    const QRectF free = m_view.freeRect();
    if (m_scene.own && !free.isEmpty() && !free.contains(m_view.toScreen(m_scene.own->at))) {
        const GeoPoint here = toGeo(m_view.centre()), own = toGeo(m_scene.own->at);
        const QString words = m_scene.own->stale ? tr("Du var senast %1 bort, %2") : tr("Du är %1 bort, %2");
        away = words.arg(metresWords(distanceMetres(here, own)), compassWords(bearingDegrees(here, own)));
    }
    if (away == m_ownAway)
        return;
    m_ownAway = away;
    emit ownAwayChanged();
}

void MapItem::viewMoved()
{
    lookForOwn();
    lookForMaps();
    emit viewChanged();
    update();
}

void MapItem::movedByHand()
{
    m_moved = true;
    if (m_followOwn) {
        m_followOwn = false;
        emit followOwnChanged();
    }
    viewMoved();
}

void MapItem::paint(QPainter* painter)
{
    m_painter.paint(*painter, m_scene, m_view, m_style, m_maps ? &m_maps->tiles() : nullptr);
}

void MapItem::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickPaintedItem::geometryChange(now, before);
    m_view.setSize(now.size());
    showAllUntilMoved();
    lookForOwn();
    lookForMaps();
    update();
}

void MapItem::componentComplete()
{
    QQuickPaintedItem::componentComplete();
    showAllUntilMoved();
}

void MapItem::tapped(QPointF at)
{
    constexpr double reach = 24; // a touch of 48
    const auto& clusters = m_painter.clusters(m_scene, m_view);
    const auto hit = hitAt(m_scene, clusters, m_view, at, reach);
    if (!hit) {
        const GeoPoint place = toGeo(m_view.toWorld(at));
        emit mapTapped(place.latitude, place.longitude);
    } else if (hit->kind == MapHit::Kind::Stop) {
        emit stopTapped(m_scene.stops[hit->index].id);
    } else {
        open(clusters[hit->index]);
    }
}

/// One pin is told; several come apart by zooming in, unless they lie in one spot: then the worst is told.
void MapItem::open(const PinCluster& cluster)
{
    WorldBounds bounds;
    for (std::uint32_t pin : cluster.pins)
        bounds.add(m_scene.pins[pin].at);
    const double spread = std::max(bounds.east - bounds.west, bounds.north - bounds.south) * m_view.pixelsPerWorld() *
                          m_view.metresPerPixel();
    if (cluster.single() || spread < 2) {
        emit pinTapped(m_scene.pins[cluster.worst].id);
        return;
    }
    const double turn = m_view.turn(), before = m_view.metresPerPixel();
    m_view.fit(bounds, 60 * m_style.markScale(), MapView::leastMetresPerPixel);
    m_view.setMetresPerPixel(std::min(m_view.metresPerPixel(), before / 1.5));
    m_view.setTurn(turn);
    movedByHand();
}

} // namespace lykta::ui
