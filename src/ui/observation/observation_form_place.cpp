#include "domain/labels.h"
#include "ui/observation/observation_form.h"
#include "ui/observation/observation_words.h"
#include "ui/position/geo_variant.h"
#include "ui/position/measure_words.h"
#include "ui/position/position_words.h"
#include "ui/ui_text.h"
#include "ui/walk/near_stop.h"

#include <QFileInfo>
#include <algorithm>

// The half of the form that says where it is and what it looked like: position and photos.

namespace lykta::ui {

namespace {

QString roleWords(PhotoRole role)
{
    return role == PhotoRole::None ? QString() : toQt(std::string(label(role, labelLanguage())));
}

QVariantMap photoEntry(const Uuid& id, const std::string& file, bool saved, PhotoRole role, bool masked)
{
    return {{QStringLiteral("photoId"), toQt(id)},
            {QStringLiteral("file"), toQt(file)},
            {QStringLiteral("saved"), saved},
            {QStringLiteral("role"), static_cast<int>(role)},
            {QStringLiteral("roleWords"), roleWords(role)},
            {QStringLiteral("masked"), masked}};
}

PositionWords said(const Position& position, const QString& place)
{
    if (position.source == PositionSource::Stop)
        return {place, {}, place};
    return positionWords(qualityOf(position), position.accuracyMetres, position.ageMs.value_or(0), place);
}

QString placeOf(store::Store& store, const capture::ObservationInput& in)
{
    const auto stop = in.stop ? store.stops().find(*in.stop) : std::nullopt;
    return stop ? nearStopWords(NearStop{*stop, 0, true}) : QString();
}

} // namespace

QVariantList ObservationForm::photos() const
{
    QVariantList list;
    if (!m_open)
        return list;
    const ObservationDraft& edited = *draft();
    if (edited.editing)
        for (const auto& listed : services().store.photos().ofObservation(edited.input.id)) {
            const auto& removed = edited.removedSaved;
            if (std::find(removed.begin(), removed.end(), listed.photo.id.text()) == removed.end())
                list.append(photoEntry(listed.photo.id, {}, true, listed.photo.role, listed.photo.masked));
        }
    for (const auto& ready : edited.input.photos)
        list.append(photoEntry(ready.id, ready.file.name, false, ready.role, ready.masked));
    return list;
}

QVariantList ObservationForm::photoRoles() const
{
    QVariantList list;
    for (const auto& [role, name] : {std::pair{PhotoRole::Context, "context"}, std::pair{PhotoRole::CloseUp, "closeUp"},
                                     std::pair{PhotoRole::Before, "before"}, std::pair{PhotoRole::After, "after"}})
        list.append(QVariantMap{{QStringLiteral("value"), static_cast<int>(role)},
                                {QStringLiteral("text"), roleWords(role)},
                                {QStringLiteral("name"), QString::fromLatin1(name)}});
    return list;
}

int ObservationForm::photosUnderWay() const
{
    return static_cast<int>(draft()->pending.size());
}

bool ObservationForm::saving() const
{
    return m_open && m_open->saveWaits();
}

QString ObservationForm::problem() const
{
    return m_open ? m_open->problem() : QString();
}

QString ObservationForm::positionQuality() const
{
    return qualityName(qualityOf(draft()->input.position));
}

QString ObservationForm::positionTitle() const
{
    const auto& in = draft()->input;
    return m_open ? said(in.position, placeOf(services().store, in)).title : QString();
}

QString ObservationForm::positionDetail() const
{
    const auto& in = draft()->input;
    return m_open ? said(in.position, placeOf(services().store, in)).detail : QString();
}

QString ObservationForm::positionText() const
{
    const auto& in = draft()->input;
    return m_open ? said(in.position, placeOf(services().store, in)).text : QString();
}

bool ObservationForm::hasPoint() const
{
    return draft()->input.position.point.has_value();
}

double ObservationForm::latitude() const
{
    return draft()->input.position.point.value_or(GeoPoint{}).latitude;
}

double ObservationForm::longitude() const
{
    return draft()->input.position.point.value_or(GeoPoint{}).longitude;
}

QVariant ObservationForm::rawPoint() const
{
    const auto& raw = draft()->input.position.rawGps;
    return pinMoved() && raw ? QVariant(toQt(*raw)) : QVariant();
}

QString ObservationForm::placeTitle() const
{
    const auto& in = draft()->input;
    const FixQuality quality = qualityOf(in.position);
    if (!m_open || (!pinMoved() && quality != FixQuality::Good))
        return positionTitle();
    Observation here;
    here.stop = pinMoved() ? std::nullopt : in.stop;
    here.position = in.position;
    std::vector<Stop> stops;
    for (auto& listed : services().store.stops().ofWalk(in.walk))
        stops.push_back(std::move(listed.row));
    return placeWords(here, stops);
}

bool ObservationForm::pinMoved() const
{
    return draft()->input.position.source == PositionSource::Pin;
}

double ObservationForm::rawLatitude() const
{
    return draft()->input.position.rawGps.value_or(GeoPoint{}).latitude;
}

double ObservationForm::rawLongitude() const
{
    return draft()->input.position.rawGps.value_or(GeoPoint{}).longitude;
}

QString ObservationForm::pinMovedWords() const
{
    const Position& position = draft()->input.position;
    if (!pinMoved())
        return {};
    if (!position.rawGps)
        return tr("Nålen satt för hand");
    return tr("Nålen flyttad %1").arg(metresWords(distanceMetres(*position.point, *position.rawGps)));
}

QString ObservationForm::similarId() const
{
    return m_similarId;
}

QString ObservationForm::similarWords() const
{
    if (!m_similarId.isEmpty() && m_similarMetres < 3)
        return tr("En liknande finns just här");
    return m_similarId.isEmpty() ? QString() : tr("En liknande finns %1 bort").arg(metresWords(m_similarMetres));
}

void ObservationForm::movePin(double latitude, double longitude)
{
    change([&](ObservationDraft& edited) {
        Position& position = edited.input.position;
        if (position.source == PositionSource::Gps)
            position.rawGps = position.point;
        position.point = GeoPoint{latitude, longitude};
        position.source = PositionSource::Pin;
    });
    findSimilar();
    emit changed();
}

void ObservationForm::setStop(const QString& stopId)
{
    const auto stop = services().store.stops().find(toUuid(stopId));
    if (!stop || !stop->point)
        return;
    change([&](ObservationDraft& edited) {
        Position& position = edited.input.position;
        if (position.source == PositionSource::Gps)
            position.rawGps = position.point;
        position.point = stop->point;
        position.source = PositionSource::Stop;
        edited.input.stop = stop->id;
    });
    emit changed();
}

void ObservationForm::addPhoto(const QUrl& file)
{
    if (m_open)
        m_open->addPhoto(file.isLocalFile() ? file.toLocalFile() : file.toString(QUrl::PreferLocalFile));
}

void ObservationForm::removePhoto(const QString& photoId)
{
    if (m_open)
        m_open->removePhoto(toUuid(photoId));
}

void ObservationForm::setPhotoRole(const QString& photoId, int role)
{
    const Uuid id = toUuid(photoId);
    change([&](ObservationDraft& edited) {
        for (auto& photo : edited.input.photos)
            if (photo.id == id)
                photo.role = static_cast<PhotoRole>(role);
    });
}

void ObservationForm::save()
{
    if (m_open)
        m_open->save();
}

void ObservationForm::startOver()
{
    if (m_open)
        m_open->startOver();
}

void ObservationForm::keep()
{
    if (m_open)
        m_open->keep();
}

void ObservationForm::forgetProblem()
{
    if (m_open)
        m_open->forgetProblem();
}

QString ObservationForm::newPicturePath() const
{
    return ui::newPicturePath(services().store, services().clock);
}

} // namespace lykta::ui
