#include "ui/observation/observation_words.h"

#include "ui/ui_text.h"
#include "ui/walk/near_stop.h"

#include <QCoreApplication>
#include <algorithm>

namespace lykta::ui {

QString placeWords(const Observation& observation, const std::vector<Stop>& stops)
{
    if (observation.stop) {
        const auto found =
            std::find_if(stops.begin(), stops.end(), [&](const Stop& s) { return s.id == *observation.stop; });
        if (found != stops.end())
            return toQt(found->name);
    }
    if (!observation.position.point)
        return QCoreApplication::translate("Position", "Ingen position");
    const auto near = nearestStop(stops, *observation.position.point, {});
    if (!near)
        return QCoreApplication::translate("Position", "På kartan");
    return near->at ? toQt(near->stop.name) : nearStopWords(near);
}

QString syncMark(store::RowState row, const std::vector<store::ListedPhoto>& photos)
{
    const auto any = [&](store::PhotoState state) {
        return std::any_of(photos.begin(), photos.end(), [&](const auto& p) { return p.state == state; });
    };
    if (row == store::RowState::Held || any(store::PhotoState::Failed))
        return QStringLiteral("failed");
    if (row == store::RowState::Confirmed && !any(store::PhotoState::SavedHere))
        return QStringLiteral("confirmed");
    return QStringLiteral("waiting");
}

} // namespace lykta::ui
