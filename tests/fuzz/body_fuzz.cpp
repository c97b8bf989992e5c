// What is read as a body is written back as the same bytes, merges with itself to itself, and gives no cell that is
// none.
#include "sync/protocol/body.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/scope.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace lykta::sync;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto body = parseBody(bytes);
    if (!body)
        return 0;
    if (serialise(*body) != bytes || merge(*body, *body) != *body || merge(*body, {}) != *body)
        std::abort();
    for (const auto& cell : body->cells)
        if (!cell.cell.empty() && !isCellOf(cell.field, cell.cell))
            std::abort();
    scopeOf(*body);
    return 0;
}
