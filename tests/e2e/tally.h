#pragma once

#include "store/store.h"
#include "support/central_process.h"

#include <filesystem>
#include <set>
#include <string>

namespace lykta::e2e {

/// What one side holds of a walk, by the rows' ids, and the SHA-256 of every photo as computed from its file.
struct Tally
{
    std::set<std::string> observations, photos, presences;
    std::multiset<std::string> photoHashes;

    std::size_t rows() const { return observations.size() + photos.size() + presences.size(); }
    bool operator==(const Tally&) const = default;
};

/// The phone's own store. With `confirmedOnly` only what central has said it holds.
Tally tallyOf(store::Store& phone, bool confirmedOnly = false);

/// What the central store itself says: its export, and the files in its photo folder.
Tally tallyOf(const test::CentralProcess& central, const std::filesystem::path& data);

} // namespace lykta::e2e
