#pragma once

#include <cstddef>
#include <cstdint>

namespace lykta::sync {

/// How large the next batch may be, from what the last transfers showed: 32 KiB first, 1 MiB at most, so that one is on
/// its way for a few seconds. What somebody on the way found too large is not tried again.
class BatchSize
{
  public:
    BatchSize();

    std::size_t bytes() const { return m_bytes; }
    /// `sent` bytes were answered after `ms`.
    void carried(std::size_t sent, std::uint64_t ms);
    /// A batch was lost on the way.
    void lost();
    /// A batch of `sent` bytes met a 413.
    void tooLarge(std::size_t sent);

  private:
    std::size_t m_bytes;
    std::size_t m_ceiling;
};

} // namespace lykta::sync
