#pragma once

#include "replica/central_double.h"
#include "sync/protocol/limits.h"

namespace lykta::test {

/// A phone that has enrolled, and its central.
struct Joined
{
    CentralDouble central;
    Phone phone;

    Joined() { phone.replica.enrol(central.store); }
    std::string centralBody(std::uint8_t row) { return central.rows.at({observations, rowId(row)}).body; }
    wire::Answer answer(const wire::Ask& ask) { return std::get<wire::Answer>(central.answer(ask)); }
    wire::Ask askWithBatch()
    {
        auto ask = phone.replica.ask();
        ask.set_batch(phone.replica.freeze(sync::maxBatchBytes).value().bytes);
        return ask;
    }
};

} // namespace lykta::test
