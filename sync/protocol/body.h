#pragma once

#include "sync/protocol/stamp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::sync {

/// One field of a row as it stands. `cell` empty: the field was cleared.
struct Cell
{
    std::uint32_t field = 0;
    Stamp stamp;
    std::string cell;

    bool operator==(const Cell&) const = default;
};

/// A value that was beaten, kept for people to read. `cell` empty: it had been cleared.
struct Lost
{
    std::uint32_t field = 0;
    Stamp stamp;
    std::string cell;

    bool operator==(const Lost&) const = default;
};

/// A row: a set of stamped cells and a grow-only set of losers. Invariant: `cells` ascending by field, one each;
/// `lost` ascending by (field, time, node), one each. Equal bodies serialise to equal bytes.
struct Body
{
    std::vector<Cell> cells;
    std::vector<Lost> lost;

    bool operator==(const Body&) const = default;

    const Cell* find(std::uint32_t field) const;
    /// The stamp of a field's cell; the zero stamp where there is none.
    Stamp stampOf(std::uint32_t field) const;
    /// The bytes of a field's cell; empty where there is none or it was cleared.
    std::string_view cellOf(std::uint32_t field) const;
    /// Sets a cell without asking which is greater.
    void put(Cell cell);
    void lose(Lost lost);
    /// The greatest stamp among cells and losers; zero for an empty body.
    Stamp latest() const;
};

/// Canonical bytes (PROTOCOL.md, «Canonical body»).
std::string serialise(const Body& body);

/// nullopt for bytes that `serialise` could not have written.
std::optional<Body> parseBody(std::string_view bytes);

/// True where a beats b: later time, then greater node, then greater bytes; cleared is least.
bool beats(const Cell& a, const Cell& b);

/// The join of two states of one row: commutative, associative, idempotent.
Body merge(const Body& a, const Body& b);

} // namespace lykta::sync
