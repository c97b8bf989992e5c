#include "ui/observation/mask_draft.h"

#include "ui/ui_text.h"

#include <QJsonObject>

namespace lykta::ui {

namespace {

QJsonObject regionJson(const capture::MaskRegion& region)
{
    QJsonArray path;
    for (const auto& point : region.path) {
        path.append(point.x);
        path.append(point.y);
    }
    return {{"kind", static_cast<int>(region.kind)},
            {"x", region.x},
            {"y", region.y},
            {"width", region.width},
            {"height", region.height},
            {"path", path},
            {"radius", region.radius},
            {"hidden", region.hidden}};
}

capture::MaskRegion regionOf(const QJsonObject& json)
{
    capture::MaskRegion region;
    region.kind = static_cast<capture::RegionKind>(json["kind"].toInt());
    region.x = json["x"].toInt();
    region.y = json["y"].toInt();
    region.width = json["width"].toInt();
    region.height = json["height"].toInt();
    const QJsonArray path = json["path"].toArray();
    for (qsizetype i = 0; i + 1 < path.size(); i += 2)
        region.path.push_back({path[i].toInt(), path[i + 1].toInt()});
    region.radius = json["radius"].toInt();
    region.hidden = json["hidden"].toBool(true);
    return region;
}

} // namespace

QJsonArray masksJson(const std::vector<MaskDraft>& masks)
{
    QJsonArray array;
    for (const MaskDraft& mask : masks) {
        QJsonArray regions;
        for (const auto& region : mask.regions)
            regions.append(regionJson(region));
        array.append(QJsonObject{
            {"photo", toQt(mask.photo)}, {"searched", mask.searched}, {"able", mask.able}, {"regions", regions}});
    }
    return array;
}

std::vector<MaskDraft> masksOf(const QJsonArray& json)
{
    std::vector<MaskDraft> masks;
    for (const QJsonValue value : json) {
        MaskDraft mask{toUuid(value["photo"].toString()), value["searched"].toBool(), value["able"].toBool(true), {}};
        for (const QJsonValue region : value["regions"].toArray())
            mask.regions.push_back(regionOf(region.toObject()));
        masks.push_back(std::move(mask));
    }
    return masks;
}

} // namespace lykta::ui
