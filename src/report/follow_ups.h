#pragma once

#include "report/attributes.h"
#include "report/walk_report.h"

#include <string>
#include <vector>

namespace lykta::report {

class Typeset;

/// Throws store::StorageFailed.
std::vector<ReportedFollowUp> readFollowUps(store::Store& store, const Uuid& walk, const GeoLine& route);

FollowUpCounts countsOf(const std::vector<ReportedFollowUp>& followUps);

/// «Borta», «Borta (Kvar 1, Borta 2)» where people said different things, «Ej besvarad».
std::string resultWords(const ReportedFollowUp& followUp, Language language);

/// What every export says of one, in the same order: number, observed_at, category, feeling, severity, note, place,
/// status (as it stood then), result, answers (a count), answered_at, answer_note, photos (before and after: a count),
/// origin (the observation's id), id.
std::vector<Attribute> attributesOf(const ReportedFollowUp& followUp, Language language);

/// The protocol's section «Återvandring»: how much is gone, what was and what is, and the photos side by side. Nothing
/// where the walk asked about nothing.
void setFollowUps(Typeset& set, const WalkReport& report, Language language);

} // namespace lykta::report
