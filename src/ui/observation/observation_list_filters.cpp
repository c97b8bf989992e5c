// What the list of observations is narrowed by, and what can be chosen for it.
#include "domain/labels.h"
#include "ui/observation/category_look.h"
#include "ui/observation/feeling.h"
#include "ui/observation/observation_list.h"
#include "ui/ui_text.h"

#include <bit>

namespace lykta::ui {

using Whose = store::ObservationFilter::Whose;

namespace {

constexpr std::size_t mostPins = 10'000;

QVariantMap choice(const QVariant& value, const QString& text, const QString& symbol = {})
{
    return {{"value", value}, {"text", text}, {"symbol", symbol}};
}

int bitOf(auto value)
{
    return 1 << static_cast<int>(value);
}

} // namespace

QString ObservationList::filter() const
{
    if (!m_filter.polarity)
        return QStringLiteral("all");
    return *m_filter.polarity == Polarity::Unsafe ? QStringLiteral("unsafe") : QStringLiteral("safe");
}

void ObservationList::setFilter(const QString& filter)
{
    auto wanted = m_filter;
    wanted.polarity.reset();
    if (filter == QLatin1String("unsafe"))
        wanted.polarity = Polarity::Unsafe;
    else if (filter == QLatin1String("safe"))
        wanted.polarity = Polarity::Safe;
    narrow(wanted);
}

QString ObservationList::whose() const
{
    switch (m_filter.whose) {
    case Whose::Mine:
        return QStringLiteral("mine");
    case Whose::Others:
        return QStringLiteral("others");
    case Whose::All:
        break;
    }
    return QStringLiteral("all");
}

void ObservationList::setWhose(const QString& whose)
{
    auto wanted = m_filter;
    wanted.whose = whose == QLatin1String("mine")     ? Whose::Mine
                   : whose == QLatin1String("others") ? Whose::Others
                                                      : Whose::All;
    narrow(wanted);
}

QString ObservationList::stopId() const
{
    return m_filter.stop ? toQt(*m_filter.stop) : QString();
}

void ObservationList::setStopId(const QString& stop)
{
    auto wanted = m_filter;
    wanted.stop = Uuid::parse(stop.toStdString());
    narrow(wanted);
}

void ObservationList::setCategories(int mask)
{
    auto wanted = m_filter;
    wanted.categories = static_cast<std::uint32_t>(mask);
    narrow(wanted);
}

void ObservationList::setSeverities(int mask)
{
    auto wanted = m_filter;
    wanted.severities = static_cast<std::uint32_t>(mask);
    narrow(wanted);
}

void ObservationList::setStatuses(int mask)
{
    auto wanted = m_filter;
    wanted.statuses = static_cast<std::uint32_t>(mask);
    narrow(wanted);
}

int ObservationList::narrowed() const
{
    return (m_filter.categories != 0) + (m_filter.severities != 0) + (m_filter.statuses != 0) +
           (m_filter.whose != Whose::All) + m_filter.stop.has_value();
}

void ObservationList::showEverything()
{
    store::ObservationFilter everything;
    everything.walk = m_filter.walk;
    everything.text = m_filter.text;
    everything.polarity = m_filter.polarity;
    narrow(everything);
}

QVariantList ObservationList::categoryChoices() const
{
    QVariantList choices;
    for (const auto& look : categoryLooks())
        choices << choice(bitOf(look.category), categoryLabel(look.category), look.icon);
    return choices;
}

QVariantList ObservationList::severityChoices() const
{
    QVariantList choices;
    const auto language = m_app ? m_app->settings()->domainLanguage() : Language::Swedish;
    for (std::uint32_t severity = 1; severity <= 4; ++severity)
        choices << choice(bitOf(severity), QStringLiteral("%1 %2").arg(severity).arg(
                                               toQt(std::string(severityLabel(severity, language)))));
    return choices;
}

QVariantList ObservationList::statusChoices() const
{
    QVariantList choices;
    const auto language = m_app ? m_app->settings()->domainLanguage() : Language::Swedish;
    for (int status = 0; status <= static_cast<int>(ObservationStatus::Reopened); ++status)
        choices << choice(bitOf(status), toQt(std::string(label(static_cast<ObservationStatus>(status), language))));
    return choices;
}

QVariantList ObservationList::stopChoices() const
{
    QVariantList choices;
    if (!m_app || !m_filter.walk)
        return choices;
    for (const auto& stop : stopsOf(*m_filter.walk))
        choices << choice(toQt(stop.id), QStringLiteral("%1 %2").arg(stop.order).arg(toQt(stop.name)));
    return choices;
}

QVariantList ObservationList::pins() const
{
    QVariantList pins;
    if (!m_app)
        return pins;
    for (const auto& pin : m_app->services().store.observationIndex().pins(m_filter, mostPins))
        pins << QVariantMap{{"id", QString::number(pin.row)},
                            {"latitude", pin.point.latitude},
                            {"longitude", pin.point.longitude},
                            {"polarity", static_cast<int>(pin.polarity)},
                            {"severity", static_cast<int>(pin.severity)},
                            {"label", QString()}};
    return pins;
}

QString ObservationList::observationOf(const QString& pin) const
{
    const auto listed = m_app->services().store.observations().at(pin.toLongLong());
    return listed ? toQt(listed->row.id) : QString();
}

} // namespace lykta::ui
