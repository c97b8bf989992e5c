#pragma once

#include "domain/entities.h"
#include "sync/protocol/body.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lykta::schema {

/// A field to write. `cell` empty: clear it.
struct Edit
{
    std::uint32_t field = 0;
    std::string cell;

    bool operator==(const Edit&) const = default;
};

// Row is an entity of domain/entities.h. Edits ascend by field.

/// The cells of a new row: everything but zero values, empty texts, nil ids and absent optionals.
template <class Row>
std::vector<Edit> cellsOf(const Row& row);

/// What must be written so that `before` becomes `after`. A member that differs is written whole, with all its cells (a
/// position never gets its latitude from one author and its longitude from another); what is absent or empty is
/// cleared. The author is immutable and left out.
template <class Row>
std::vector<Edit> differences(const Row& before, const Row& after);

/// The row that a body holds. Missing, cleared and malformed cells read as zero, empty or absent; fields that this
/// build does not know stay in the body.
template <class Row>
Row rowFrom(const Uuid& id, const sync::Body& body);

} // namespace lykta::schema
