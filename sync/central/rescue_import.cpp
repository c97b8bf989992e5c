#include "sync/central/rescue_import.h"

#include "sync/central/ingest.h"
#include "sync/central/photo_row.h"
#include "sync/central/problem_json.h"
#include "sync/central/uploads.h"

#include <algorithm>
#include <stdexcept>

namespace lykta::central {

using sync::Problem;

namespace {

DeviceRow deviceOf(const CentralStore& store, const RescueFile& file)
{
    if (file.store() != store.id())
        throw std::runtime_error("the rescue file is of another central store; nothing was imported");
    std::optional<DeviceRow> device;
    store.read([&](const Session& session) { device = session.device(file.device()); });
    if (!device)
        throw std::runtime_error("the rescue file is of a phone that never joined this store; nothing was imported");
    return *device;
}

std::vector<wire::Batch> batchesIn(RescueFile& file, std::vector<std::string>& bytes)
{
    std::vector<wire::Batch> batches;
    for (const auto& listed : file.batches()) {
        bytes.push_back(file.bytesOf(listed));
        auto& batch = batches.emplace_back();
        if (!batch.ParseFromString(bytes.back()) || batch.n() != listed.n || batch.node() != file.node() ||
            batch.changes().empty())
            throw std::runtime_error("batch " + std::to_string(listed.n) +
                                     " of the rescue file cannot be read; nothing was imported");
    }
    return batches;
}

void takeBatch(Session& session, const Delivery& delivery, std::uint64_t nowMs, RescueReport& report)
{
    const auto changes = static_cast<std::size_t>(delivery.batch.changes_size());
    // The phone was here first, perhaps in other batches: a number that it has not used yet stays its own.
    if (Ingest(session, nowMs).hasAll(delivery.batch)) {
        report.known += changes;
        return;
    }
    const auto result = Ingest(session, nowMs).take(delivery);
    if (result.again) {
        report.known += changes;
        return;
    }
    if (!result.refused) {
        const auto& verdicts = result.ack.verdicts();
        if (std::any_of(verdicts.begin(), verdicts.end(), [](const auto& each) { return each.reason() == "full"; }))
            throw std::runtime_error("the quarantine holds all that it may of this phone: decide on that first; "
                                     "nothing was imported");
        const auto held = static_cast<std::size_t>(std::count_if(
            verdicts.begin(), verdicts.end(), [](const auto& each) { return each.kind() != wire::Verdict::MERGED; }));
        report.held += held;
        report.changes += changes - held;
        return;
    }
    switch (*result.refused) {
    case Problem::Clone:
    case Problem::Diverged:
    case Problem::Clock: {
        const auto kept = Ingest(session, nowMs).keepForPeople(delivery);
        report.held += kept;
        report.known += changes - kept;
        return;
    }
    case Problem::TooMany:
        throw std::runtime_error("the quarantine holds all that it may of this phone: decide on that first; nothing "
                                 "was imported");
    default:
        throw std::runtime_error("batch " + std::to_string(delivery.batch.n()) +
                                 " of the rescue file is no batch of a phone; nothing was imported");
    }
}

} // namespace

RescueReport importRescue(CentralStore& store, Uploads& uploads, RescueFile& file, std::uint64_t nowMs)
{
    const auto device = deviceOf(store, file);
    std::vector<std::string> bytes;
    const auto batches = batchesIn(file, bytes);
    RescueReport report;
    store.write([&](Session& session) {
        report = {};
        for (std::size_t i = 0; i < batches.size(); ++i)
            takeBatch(session, {batches[i], bytes[i], device.device, device.role, device.revokedAt != 0}, nowMs,
                      report);
    });
    const Caller phone{device.device, device.role, device.tokenHash, false};
    for (const auto& photo : file.photos()) {
        std::optional<PhotoRow> row;
        std::optional<std::string> held;
        store.read([&](const Session& session) {
            row = photoRow(session, photo.id);
            held = session.bytesOfPhoto(photo.id);
        });
        if (held == photo.file.sha256) {
            ++report.knownPhotos;
            continue;
        }
        if (!row || row->author != device.device || row->sha256 != photo.file.sha256) {
            ++report.withoutRow;
            continue;
        }
        const auto upload = uploads.create(phone, photo.id, photo.file.sha256, photo.file.size);
        const auto growth = uploads.grow(phone, upload.id, 0, std::nullopt);
        file.read(photo, [&](std::string_view piece) { growth->take(piece); });
        growth->finish();
        ++report.photos;
    }
    return report;
}

} // namespace lykta::central
