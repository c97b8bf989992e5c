#pragma once

#include "domain/position.h"

#include <QString>

namespace lykta::ui {

/// How good a position is, said in the words that every screen shares.
struct PositionWords
{
    QString title; ///< «Vid stopp 3», «Svag position», «Senast kända», «Ingen position»
    QString detail; ///< «±6 m · 4 s sedan», «±60 m · 4 s sedan», «4 min gammal», «Det går att spara ändå.»
    QString text;   ///< both in one line
};

/// `place` is where a good fix is («Vid stopp 3»); empty: «Din position».
PositionWords positionWords(FixQuality quality, std::optional<double> accuracyMetres, std::int64_t ageMs,
                            const QString& place);

/// The quality of a recorded position by the same limits as that of a live fix.
FixQuality qualityOf(const Position& position);

/// "good", "poor", "stale" or "none": what pages switch on.
QString qualityName(FixQuality quality);

} // namespace lykta::ui
