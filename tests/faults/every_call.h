#pragma once

#include "support/temporary_folder.h"

#include <functional>

namespace lykta::test {

using InFolder = std::function<void(const TemporaryFolder&)>;

/// Calls `once`, each time in a fresh folder, with the disk failing at the first call that changes it, the second …, in
/// every way, until it comes through; after each failure `after`, when the disk is good again. One of so many calls as
/// disk_campaign.h's oneOf(6) says.
void failingAtEveryCall(const InFolder& once,
                        const std::function<void(const TemporaryFolder&, bool cameThrough)>& after);

/// The same with a process of its own that is killed at that call. Throws std::runtime_error where `once` fails by
/// itself.
void killedAtEveryCall(const InFolder& once, const InFolder& after);

} // namespace lykta::test
