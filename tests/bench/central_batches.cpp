#include "bench/central_batches.h"

#include "bench/lifelike_row.h"
#include "schema/description.h"
#include "schema/row_codec.h"
#include "sync/central/ingest.h"
#include "sync/central/scopes.h"
#include "sync/central/secrets.h"
#include "sync/protocol/body.h"
#include "sync/protocol/scope.h"

#include <stdexcept>

namespace lykta::bench {

std::vector<Observation> observationsToStore(unsigned count)
{
    const auto walk = Uuid::v7(static_cast<std::int64_t>(benchNowMs));
    std::vector<Observation> rows;
    for (unsigned n = 0; n < count; ++n) {
        rows.push_back(lifelikeObservation(walk, {static_cast<std::int64_t>(benchNowMs), 60}, n));
        rows.back().author = *Uuid::fromBytes(benchDevice);
    }
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

std::vector<wire::Batch> batchesOf(const std::vector<Observation>& rows, std::size_t perBatch)
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
        for (const auto& [field, cell] : schema::cellsOf(rows[n]))
            body.put({field, {time, benchNode}, cell});
        auto& change = *batches.back().add_changes();
        change.set_table(schema::TableOf<Observation>::id);
        change.set_id(std::string(rows[n].id.raw()));
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
           ", category INTEGER, severity INTEGER, title TEXT, note TEXT, latitude DOUBLE PRECISION, "
           "longitude DOUBLE PRECISION, accuracy DOUBLE PRECISION, observed_at BIGINT, saved_at BIGINT, "
           "status INTEGER, responsible " +
           typeOfIds + ", a BOOLEAN, b BOOLEAN, c BOOLEAN)";
}

std::vector<std::string> plainInserts(const std::vector<Observation>& rows, std::size_t perBatch)
{
    std::vector<std::string> statements;
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const auto& row = rows[n];
        if (n % perBatch == 0)
            statements.emplace_back("INSERT INTO plain VALUES ");
        else
            statements.back() += ",";
        const auto number = [](auto value) { return std::to_string(value) + ","; };
        const auto text = [](const std::string& value) { return "'" + value + "',"; };
        statements.back() += "(" + text(row.id.text()) + text(row.walk.text()) +
                             number(static_cast<int>(row.category)) + number(row.severity) + text(row.suggestion) +
                             text(row.note) + number(row.position.point->latitude) +
                             number(row.position.point->longitude) + number(*row.position.accuracyMetres) +
                             number(row.observedAt.ms) + number(row.observedAt.ms + 60'000) +
                             number(static_cast<int>(row.status)) + text(row.responsible->text()) + "false,true,false)";
    }
    return statements;
}

} // namespace lykta::bench
