#include "sync/central/handlers/metrics_page.h"

namespace lykta::central {

Answer MetricsPage::handle(const Request&)
{
    Answer answer;
    answer.headers.emplace_back("Content-Type", "text/plain; version=0.0.4");
    answer.body = m_metrics.text();
    const auto gauge = [&](std::string_view name, std::uint64_t value) {
        answer.body +=
            "# TYPE " + std::string(name) + " gauge\n" + std::string(name) + " " + std::to_string(value) + "\n";
    };
    m_store.read([&](const Session& session) {
        gauge("lykta_head_seq", session.head().seq);
        gauge("lykta_quarantine_rows", session.quarantineCount());
        gauge("lykta_photos_stored", session.blobCount());
    });
    return answer;
}

} // namespace lykta::central
