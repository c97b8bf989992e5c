#include "sync/replica/checkpoint_table.h"

#include <bit>

namespace lykta::sync {

namespace {

constexpr std::size_t mostKept = 32;

} // namespace

CheckpointTable::Checkpoint CheckpointTable::cursor() const
{
    Query query(m_statements, "SELECT seq, chain FROM checkpoint ORDER BY seq DESC LIMIT 1");
    return query.step() ? Checkpoint{query.number(0), query.bytes(1)} : Checkpoint{};
}

std::vector<CheckpointTable::Checkpoint> CheckpointTable::newestFirst() const
{
    std::vector<Checkpoint> out;
    Query query(m_statements, "SELECT seq, chain FROM checkpoint ORDER BY seq DESC");
    while (query.step())
        out.emplace_back(query.number(0), query.bytes(1));
    return out;
}

void CheckpointTable::advance(std::uint64_t seq, std::string_view chain)
{
    const auto now = cursor();
    if (seq == 0 || (now.first == seq && now.second == chain))
        return;
    Query(m_statements, "INSERT OR REPLACE INTO checkpoint(seq, chain) VALUES(?1, ?2)", seq, chain).run();
    thin(seq);
}

void CheckpointTable::rewind(std::uint64_t common)
{
    Query(m_statements, "DELETE FROM checkpoint WHERE seq > ?1", common).run();
}

/// One checkpoint for each doubling of the distance to the head. Of two in one such band the older stays, so that it
/// grows into the next band instead of starving it.
void CheckpointTable::thin(std::uint64_t head)
{
    const auto all = newestFirst();
    if (all.size() <= mostKept)
        return;
    for (std::size_t i = 1; i < all.size(); ++i) {
        const bool olderInSameBand =
            i + 1 < all.size() && std::bit_width(head - all[i].first) == std::bit_width(head - all[i + 1].first);
        if (olderInSameBand)
            Query(m_statements, "DELETE FROM checkpoint WHERE seq = ?1", all[i].first).run();
    }
}

} // namespace lykta::sync
