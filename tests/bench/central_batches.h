#pragma once

#include "domain/entities.h"
#include "sync/central/central_store.h"
#include "sync/protocol/lykta.pb.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lykta::bench {

/// The work that stores are measured with: so many observations of one walk, as people write them.
std::vector<Observation> observationsToStore(unsigned count);

/// A coordinator's phone, as a store knows it.
inline const std::string benchDevice(16, 'd');
inline constexpr std::uint64_t benchNode = 4'711, benchNowMs = 1'794'500'000'000;
void putBenchDevice(central::CentralStore& store);

/// The same observations as batches of that phone's, numbered from 1.
std::vector<wire::Batch> batchesOf(const std::vector<Observation>& rows, std::size_t perBatch);

/// Ingests them one after the other, a commit each. Throws where one is not taken whole.
void ingest(central::CentralStore& store, const std::vector<wire::Batch>& batches);

/// The floor: the same rows in one table that a program without sync would have, every value in a column of its type
/// and the id its key, without any other index. One statement inserts `perBatch` rows and is one durable commit; the
/// values stand in its text, as drivers send a multi-row insert, and were written there before the clock runs.
std::string plainTable(const std::string& typeOfIds);
std::vector<std::string> plainInserts(const std::vector<Observation>& rows, std::size_t perBatch);

} // namespace lykta::bench
