#include "sync/central/central_author.h"

#include "sync/central/ingest.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace lykta::central {

using namespace sync;

namespace {

/// A change that replaces what stands in the row; nullopt where all of it stands there already.
std::optional<wire::Change> changeFor(const Session& session, const StoreId& store, const CentralEdit& edit,
                                      std::uint64_t nowMs)
{
    const auto before = session.row(edit.table, edit.id);
    const auto row = before && before->body ? parseBody(*before->body).value_or(Body{}) : Body{};
    const Stamp stamp{std::max(stampTime(nowMs), row.latest().time + 1), centralNode};
    Change change{edit.table, edit.id, edit.scope, {}, {}, 0};
    std::map<Stamp, std::set<std::uint32_t>> bases;
    for (const auto& [field, cell] : edit.cells) {
        const auto* current = row.find(field);
        if (current ? current->cell == cell : cell.empty())
            continue;
        change.body.put({field, stamp, cell});
        if (current)
            bases[current->stamp].insert(field);
    }
    if (change.body.cells.empty())
        return std::nullopt;
    for (const auto& [base, fields] : bases)
        for (const auto field : fields)
            change.bases[field] = base;
    const auto outcome = applyChange(store, row, change);
    if (!outcome)
        throw std::runtime_error("a row of central's own belongs to no scope");

    wire::Change message;
    message.set_table(edit.table);
    message.set_id(edit.id);
    message.set_scope(outcome->scope);
    message.set_body(serialise(change.body));
    for (const auto& [base, fields] : bases) {
        auto& said = *message.add_bases();
        said.set_time(base.time);
        said.set_node(base.node);
        for (const auto field : fields)
            said.add_fields(field);
    }
    if (before)
        message.set_hash(outcome->hash);
    return message;
}

} // namespace

void writeAsCentral(Session& session, const std::vector<CentralEdit>& edits, std::uint64_t nowMs)
{
    const auto store = storeIdOf(session.head().id);
    wire::Batch batch;
    for (const auto& edit : edits)
        if (auto change = changeFor(session, store, edit, nowMs))
            *batch.add_changes() = std::move(*change);
    if (batch.changes().empty())
        return;
    const auto node = session.node(centralNode);
    batch.set_node(centralNode);
    batch.set_n(node ? node->n + 1 : 1);
    const auto bytes = batch.SerializeAsString();
    const auto result = Ingest(session, nowMs).take({batch, bytes, {}, "central", false});
    if (result.refused)
        throw std::runtime_error("central's own batch was refused: " + std::string(nameOf(*result.refused)));
    for (const auto& verdict : result.ack.verdicts())
        if (verdict.kind() != wire::Verdict::MERGED)
            throw std::runtime_error("central's own change was held back: " + verdict.reason());
}

} // namespace lykta::central
