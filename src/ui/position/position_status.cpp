#include "ui/position/position_status.h"

#include "ui/position/geo_variant.h"
#include "ui/position/position_words.h"

namespace lykta::ui {

namespace {

PositionWords said(const std::unique_ptr<PositionHold>& hold, const QString& place)
{
    if (!hold)
        return positionWords(FixQuality::None, {}, 0, place);
    const auto fix = hold->feed().fix();
    return positionWords(hold->feed().quality(), fix ? fix->accuracyMetres : std::nullopt, hold->feed().ageMs(), place);
}

} // namespace

void PositionStatus::open()
{
    m_hold = std::make_unique<PositionHold>(PositionFeed::of(*m_app));
    connect(&m_hold->feed(), &PositionFeed::changed, this, &PositionStatus::changed, Qt::UniqueConnection);
    emit changed();
}

std::optional<Fix> PositionStatus::fix() const
{
    return m_hold ? m_hold->feed().fix() : std::nullopt;
}

bool PositionStatus::hasFix() const
{
    return fix().has_value();
}

QString PositionStatus::quality() const
{
    return qualityName(m_hold ? m_hold->feed().quality() : FixQuality::None);
}

QString PositionStatus::title() const
{
    return said(m_hold, m_place).title;
}

QString PositionStatus::detail() const
{
    return said(m_hold, m_place).detail;
}

QString PositionStatus::text() const
{
    return said(m_hold, m_place).text;
}

QVariant PositionStatus::point() const
{
    const auto last = fix();
    return last ? QVariant(toQt(last->point)) : QVariant();
}

double PositionStatus::latitude() const
{
    const auto last = fix();
    return last ? last->point.latitude : 0;
}

double PositionStatus::longitude() const
{
    const auto last = fix();
    return last ? last->point.longitude : 0;
}

double PositionStatus::accuracy() const
{
    const auto last = fix();
    return last ? last->accuracyMetres.value_or(0) : 0;
}

double PositionStatus::heading() const
{
    const auto last = fix();
    return last ? last->headingDegrees.value_or(-1) : -1;
}

qint64 PositionStatus::ageSeconds() const
{
    return m_hold ? m_hold->feed().ageMs() / 1000 : 0;
}

} // namespace lykta::ui
