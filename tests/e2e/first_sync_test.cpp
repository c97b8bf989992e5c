// What comes to a new phone, and what passes through one that does not know it, at a real lykta-central.
#include "e2e/town.h"
#include "support/catch2.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/lykta.pb.h"

#include <chrono>
#include <map>
#include <thread>

using namespace lykta;
using namespace lykta::test;
using sync::SyncStatus;

namespace {

void saveMany(Handset& phone, const Uuid& walk, unsigned count)
{
    for (unsigned n = 0; n < count;)
        phone.store().door().commit([&](store::Writer& writer) {
            for (unsigned in = 0; in < 400 && n < count; ++in, ++n) {
                Observation row;
                row.id = Uuid::v7(phone.clock().now().ms);
                row.walk = walk;
                row.category = Category::Lighting;
                row.note = "row " + std::to_string(n) + std::string(300, '.'); // several pages in all
                row.observedAt = phone.clock().now();
                writer.create(row);
            }
        });
}

/// Central looks every ten seconds whether a scope has grown enough.
void awaitFile(const std::filesystem::path& folder)
{
    for (int tries = 0; tries < 1'200; ++tries) {
        std::error_code code;
        for (const auto& entry : std::filesystem::directory_iterator(folder, code))
            if (entry.path().extension() == ".fill" && entry.path().filename().string().starts_with("4_"))
                return;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    throw std::runtime_error("central has prepared no fill");
}

} // namespace

SCENARIO("a new phone takes the prepared fill of a large scope")
{
    Town town;
    const auto first = town.phone("first");
    const auto walk = planWalk(*first);
    constexpr unsigned count = 5'100;
    saveMany(*first, walk, count);
    first->syncUntil("the rows", allConfirmed);
    awaitFile(town.folder.path() / "central" / "fills");

    const auto second = town.phone("second");
    std::map<std::string, int> answered;
    second->onTheWay([&](const sync::HttpRequest& request, const auto& pass) {
        auto answer = pass();
        ++answered[request.path + " " + std::to_string(answer.status)];
        return answer;
    });
    second->syncUntil("every row", [&](const SyncStatus& status) {
        return status.phase == sync::Phase::Idle && second->store().observations().countOfWalk(walk) == count;
    });
    CHECK(answered["/v1/fill/4 200"] == 1);
    CHECK(first->rows() == second->rows());
    CHECK(second->store().replica().ask().fills_size() == 0);
    CHECK(second->store().replica().ask().has_digest());
}

SCENARIO("tables and fields of a later build pass through phones and a central that do not know them")
{
    Town town;
    const auto first = town.phone("first"), second = town.phone("second");
    const auto id = Uuid::v7(first->clock().now().ms), place = Uuid::v7(first->clock().now().ms);
    constexpr std::uint32_t laterTable = 4'711, laterField = 200;
    const auto headed = [&](std::vector<sync::CellEdit> edits) {
        edits.push_back({3, sync::varintCell(3, 1)});
        edits.push_back({4, sync::bytesCell(4, first->store().device().raw())});
        return edits;
    };
    first->store().door().commit([&](store::Writer&) {
        auto& replica = first->store().replica();
        replica.save(laterTable, id.raw(), headed({{laterField, sync::bytesCell(laterField, "of tomorrow")}}));
        replica.save(2, place.raw(),
                     headed({{6, sync::bytesCell(6, "Stationen")}, {laterField, sync::varintCell(laterField, 9)}}));
    });
    first->syncUntil("the rows", allConfirmed);
    second->syncUntil("the rows", [&](const SyncStatus& status) {
        return allConfirmed(status) && second->store().places().find(place);
    });
    CHECK(first->rows() == second->rows());
    CHECK(second->store().replica().find(laterTable, id.raw())->body.cellOf(laterField) ==
          sync::bytesCell(laterField, "of tomorrow"));

    AND_WHEN("one of them edits what it does know")
    {
        const auto opened = second->store().places().open(place).value();
        auto row = opened.row;
        row.name = "Stationen södra";
        second->store().door().commit([&](store::Writer& writer) { writer.update(opened, row); });
        second->syncUntil("the edit", allConfirmed);
        first->syncUntil("the edit", [&](const SyncStatus& status) {
            return allConfirmed(status) && first->store().places().find(place)->name == "Stationen södra";
        });
        CHECK(first->rows() == second->rows());
        CHECK(first->store().replica().find(2, place.raw())->body.cellOf(laterField) ==
              sync::varintCell(laterField, 9));
    }
}
