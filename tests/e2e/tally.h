#pragma once

#include "store/store.h"
#include "support/central_process.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace lykta::e2e {

/// What one side holds of a walk: the rows' ids with their bodies as they are on the wire, and the SHA-256 of every
/// photo as computed from its file.
struct Tally
{
    using Bodies = std::map<std::string, std::string>;

    Bodies observations, photos, answers, presences;
    std::multiset<std::string> photoHashes;

    std::size_t rows() const { return observations.size() + photos.size() + answers.size() + presences.size(); }
};

/// The same rows; what stands in them may differ.
bool sameRows(const Tally& a, const Tally& b);

/// The same rows with the same bodies, byte for byte.
bool sameBodies(const Tally& a, const Tally& b);

/// SHA-256 of the photos that the rows call masked, as hexadecimal digits.
std::set<std::string> maskedIn(const Tally& tally);

/// What the phone's own store shows. With `confirmedOnly` only what central has said it holds.
Tally tallyOf(store::Store& phone, bool confirmedOnly = false);

/// What the central store itself holds: its database, the files in its photo folder. Throws where its export lists
/// other observations than its database.
Tally tallyOf(const test::CentralProcess& central, const std::filesystem::path& data);

} // namespace lykta::e2e
