#pragma once

#include "store/map_file.h"
#include "ui/map/tile_choice.h"
#include "ui/map/tile_source.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <memory>
#include <vector>

namespace lykta::ui {

using MapFilePtr = std::shared_ptr<const store::MapFile>;

/// The pictures of several map files, read and decoded by two threads of a pool, kept while there is room. Belongs to
/// one thread; `arrived` says there that painting again shows more. Destruction waits for the tiles under way.
/// Invariant: what is kept takes at most `mostBytes`, or what one screen shows where that is more.
class MapTiles : public QObject, public TileSource
{
    Q_OBJECT

  public:
    static constexpr qsizetype defaultBytes = 64 << 20;

    explicit MapTiles(QObject* parent = nullptr, qsizetype mostBytes = defaultBytes);
    ~MapTiles() override;

    void setMaps(std::vector<MapFilePtr> maps);
    /// The attributions of the maps that show there at this zoom, each once, with « · » between them.
    QString attributionOf(const WorldBounds& seen, int zoom) const;
    /// True where nothing that was asked for is still on its way.
    bool atRest() const;
    qsizetype bytesKept() const { return m_bytes; }

    std::uint64_t version() const override { return m_version; }
    std::optional<int> begin(const WorldBounds& seen, int wished, const TileLook& look) override;
    QImage tile(TileId square) override;
    QImage kept(TileId square) const override;

  signals:
    void arrived();

  private:
    struct Maps
    {
        std::vector<MapFilePtr> files;
        std::vector<TileCoverage> coverages; ///< of the same index
    };
    struct Square
    {
        QImage image; ///< null: no map has one
        std::uint64_t used = 0;
    };
    struct Work;

    void forgetAll();
    void work();
    void take();
    void makeRoom();

    std::shared_ptr<const Maps> m_maps;
    TileLook m_look;
    std::uint64_t m_version = 1, m_picture = 0;
    QHash<TileId, Square> m_squares;
    qsizetype m_bytes = 0, m_mostBytes;
    std::unique_ptr<Work> m_work;
    QThreadPool m_pool;
};

size_t qHash(const TileId& tile, size_t seed = 0) noexcept;

} // namespace lykta::ui
