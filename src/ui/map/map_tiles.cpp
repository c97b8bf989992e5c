#include "ui/map/map_tiles.h"

#include "ui/handover.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <deque>
#include <mutex>
#include <set>

namespace lykta::ui {

namespace {

constexpr int threads = 2;
constexpr qsizetype bytesOfAnEntry = 256; ///< also of a square without a picture

qsizetype bytesOf(const QImage& image)
{
    return image.sizeInBytes() + bytesOfAnEntry;
}

/// The part of the square `above` that `square` is: of its unit square, y down.
QRectF partOf(TileId square, TileId above)
{
    const int up = square.zoom - above.zoom;
    const double side = std::ldexp(1, -up);
    const std::uint32_t mask = (1U << up) - 1;
    return {(square.column & mask) * side, (square.row & mask) * side, side, side};
}

} // namespace

size_t qHash(const TileId& tile, size_t seed) noexcept
{
    return qHashMulti(seed, tile.zoom, tile.column, tile.row);
}

/// What the owner's thread and the pool share.
struct MapTiles::Work
{
    struct Arrival
    {
        std::uint64_t epoch = 0;
        TileId square;
        QImage image;
    };

    std::mutex mutex;
    std::deque<TileId> wanted; ///< nobody has begun these
    std::set<TileId> underWay;
    std::vector<Arrival> arrivals;
    std::shared_ptr<const Maps> maps;
    TileLook look;
    std::uint64_t epoch = 0; ///< of maps and look
    int running = 0;
    bool told = false; ///< that there are arrivals
};

MapTiles::MapTiles(QObject* parent, qsizetype mostBytes)
    : QObject(parent), m_maps(std::make_shared<Maps>()), m_mostBytes(mostBytes), m_work(std::make_unique<Work>())
{
    m_pool.setMaxThreadCount(threads);
}

MapTiles::~MapTiles()
{
    {
        const std::lock_guard lock(m_work->mutex);
        m_work->wanted.clear();
    }
    m_pool.waitForDone();
}

void MapTiles::setMaps(std::vector<MapFilePtr> maps)
{
    const auto coverageOf = [](const MapFilePtr& map) {
        const store::MapInfo& info = map->info();
        const WorldPoint southWest = toWorld(GeoPoint{info.bounds.south, info.bounds.west});
        const WorldPoint northEast = toWorld(GeoPoint{info.bounds.north, info.bounds.east});
        return TileCoverage{{southWest.x, northEast.x, southWest.y, northEast.y, true}, info.minZoom, info.maxZoom};
    };
    std::ranges::stable_sort(
        maps, [&](const MapFilePtr& a, const MapFilePtr& b) { return goesBefore(coverageOf(a), coverageOf(b)); });
    auto fresh = std::make_shared<Maps>();
    for (MapFilePtr& map : maps) {
        fresh->coverages.push_back(coverageOf(map));
        fresh->files.push_back(std::move(map));
    }
    m_maps = std::move(fresh);
    forgetAll();
    emit arrived();
}

void MapTiles::forgetAll()
{
    m_squares.clear();
    m_bytes = 0;
    ++m_version;
    const std::lock_guard lock(m_work->mutex);
    m_work->wanted.clear();
    m_work->underWay.clear();
    m_work->maps = m_maps;
    m_work->look = m_look;
    ++m_work->epoch;
}

QString MapTiles::attributionOf(const WorldBounds& seen, int zoom) const
{
    QStringList words;
    for (std::size_t i = 0; i < m_maps->files.size(); ++i) {
        const QString said = QString::fromStdString(m_maps->files[i]->info().attribution);
        if (!said.isEmpty() && !words.contains(said) && drawnZoom({m_maps->coverages[i]}, seen, zoom))
            words << said;
    }
    return words.join(QStringLiteral(" · "));
}

bool MapTiles::atRest() const
{
    const std::lock_guard lock(m_work->mutex);
    return m_work->wanted.empty() && m_work->underWay.empty() && m_work->arrivals.empty();
}

std::optional<int> MapTiles::begin(const WorldBounds& seen, int wished, const TileLook& look)
{
    ++m_picture;
    if (!(look == m_look)) {
        m_look = look;
        forgetAll();
    }
    const std::lock_guard lock(m_work->mutex);
    m_work->wanted.clear();
    return drawnZoom(m_maps->coverages, seen, wished);
}

QImage MapTiles::tile(TileId square)
{
    const auto found = m_squares.find(square);
    if (found != m_squares.end()) {
        found->used = m_picture;
        return found->image;
    }
    const std::lock_guard lock(m_work->mutex);
    if (m_work->underWay.contains(square))
        return {};
    m_work->wanted.push_back(square);
    if (m_work->running < threads) {
        ++m_work->running;
        workIn(m_pool, [this] { work(); });
    }
    return {};
}

QImage MapTiles::kept(TileId square) const
{
    return m_squares.value(square).image;
}

/// In the pool: one square after the other until none is wanted.
void MapTiles::work()
{
    std::unique_lock lock(m_work->mutex);
    while (!m_work->wanted.empty()) {
        const TileId square = m_work->wanted.front();
        m_work->wanted.pop_front();
        m_work->underWay.insert(square);
        const auto maps = m_work->maps;
        const TileLook look = m_work->look;
        const std::uint64_t epoch = m_work->epoch;
        lock.unlock();
        QImage image;
        for (const TileTry& attempt : triesFor(square, maps->coverages)) {
            const auto bytes = maps->files[attempt.map]->tile(attempt.tile.zoom, attempt.tile.column, attempt.tile.row);
            const QImage picture = bytes ? decodeTile(*bytes) : QImage();
            if (!picture.isNull()) {
                image = tileSquare(picture, partOf(square, attempt.tile), look);
                break;
            }
        }
        lock.lock();
        if (epoch != m_work->epoch)
            continue;
        m_work->arrivals.push_back({epoch, square, std::move(image)});
        if (!std::exchange(m_work->told, true))
            callHome(this, [this] { take(); });
    }
    --m_work->running;
}

void MapTiles::take()
{
    {
        const std::lock_guard lock(m_work->mutex);
        m_work->told = false;
        for (Work::Arrival& arrival : std::exchange(m_work->arrivals, {})) {
            if (arrival.epoch != m_work->epoch)
                continue;
            m_work->underWay.erase(arrival.square);
            m_bytes += bytesOf(arrival.image);
            m_squares.insert(arrival.square, {std::move(arrival.image), m_picture});
        }
    }
    ++m_version;
    makeRoom();
    emit arrived();
}

/// Forgets what was used longest ago, never what the last picture of the screen asked for.
void MapTiles::makeRoom()
{
    if (m_bytes <= m_mostBytes)
        return;
    std::vector<std::pair<std::uint64_t, TileId>> oldest;
    for (auto square = m_squares.cbegin(); square != m_squares.cend(); ++square)
        if (square->used < m_picture)
            oldest.emplace_back(square->used, square.key());
    std::ranges::sort(oldest);
    for (const auto& [used, square] : oldest) {
        if (m_bytes <= m_mostBytes)
            return;
        m_bytes -= bytesOf(m_squares.value(square).image);
        m_squares.remove(square);
    }
}

} // namespace lykta::ui
