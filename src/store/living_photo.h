#pragma once

namespace lykta::store {

/// SQL over the projection `photo AS p`: photos that still count, for neither they nor their observation are deleted.
inline constexpr const char* livingPhoto =
    "p.gone = 0 AND NOT EXISTS(SELECT 1 FROM record o JOIN observation ob ON ob.n = o.n "
    "WHERE o.id = p.observation AND o.tbl = 5 AND ob.gone = 1) ";

} // namespace lykta::store
