#pragma once

#include "sync/central/row_store.h"
#include "sync/protocol/lykta.pb.h"

namespace lykta::central {

/// A row as it is sent: held, or, for a stone, purged.
inline void fill(wire::Row& message, const StoredRow& row)
{
    message.set_table(row.table);
    message.set_id(row.id);
    message.set_scope(row.scope);
    message.set_seq(row.seq);
    if (row.body)
        message.set_body(*row.body);
    else
        message.set_state(wire::Row::PURGED);
}

} // namespace lykta::central
