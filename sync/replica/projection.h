#pragma once

#include "sync/protocol/body.h"

#include <cstdint>
#include <string_view>

namespace lykta::sync {

/// What a store derives from rows. Called inside the transaction that writes the record, on the same connection;
/// throwing undoes both.
class Projection
{
  public:
    virtual ~Projection() = default;
    /// The row stands as `body` now. `n` is record.n; tables that this build does not know are silently left alone.
    virtual void put(std::int64_t n, std::uint32_t table, std::string_view id, const Body& body) = 0;
    /// The same for a row whose record was made just now.
    virtual void add(std::int64_t n, std::uint32_t table, std::string_view id, const Body& body)
    {
        put(n, table, id, body);
    }
    virtual void drop(std::int64_t n, std::uint32_t table, std::string_view id) = 0;
};

} // namespace lykta::sync
