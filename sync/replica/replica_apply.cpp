#include "sync/protocol/lykta.pb.h"
#include "sync/replica/answer_intake.h"
#include "sync/replica/replica.h"

namespace lykta::sync {

Applied Replica::apply(const wire::Ask& asked, const wire::Answer& answer)
{
    const auto applied = AnswerIntake(*m_tables, m_projection, asked, answer).run();
    learnTime(answer.now());
    return applied;
}

void Replica::learnTime(std::uint64_t centralNowMs)
{
    // A difference within a second is the way the answer took; an idle sync shall write nothing.
    constexpr std::int64_t tolerance = 1000;
    if (centralNowMs == 0)
        return;
    const auto offset = static_cast<std::int64_t>(centralNowMs - m_now());
    const auto known = static_cast<std::int64_t>(m_tables->meta.number(meta_key::offset));
    if (offset - known > tolerance || known - offset > tolerance)
        m_tables->meta.setNumber(meta_key::offset, static_cast<std::uint64_t>(offset));
}

} // namespace lykta::sync
