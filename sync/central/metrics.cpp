#include "sync/central/metrics.h"

namespace lykta::central {

void Metrics::add(std::string_view name, std::uint64_t amount, std::string_view labels)
{
    const std::lock_guard lock(m_mutex);
    m_counters[std::string(name)][std::string(labels)] += amount;
}

std::uint64_t Metrics::value(std::string_view name, std::string_view labels) const
{
    const std::lock_guard lock(m_mutex);
    const auto counter = m_counters.find(name);
    if (counter == m_counters.end())
        return 0;
    const auto series = counter->second.find(labels);
    return series == counter->second.end() ? 0 : series->second;
}

std::string Metrics::text() const
{
    const std::lock_guard lock(m_mutex);
    std::string text;
    for (const auto& [name, series] : m_counters) {
        text += "# TYPE " + name + " counter\n";
        for (const auto& [labels, value] : series)
            text.append(name)
                .append(labels.empty() ? "" : "{" + labels + "}")
                .append(" ")
                .append(std::to_string(value))
                .append("\n");
    }
    return text;
}

} // namespace lykta::central
