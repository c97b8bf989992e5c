#include "sync/central/quarantine_review.h"

#include "schema/description.h"
#include "sync/central/central_author.h"
#include "sync/central/change.h"
#include "sync/protocol/cell.h"

#include <algorithm>
#include <stdexcept>

namespace lykta::central {

using namespace sync;

namespace {

std::optional<Body> bodyOf(const QuarantineEntry& entry)
{
    if (entry.reason == "superseded")
        return parseBody(entry.change);
    wire::Change change;
    return change.ParseFromString(entry.change) ? parseBody(change.body()) : std::nullopt;
}

QuarantineEntry entryOf(const Session& session, std::uint64_t q)
{
    const auto found = q == 0 ? std::vector<QuarantineEntry>() : session.quarantinedAfter(q - 1, 1);
    if (found.empty() || found.front().q != q)
        throw std::runtime_error("the quarantine holds no entry " + std::to_string(q));
    return found.front();
}

} // namespace

bool mayReview(std::string_view role, const QuarantineEntry& entry)
{
    const auto body = bodyOf(entry);
    const bool police = entry.scope == policeScope || (body && scopeOf(*body) == policeScope);
    return role == (police ? "officer" : "coordinator");
}

HeldChange readHeld(const Session& session, const QuarantineEntry& entry)
{
    const auto body = bodyOf(entry);
    return {entry, body ? valuesOf(session, entry.table, *body) : std::vector<ValueLine>()};
}

void acceptHeld(Session& session, std::uint64_t q, std::uint64_t nowMs)
{
    const auto entry = entryOf(session, q);
    if (entry.reason == "superseded")
        throw std::runtime_error("this is a value that was beaten long ago, kept to be read; write it anew instead");
    const auto body = bodyOf(entry);
    if (!body || body->cells.empty())
        throw std::runtime_error("its bytes mean nothing: it can only be dismissed");
    const auto row = session.row(entry.table, entry.id);
    if (row && !row->body)
        throw std::runtime_error("the row was purged");
    CentralEdit edit{entry.table, entry.id, {}, entry.scope};
    const auto* table = schema::findTable(entry.table);
    for (const auto& cell : body->cells) {
        const auto* field = table ? table->find(cell.field) : nullptr;
        if (cell.field != schema::authorField && !(field && field->centralOnly))
            edit.cells.push_back({cell.field, cell.cell});
    }
    if (!row)
        edit.cells.push_back({schema::authorField, bytesCell(schema::authorField, entry.device)});
    writeAsCentral(session, {edit}, nowMs);
    session.dropQuarantined(q);
}

void dismissHeld(Session& session, std::uint64_t q)
{
    static_cast<void>(entryOf(session, q));
    session.dropQuarantined(q);
}

} // namespace lykta::central
