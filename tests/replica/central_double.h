#pragma once

#include "replica/phone.h"
#include "sync/protocol/problem.h"
#include "sync/protocol/row_hash.h"

#include <optional>
#include <variant>

namespace lykta::test {

/// Central in memory, by the letter of SYNC.md («ingest», «page») and nothing beside it: no rights but the grants, no
/// limits. Enough to give a replica true answers.
class CentralDouble
{
  public:
    struct Refusal
    {
        sync::Problem problem{};
    };
    using Outcome = std::variant<wire::Answer, Refusal>;

    CentralDouble();

    Outcome answer(const wire::Ask& ask);

    struct Row
    {
        sync::Scope scope = 0;
        std::uint64_t seq = 0;
        std::string body;
        bool purged = false;
    };
    using Key = std::pair<std::uint32_t, std::string>;
    std::map<Key, Row> rows;
    std::vector<std::pair<wire::Row, sync::Scope>> departed;
    sync::StoreId store{};
    std::uint64_t head = 0;
    std::uint64_t nowMs = 1'000'000'000'000;
    std::uint64_t backupSeq = 0;
    std::size_t pageRows = 1000;          ///< at most so many rows a page, cut between seqs
    std::set<std::string> quarantinedIds; ///< every change of these rows is quarantined
    std::vector<wire::Change> quarantine;
    std::size_t testimonies = 0;

    std::map<sync::Scope, std::uint32_t> granted{{1, 3}, {2, 3}};
    std::uint64_t grantsVersion = 1;
    void grant(std::map<sync::Scope, std::uint32_t> scopes);
    void purge(std::uint8_t row);

    /// The rows of a scope that are not purged, by seq, as a page carries them.
    std::map<std::uint64_t, wire::Row> heldIn(sync::Scope scope) const;
    std::uint64_t hashOf(const Key& key) const;
    std::uint64_t digestOf(sync::Scope scope) const;
    std::string chainAt(std::uint64_t seq) const;

  private:
    struct Node
    {
        std::uint64_t n = 0;
        std::string bytes;
        std::uint64_t seq = 0;
        std::vector<wire::Verdict> verdicts;
    };

    std::optional<sync::Problem> ingest(const wire::Batch& batch, const std::string& bytes, wire::Ack& ack);
    std::optional<wire::Verdict> apply(const wire::Change& change, bool testimony);
    wire::Ack ackOf(const Node& node) const;
    wire::Row wireRow(const Key& key) const;
    void page(const wire::Ask& ask, std::uint64_t leaveOut, wire::Page& page) const;
    bool mayRead(sync::Scope scope) const;

    std::map<std::uint64_t, Node> m_nodes;
    std::uint64_t m_life = 1; ///< another one after a restore, so that chains differ

  public:
    void restored() { ++m_life; }
    std::vector<std::uint64_t> lives{0}; ///< by seq
};

/// Asks and applies until nothing is open and no page is left. Throws for a refusal that was not expected.
void syncFully(Phone& phone, CentralDouble& central);
/// One round with the batch in flight.
sync::Applied syncOnce(Phone& phone, CentralDouble& central);
sync::Applied take(Phone& phone, const wire::Ask& asked, const wire::Answer& answer);

} // namespace lykta::test
