#include "bench/central_batches.h"

#include "domain/entities.h"
#include "schema/description.h"
#include "schema/row_codec.h"
#include "sync/central/ingest.h"
#include "sync/central/scopes.h"
#include "sync/central/secrets.h"
#include "sync/protocol/body.h"
#include "sync/protocol/scope.h"

#include <array>
#include <random>
#include <stdexcept>

namespace lykta::bench {

namespace {

constexpr std::array words = {"lyktan",      "slocknad", "busken", "skymmer", "stigen",  "svart",
                              "viadukten",   "sliten",   "soffan", "torget",  "mopeder", "snabbt",
                              "hållplatsen", "natten",   "dröjer", "staketet"};

std::string noteOf(std::minstd_rand& random)
{
    const auto length = 100 + random() % 400;
    std::string note;
    while (note.size() < length)
        note += std::string(words[random() % words.size()]) + " ";
    return note;
}

Observation rowOf(const PlainObservation& plain)
{
    Observation row;
    row.id = *Uuid::fromBytes(plain.id);
    row.walk = *Uuid::fromBytes(plain.walk);
    row.author = *Uuid::fromBytes(benchDevice);
    row.category = static_cast<Category>(plain.category);
    row.polarity = Polarity::Unsafe;
    row.severity = plain.severity;
    row.note = plain.note;
    row.suggestion = plain.suggestion;
    row.position.point = GeoPoint{plain.latitude, plain.longitude};
    row.position.source = PositionSource::Gps;
    row.position.accuracyMetres = plain.accuracy;
    row.observedAt = {plain.observedAt, 60};
    return row;
}

} // namespace

std::vector<PlainObservation> plainObservations(unsigned count)
{
    std::minstd_rand random(7);
    const auto walk = std::string(Uuid::v7(benchNowMs).raw());
    std::vector<PlainObservation> rows;
    for (unsigned n = 0; n < count; ++n)
        rows.push_back({std::string(Uuid::v7(static_cast<std::int64_t>(benchNowMs + n)).raw()), walk, 1 + n % 19,
                        1 + n % 4, n % 3, noteOf(random), "Byt armaturen och klipp busken", 57.1846 + n * 1e-6,
                        14.0417 + n * 1e-6, 4.0 + n % 7, static_cast<std::int64_t>(benchNowMs + n)});
    return rows;
}

void putBenchDevice(central::CentralStore& store)
{
    store.write([](central::Session& session) {
        central::DeviceRow device{
            benchDevice, "coordinator", std::string(32, 't'), benchNode, benchNowMs, benchNowMs, 0, 1};
        central::addGrants(session, device, central::grantsOf("coordinator", {}), benchNowMs);
        session.putDevice(device);
    });
}

std::vector<wire::Batch> batchesOf(const std::vector<PlainObservation>& rows, std::size_t perBatch)
{
    std::vector<wire::Batch> batches;
    std::uint64_t time = benchNowMs << 16;
    for (std::size_t n = 0; n < rows.size(); ++n) {
        if (n % perBatch == 0) {
            batches.emplace_back();
            batches.back().set_node(benchNode);
            batches.back().set_n(batches.size());
        }
        sync::Body body;
        ++time;
        for (const auto& [field, cell] : schema::cellsOf(rowOf(rows[n])))
            body.put({field, {time, benchNode}, cell});
        auto& change = *batches.back().add_changes();
        change.set_table(schema::TableOf<Observation>::id);
        change.set_id(rows[n].id);
        change.set_scope(sync::scopeOf(body).value_or(0));
        change.set_body(sync::serialise(body));
    }
    return batches;
}

void ingest(central::CentralStore& store, const std::vector<wire::Batch>& batches)
{
    for (const auto& batch : batches) {
        const auto bytes = batch.SerializeAsString();
        central::Ingested taken;
        store.write([&](central::Session& session) {
            taken = central::Ingest(session, benchNowMs).take({batch, bytes, benchDevice, "coordinator"});
        });
        if (taken.refused || taken.ack.verdicts_size() > 0)
            throw std::runtime_error("a batch was not taken whole");
    }
}

std::string plainTable(const std::string& typeOfIds)
{
    return "CREATE TABLE plain (id " + typeOfIds + " PRIMARY KEY, walk " + typeOfIds +
           ", category INTEGER, severity INTEGER, status INTEGER, note TEXT, suggestion TEXT, "
           "latitude DOUBLE PRECISION, longitude DOUBLE PRECISION, accuracy DOUBLE PRECISION, observed_at BIGINT)";
}

std::vector<std::string> plainInserts(const std::vector<PlainObservation>& rows, std::size_t perBatch)
{
    std::vector<std::string> statements;
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const auto& row = rows[n];
        if (n % perBatch == 0)
            statements.emplace_back("INSERT INTO plain VALUES ");
        else
            statements.back() += ",";
        statements.back() += "('" + central::hex(row.id) + "','" + central::hex(row.walk) + "'," +
                             std::to_string(row.category) + "," + std::to_string(row.severity) + "," +
                             std::to_string(row.status) + ",'" + row.note + "','" + row.suggestion + "'," +
                             std::to_string(row.latitude) + "," + std::to_string(row.longitude) + "," +
                             std::to_string(row.accuracy) + "," + std::to_string(row.observedAt) + ")";
    }
    return statements;
}

} // namespace lykta::bench
