#pragma once

#include "ui/map/map_scene.h"

#include <QCoreApplication>

namespace lykta::ui {

/// What the map shows, in words for those who hear it.
class MapWords
{
    Q_DECLARE_TR_FUNCTIONS(MapWords)

  public:
    static QString describe(const MapScene& scene);

  private:
    static QString next(const MapScene& scene);
    static QString own(const MapScene& scene);
    static QString compass(double degrees);
};

} // namespace lykta::ui
