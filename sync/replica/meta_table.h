#pragma once

#include "sync/replica/statements.h"

namespace lykta::sync {

/// Small values of this replica, one row each.
class MetaTable
{
  public:
    explicit MetaTable(Statements& statements) : m_statements(statements) {}

    std::optional<std::string> text(std::string_view key) const;
    void set(std::string_view key, std::string_view value);

    /// 0 where nothing was ever set.
    std::uint64_t number(std::string_view key) const;
    void erase(std::string_view key);
    void setNumber(std::string_view key, std::uint64_t value);

  private:
    Statements& m_statements;
};

/// Keys that the replica itself keeps.
namespace meta_key {
inline constexpr std::string_view store = "store", node = "node", device = "device";
inline constexpr std::string_view batch = "n";       ///< number of the last acknowledged batch
inline constexpr std::string_view grants = "grants"; ///< version
inline constexpr std::string_view clock = "hlc";     ///< last time given to a stamp or seen in a page
inline constexpr std::string_view offset = "offset"; ///< ms to add to the wall clock, as central sees it
inline constexpr std::string_view backup = "backup_seq";
inline constexpr std::string_view atHead = "at_head";  ///< 1: the last page was the last one there was
inline constexpr std::string_view revoked = "revoked"; ///< 1: by central; what is open goes as testimony
inline constexpr std::string_view rewound = "rewound"; ///< 1: after «diverged», until the feed is at its head again
inline constexpr std::string_view noneOpenUpTo = "none_open_up_to"; ///< n of the journal
inline constexpr std::string_view ownRows = "own_rows";             ///< up to ownRowsUpTo, an n of the journal
inline constexpr std::string_view ownRowsUpTo = "own_rows_up_to";
} // namespace meta_key

} // namespace lykta::sync
