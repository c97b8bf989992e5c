#pragma once

#include "sync/central/central_store.h"
#include "sync/protocol/lykta.pb.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lykta::bench {

/// One observation of the work that stores are measured with.
struct PlainObservation
{
    std::string id, walk; ///< 16 bytes
    unsigned category = 0, severity = 0, status = 0;
    std::string note, suggestion;
    double latitude = 0, longitude = 0, accuracy = 0;
    std::int64_t observedAt = 0;
};

std::vector<PlainObservation> plainObservations(unsigned count);

/// A coordinator's phone, as a store knows it.
inline const std::string benchDevice(16, 'd');
inline constexpr std::uint64_t benchNode = 4'711, benchNowMs = 1'794'500'000'000;
void putBenchDevice(central::CentralStore& store);

/// The same observations as batches of that phone's, numbered from 1.
std::vector<wire::Batch> batchesOf(const std::vector<PlainObservation>& rows, std::size_t perBatch);

/// Ingests them one after the other, a commit each. Throws where one is not taken whole.
void ingest(central::CentralStore& store, const std::vector<wire::Batch>& batches);

/// Multi-row inserts of the same rows into a plain table, one statement for each `perBatch` rows.
std::string plainTable(const std::string& typeOfIds);
std::vector<std::string> plainInserts(const std::vector<PlainObservation>& rows, std::size_t perBatch);

} // namespace lykta::bench
