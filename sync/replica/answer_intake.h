#pragma once

#include "sync/replica/replica.h"
#include "sync/replica/row_intake.h"

#include <map>

namespace lykta::wire {
class Verdict;
} // namespace lykta::wire

namespace lykta::sync {

/// Takes one answer in: acknowledgement, grants, page, fills, cursor, digests, in this order and in the caller's one
/// transaction. Throws std::runtime_error for an answer that contradicts what was asked.
class AnswerIntake
{
  public:
    AnswerIntake(ReplicaTables& tables, Projection& projection, const wire::Ask& asked, const wire::Answer& answer);

    Applied run();

  private:
    void check() const;
    void acknowledge();
    using Verdicts = std::map<std::size_t, const wire::Verdict*>; ///< by the change's index
    void acknowledgeEach(const std::vector<JournalEntry>& entries, const Verdicts& verdicts, bool revoked);
    void dropWithoutOpenEntry(const std::vector<JournalEntry>& entries);
    void acknowledgeClean(const JournalEntry& entry, std::uint64_t seq);
    void acknowledgeVerdict(const JournalEntry& entry, const wire::Verdict& verdict);
    void takeGrants();
    void grantGone(Scope scope);
    void takePage();
    void takeFills();
    void compareDigests();
    void offerWhatWasLost();
    void settle();

    ReplicaTables& m_tables;
    const wire::Ask& m_asked;
    const wire::Answer& m_answer;
    RowIntake m_rows;
    std::uint64_t m_acknowledged = 0;
};

} // namespace lykta::sync
