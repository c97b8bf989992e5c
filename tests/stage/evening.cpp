#include "stage/evening.h"

#include "capture/attach_photo.h"
#include "capture/jpeg_codec.h"
#include "capture/record_observation.h"
#include "photo/street.h"
#include "ui/ui_text.h"

#include <QImage>
#include <QPainter>
#include <fstream>
#include <stdexcept>

namespace lykta::test {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t dayMs = 24 * 60 * minuteMs;

struct NamedPoint
{
    const char* name;
    GeoPoint point;
};
constexpr NamedPoint stops[] = {{"Järnvägsstationen", {57.18600, 14.04620}}, {"Cykelparkeringen", {57.18625, 14.04790}},
                                {"Gångtunneln", {57.18760, 14.04960}},       {"Storgatan", {57.18790, 14.05150}},
                                {"Gummifabriken", {57.18870, 14.05020}},     {"Ågatan", {57.18880, 14.04840}},
                                {"Apladalen", {57.18830, 14.04690}}};

struct Seen
{
    Category category;
    Polarity polarity;
    std::uint32_t severity;
    const char* note;
    GeoPoint at;
};
constexpr Seen seen[] = {
    {Category::Lighting, Polarity::Unsafe, 3, "Två av tre lampor är släckta på norra sidan.", {57.18690, 14.04900}},
    {Category::Graffiti, Polarity::Unsafe, 2, "", {57.18650, 14.04700}},
    {Category::WorksWell, Polarity::Safe, 0, "", {57.18620, 14.04930}},
    {Category::Isolation, Polarity::Unsafe, 4, "", {57.18720, 14.04640}},
    {Category::Underpass,
     Polarity::Unsafe,
     2,
     "Mörkt i hörnet bakom trappan, svårt att se vem som kommer.",
     {57.18715, 14.04650}},
    {Category::Maintenance, Polarity::Neutral, 0, "", {57.1860, 14.0475}}};

} // namespace

Evening::Evening(Phone& phone) : m_phone(phone)
{
    organisationsAndPlaces();
    walks();
    observations();
}

void Evening::organisationsAndPlaces()
{
    const char* names[] = {"Trafikverket", "Värnamo kommun", "Tågbolaget"};
    for (int i = 0; i < 3; ++i) {
        Organisation organisation;
        m_owners[i] = organisation.id = Uuid::v7(100 + i);
        organisation.sensitivity = Sensitivity::Open;
        organisation.name = names[i];
        save(*m_phone.store, organisation);
    }
    Place area;
    area.id = Uuid::v7(200);
    area.sensitivity = Sensitivity::Open;
    area.name = "Stationsområdet";
    area.kind = PlaceKind::StationArea;
    area.landOwner = m_owners[0];
    area.geometry.ring = {
        {57.18660, 14.04560}, {57.18690, 14.04720}, {57.18640, 14.04880}, {57.18570, 14.04870}, {57.18555, 14.04580}};
    save(*m_phone.store, area);
    walk = aWalk();
    walk.title = "Centrum och stationen";
    walk.place = area.id;
}

void Evening::walks()
{
    walk.route.clear();
    for (const auto& stop : stops)
        walk.route.push_back(stop.point);
    save(*m_phone.store, walk);
    std::uint32_t order = 0;
    for (const auto& stop : stops)
        save(*m_phone.store, aStop(walk.id, ++order, stop.name, stop.point));
    Walk later = aWalk(walk.plannedStart.ms - 2 * dayMs);
    later.title = "Återvandring Apladalen";
    later.plannedStart.ms += 21 * dayMs;
    save(*m_phone.store, later);
    Walk earlier = aWalk(walk.plannedStart.ms - 9 * dayMs);
    earlier.title = "Bor, kring skolan";
    earlier.plannedStart.ms -= 7 * dayMs;
    earlier.status = WalkStatus::Closed;
    save(*m_phone.store, earlier);
}

void Evening::observations()
{
    int n = 0;
    for (const auto& one : seen) {
        const std::int64_t at = eveningWalk.ms - 60 * minuteMs + n * 8 * minuteMs;
        capture::ObservationInput input;
        input.id = lastObservation = Uuid::v7(at);
        input.walk = walk.id;
        input.category = one.category;
        input.polarity = one.polarity;
        input.severity = one.severity;
        input.note = one.note;
        input.position = {one.at, PositionSource::Gps, 6.0, 4000, {}};
        input.observedAt = {at, 60};
        if (n % 2 == 0)
            input.responsible = m_owners[n / 2];
        if (n < 4) {
            const auto attached =
                capture::attachPhoto(m_phone.store->photoFiles(), m_phone.store.clock, picture().toStdString(), {});
            if (!attached.photo)
                throw std::runtime_error("no photo: " + attached.detail);
            input.photos.push_back(*attached.photo);
        }
        capture::recordObservation(*m_phone.store, input, "");
        ++n;
    }
}

QString Evening::pictureOfPeople()
{
    const std::string jpeg = capture::encodeJpeg(street(), 92);
    const auto path = m_phone.store.folder() / "people.jpg";
    if (!std::ofstream(path, std::ios::binary).write(jpeg.data(), static_cast<std::streamsize>(jpeg.size())))
        throw std::runtime_error("no picture of people");
    return ui::toQt(path.string());
}

QString Evening::picture()
{
    const int n = m_pictures++;
    QImage image(1200, 900, QImage::Format_RGB32);
    image.fill(QColor(20 + 10 * (n % 8), 24, 30 + 6 * (n % 8)));
    QPainter painter(&image);
    QRadialGradient lamp(300, 200, 500);
    lamp.setColorAt(0, QColor(255, 200, 110));
    lamp.setColorAt(1, QColor(255, 200, 110, 0));
    painter.fillRect(image.rect(), lamp);
    painter.setBrush(QColor(10, 10, 16));
    painter.drawRect(500, 300, 300 + 40 * (n % 8), 350);
    painter.end();
    const QString path = ui::toQt((m_phone.store.folder() / ("picture" + std::to_string(n) + ".jpg")).string());
    if (!image.save(path, "JPG"))
        throw std::runtime_error("no picture");
    return path;
}

void Evening::walkOn()
{
    for (const GeoPoint& point : {GeoPoint{57.18600, 14.04620}, GeoPoint{57.18640, 14.04680},
                                  GeoPoint{57.18625, 14.04790}, GeoPoint{57.18690, 14.04870}}) {
        m_phone.stand(point, 6, 10.0);
        m_phone.store.clock.advance(2 * minuteMs);
    }
    stand();
}

void Evening::stand()
{
    m_phone.stand({57.18715, 14.04860}, 6, 10.0);
}

} // namespace lykta::test
