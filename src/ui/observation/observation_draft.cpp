#include "ui/observation/observation_draft.h"

#include "ui/draft_json.h"
#include "ui/ui_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lykta::ui {

namespace {

QJsonObject instantJson(const Instant& at)
{
    return {{"ms", static_cast<qint64>(at.ms)}, {"offset", at.offsetMinutes}};
}

Instant instantOf(const QJsonValue& value)
{
    return {value["ms"].toInteger(), value["offset"].toInt()};
}

QJsonObject positionJson(const Position& position)
{
    QJsonObject json{{"point", pointJson(position.point)},
                     {"source", static_cast<int>(position.source)},
                     {"raw", pointJson(position.rawGps)}};
    if (position.accuracyMetres)
        json["accuracy"] = *position.accuracyMetres;
    if (position.ageMs)
        json["age"] = static_cast<qint64>(*position.ageMs);
    return json;
}

Position positionOf(const QJsonValue& json)
{
    Position position;
    position.point = pointOf(json["point"]);
    position.source = static_cast<PositionSource>(json["source"].toInt());
    position.rawGps = pointOf(json["raw"]);
    if (json["accuracy"].isDouble())
        position.accuracyMetres = json["accuracy"].toDouble();
    if (json["age"].isDouble())
        position.ageMs = json["age"].toInteger();
    return position;
}

QJsonObject photoJson(const capture::ReadyPhoto& photo)
{
    const QByteArray hash(reinterpret_cast<const char*>(photo.file.sha256.data()), 32);
    return {{"id", toQt(photo.id)},
            {"file", toQt(photo.file.name)},
            {"sha256", QString::fromLatin1(hash.toHex())},
            {"size", static_cast<qint64>(photo.file.size)},
            {"width", static_cast<int>(photo.width)},
            {"height", static_cast<int>(photo.height)},
            {"role", static_cast<int>(photo.role)},
            {"takenAt", instantJson(photo.takenAt)},
            {"masked", photo.masked}};
}

capture::ReadyPhoto photoOf(const QJsonValue& json)
{
    capture::ReadyPhoto photo;
    photo.id = toUuid(json["id"].toString());
    photo.file.name = json["file"].toString().toStdString();
    const QByteArray hash = QByteArray::fromHex(json["sha256"].toString().toLatin1());
    if (hash.size() == 32)
        std::copy(hash.begin(), hash.end(), photo.file.sha256.begin());
    photo.file.size = static_cast<std::uint64_t>(json["size"].toInteger());
    photo.width = static_cast<std::uint32_t>(json["width"].toInt());
    photo.height = static_cast<std::uint32_t>(json["height"].toInt());
    photo.role = static_cast<PhotoRole>(json["role"].toInt());
    photo.takenAt = instantOf(json["takenAt"]);
    photo.masked = json["masked"].toBool();
    return photo;
}

QJsonArray textsJson(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const std::string& text : texts)
        array.append(toQt(text));
    return array;
}

std::vector<std::string> textsOf(const QJsonValue& value)
{
    std::vector<std::string> texts;
    for (const auto text : value.toArray())
        texts.push_back(text.toString().toStdString());
    return texts;
}

QString optionalId(const std::optional<Uuid>& id)
{
    return id ? toQt(*id) : QString();
}

} // namespace

std::string draftText(const ObservationDraft& draft)
{
    const capture::ObservationInput& in = draft.input;
    QJsonArray photos;
    for (const auto& photo : in.photos)
        photos.append(photoJson(photo));
    const QJsonObject json{{"id", toQt(in.id)},
                           {"walk", toQt(in.walk)},
                           {"category", static_cast<int>(in.category)},
                           {"polarity", static_cast<int>(in.polarity)},
                           {"severity", static_cast<int>(in.severity)},
                           {"note", toQt(in.note)},
                           {"suggestion", toQt(in.suggestion)},
                           {"position", positionJson(in.position)},
                           {"observedAt", instantJson(in.observedAt)},
                           {"light", static_cast<int>(in.light)},
                           {"stop", optionalId(in.stop)},
                           {"responsible", optionalId(in.responsible)},
                           {"photos", photos},
                           {"feelingChosen", draft.feelingChosen},
                           {"responsibleChosen", draft.responsibleChosen},
                           {"fullForm", draft.fullForm},
                           {"editing", draft.editing},
                           {"masks", masksJson(draft.masks)},
                           {"pending", textsJson(draft.pending)},
                           {"removedSaved", textsJson(draft.removedSaved)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<ObservationDraft> parseDraft(std::string_view text)
{
    const QJsonValue json =
        QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size()))).object();
    ObservationDraft draft;
    capture::ObservationInput& in = draft.input;
    in.id = toUuid(json["id"].toString());
    in.walk = toUuid(json["walk"].toString());
    if (in.id.isNil() || in.walk.isNil())
        return std::nullopt;
    in.category = static_cast<Category>(json["category"].toInt());
    in.polarity = static_cast<Polarity>(json["polarity"].toInt());
    in.severity = static_cast<std::uint32_t>(json["severity"].toInt());
    in.note = json["note"].toString().toStdString();
    in.suggestion = json["suggestion"].toString().toStdString();
    in.position = positionOf(json["position"]);
    in.observedAt = instantOf(json["observedAt"]);
    in.light = static_cast<LightCondition>(json["light"].toInt());
    in.stop = idOf(json["stop"]);
    in.responsible = idOf(json["responsible"]);
    for (const auto photo : json["photos"].toArray())
        in.photos.push_back(photoOf(photo));
    draft.feelingChosen = json["feelingChosen"].toBool();
    draft.responsibleChosen = json["responsibleChosen"].toBool();
    draft.fullForm = json["fullForm"].toBool();
    draft.editing = json["editing"].toBool();
    draft.masks = masksOf(json["masks"].toArray());
    draft.pending = textsOf(json["pending"]);
    draft.removedSaved = textsOf(json["removedSaved"]);
    return draft;
}

} // namespace lykta::ui
