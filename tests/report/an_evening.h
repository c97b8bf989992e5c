#pragma once

#include "support/temporary_store.h"

namespace lykta::test {

/// A walk that has ended: four stops of which three were visited, a walked line, and observations with photos, safe
/// places among them.
Uuid anEvening(TemporaryStore& store, std::size_t observations = 6);

} // namespace lykta::test
