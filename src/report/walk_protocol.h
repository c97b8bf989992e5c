#pragma once

#include "report/walk_report.h"

#include <string>

namespace lykta::report {

/// The protocol of a walk as tagged PDF (headings, tables and figures in reading order, language and title set, every
/// figure with an alternative text): who and when, conditions, the route with numbered observations, who owns what,
/// each observation with its photos, and the places that feel safe. Reads the photo files; one that is not on this
/// phone is said so. Throws std::runtime_error where the PDF could not be made.
std::string walkProtocolPdf(const WalkReport& report, Language language);

} // namespace lykta::report
