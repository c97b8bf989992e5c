// What is read as a body is written back as the same bytes, merges with itself to itself, and gives no cell that is
// none.
#include "sync/protocol/body.h"

#include "fuzz/targets.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/scope.h"

void lykta::fuzz::body(std::string_view bytes)
{
    using namespace sync;
    const auto body = parseBody(bytes);
    if (!body)
        return;
    promise(serialise(*body) == bytes, "a body is written otherwise than it was read");
    promise(merge(*body, *body) == *body && merge(*body, {}) == *body, "merging with nothing new changes a body");
    for (const auto& cell : body->cells)
        promise(cell.cell.empty() || isCellOf(cell.field, cell.cell), "a cell is none");
    scopeOf(*body);
}
