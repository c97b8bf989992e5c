#pragma once

#include "ui/map/tile_grid.h"
#include "ui/map/tile_image.h"

#include <optional>

namespace lykta::ui {

/// Where the map gets the pictures under its marks from. Never waits: what is not there yet comes later.
class TileSource
{
  public:
    virtual ~TileSource() = default;

    /// Grows whenever a picture came or the maps are others: what was painted from it may be painted anew.
    virtual std::uint64_t version() const = 0;

    /// Begins a picture of the screen: what earlier ones asked for and nobody has begun is given up. Says the zoom of
    /// the squares to ask for, near the wished one; nothing where there is no map.
    virtual std::optional<int> begin(const WorldBounds& seen, int wished, const TileLook& look) = 0;

    /// The square's picture; a null one where it is none or has not come yet. The first to be asked for comes first.
    virtual QImage tile(TileId square) = 0;

    /// The same of what is here anyway, without asking for it.
    virtual QImage kept(TileId square) const = 0;
};

} // namespace lykta::ui
