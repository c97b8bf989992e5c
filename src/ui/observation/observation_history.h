#pragma once

#include "store/store.h"

#include <QVariantList>

namespace lykta::ui {

/// What others changed in an observation while somebody had written something else: what stood there before, whose it
/// was, and whose words stand now. Newest first, of {words, hands}; «Anteckning: Släckt», «Den här telefonen 18:52 ·
/// ändrat av centralen 18:53». No person is named, since none is known.
QVariantList changesByOthers(store::Store& store, const Observation& now);

} // namespace lykta::ui
