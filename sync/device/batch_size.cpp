#include "sync/device/batch_size.h"

#include "sync/device/tuning.h"
#include "sync/protocol/limits.h"

#include <algorithm>

namespace lykta::sync {

BatchSize::BatchSize() : m_bytes(firstBatchBytes), m_ceiling(maxBatchBytes)
{
}

void BatchSize::carried(std::size_t sent, std::uint64_t ms)
{
    // A small batch says little about the line: the size at most quadruples, and a half-full one does not shrink it.
    const auto could = static_cast<std::uint64_t>(sent) * tuning::batchMs / std::max<std::uint64_t>(ms, 1);
    const auto wanted = static_cast<std::size_t>(std::clamp<std::uint64_t>(could, firstBatchBytes, maxBatchBytes));
    if (wanted > m_bytes)
        m_bytes = std::min(wanted, m_bytes * 4);
    else if (sent >= m_bytes / 2)
        m_bytes = wanted;
    m_bytes = std::min(m_bytes, m_ceiling);
}

void BatchSize::lost()
{
    m_bytes = std::max(m_bytes / 2, std::min(m_bytes, firstBatchBytes / 4));
}

void BatchSize::tooLarge(std::size_t sent)
{
    m_ceiling = std::max(std::min(m_bytes, sent) / 2, tuning::smallestBatchBytes);
    m_bytes = m_ceiling;
}

} // namespace lykta::sync
