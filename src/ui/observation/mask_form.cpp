#include "ui/observation/mask_form.h"

#include "ui/ui_text.h"

#include <algorithm>
#include <cmath>

namespace lykta::ui {

using capture::MaskRegion;
using capture::RegionKind;

namespace {

bool isSuggested(const MaskRegion& region)
{
    return region.kind == RegionKind::Face || region.kind == RegionKind::Plate;
}

std::int32_t pixels(double length)
{
    return static_cast<std::int32_t>(std::lround(std::clamp(length, -100'000.0, 100'000.0)));
}

} // namespace

void MaskForm::open()
{
    m_photo = toUuid(m_photoId);
    m_open = !m_followUpId.isEmpty()     ? &OpenObservation::ofFollowUp(*m_app, toUuid(m_followUpId))
             : m_observationId.isEmpty() ? &OpenObservation::ofWalk(*m_app, toUuid(m_walkId))
                                         : &OpenObservation::ofSaved(*m_app, toUuid(m_observationId));
    connect(m_open, &OpenObservation::changed, this, &MaskForm::observationChanged);
    m_open->searchPhoto(m_photo);
    m_waits = searching();
    emit changed();
}

void MaskForm::observationChanged()
{
    if (m_waits && !searching()) { // what was found is no step that could be undone
        m_waits = false;
        const auto all = shapes();
        const auto found = std::find_if_not(all.begin(), all.end(), isSuggested);
        for (auto& earlier : m_before)
            earlier.insert(earlier.begin(), all.begin(), found);
    }
    emit changed();
    const capture::ReadyPhoto* shown = photo();
    if (m_asked && shown && shown->masked) {
        m_asked = false;
        emit masked();
    }
}

const capture::ReadyPhoto* MaskForm::photo() const
{
    return m_open ? m_open->readyPhoto(m_photo) : nullptr;
}

std::vector<MaskRegion> MaskForm::shapes() const
{
    const MaskDraft* draft = m_open ? m_open->mask(m_photo) : nullptr;
    return draft ? draft->regions : std::vector<MaskRegion>{};
}

QString MaskForm::file() const
{
    return photo() ? toQt(photo()->file.name) : QString();
}

int MaskForm::pictureWidth() const
{
    return photo() ? static_cast<int>(photo()->width) : 0;
}

int MaskForm::pictureHeight() const
{
    return photo() ? static_cast<int>(photo()->height) : 0;
}

QVariantList MaskForm::regions() const
{
    const auto all = shapes();
    const auto kindOf = [](const MaskRegion& region) {
        return isSuggested(region) ? region.kind : RegionKind::Box; // painted and framed by hand are counted together
    };
    QVariantList list;
    for (auto region = all.begin(); region != all.end(); ++region) {
        const auto same = [&](const MaskRegion& other) { return kindOf(other) == kindOf(*region); };
        const QString number = QString::number(std::count_if(all.begin(), region, same) + 1);
        const QString count = QString::number(std::count_if(all.begin(), all.end(), same));
        const QString name = kindOf(*region) == RegionKind::Face    ? tr("Ansikte %1 av %2").arg(number, count)
                             : kindOf(*region) == RegionKind::Plate ? tr("Skylt %1 av %2").arg(number, count)
                                                                    : tr("Eget område %1 av %2").arg(number, count);
        const QString how = kindOf(*region) == RegionKind::Plate ? (region->hidden ? tr("maskerad") : tr("syns"))
                                                                 : (region->hidden ? tr("maskerat") : tr("syns"));
        QVariantList path;
        for (const auto& point : region->path)
            path.append(QVariantMap{{QStringLiteral("x"), point.x}, {QStringLiteral("y"), point.y}});
        list.append(QVariantMap{{QStringLiteral("x"), region->x},
                                {QStringLiteral("y"), region->y},
                                {QStringLiteral("width"), region->width},
                                {QStringLiteral("height"), region->height},
                                {QStringLiteral("path"), path},
                                {QStringLiteral("radius"), region->radius},
                                {QStringLiteral("hidden"), region->hidden},
                                {QStringLiteral("suggested"), isSuggested(*region)},
                                {QStringLiteral("name"), tr("%1, %2").arg(name, how)}});
    }
    return list;
}

int MaskForm::hiddenCount() const
{
    const auto all = shapes();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [](const auto& region) { return region.hidden; }));
}

bool MaskForm::searching() const
{
    return m_open && m_open->isSearched(m_photo);
}

QString MaskForm::words() const
{
    const MaskDraft* draft = m_open ? m_open->mask(m_photo) : nullptr;
    if (searching() || !draft || !draft->searched)
        return tr("Letar efter ansikten och skyltar…");
    if (!draft->able)
        return tr("Telefonen kan inte leta. Måla själv om någon syns.");
    const auto suggestions = std::count_if(draft->regions.begin(), draft->regions.end(), isSuggested);
    if (suggestions == 0)
        return tr("Inga förslag. Måla själv om någon syns.");
    return suggestions == 1 ? tr("1 förslag · tryck för att dölja eller visa")
                            : tr("%1 förslag · tryck för att dölja eller visa").arg(suggestions);
}

bool MaskForm::busy() const
{
    return m_open && m_open->isMasked(m_photo);
}

QString MaskForm::problem() const
{
    return m_open ? m_open->problem() : QString();
}

void MaskForm::edit(const std::function<void(std::vector<MaskRegion>&)>& change)
{
    if (!photo() || photo()->masked || busy())
        return;
    m_before.push_back(shapes());
    m_open->changeMask(m_photo, [&](MaskDraft& draft) { change(draft.regions); });
}

void MaskForm::toggle(int index)
{
    const auto at = static_cast<std::size_t>(index);
    if (index >= 0 && at < shapes().size())
        edit([&](auto& regions) { regions[at].hidden = !regions[at].hidden; });
}

void MaskForm::addBox(double x, double y, double width, double height)
{
    MaskRegion region;
    region.x = pixels(std::min(x, x + width));
    region.y = pixels(std::min(y, y + height));
    region.width = pixels(std::abs(width));
    region.height = pixels(std::abs(height));
    edit([&](auto& regions) { regions.push_back(region); });
}

void MaskForm::addStroke(const QVariantList& path, double radius)
{
    std::vector<capture::PicturePoint> points;
    for (const QVariant& point : path) {
        const QVariantMap map = point.toMap();
        points.push_back({pixels(map[QStringLiteral("x")].toDouble()), pixels(map[QStringLiteral("y")].toDouble())});
    }
    if (!points.empty())
        edit([&](auto& regions) { regions.push_back(capture::strokeRegion(points, pixels(radius))); });
}

void MaskForm::erase(int index)
{
    if (index >= 0 && static_cast<std::size_t>(index) < shapes().size())
        edit([&](auto& regions) { regions.erase(regions.begin() + index); });
}

void MaskForm::undo()
{
    if (m_before.empty() || busy())
        return;
    const auto earlier = std::move(m_before.back());
    m_before.pop_back();
    m_open->changeMask(m_photo, [&](MaskDraft& draft) { draft.regions = earlier; });
}

void MaskForm::mask()
{
    if (!photo() || hiddenCount() == 0)
        return;
    m_asked = true;
    m_open->maskPhoto(m_photo);
}

void MaskForm::keep()
{
    if (m_open)
        m_open->keep();
}

} // namespace lykta::ui
