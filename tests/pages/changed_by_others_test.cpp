// What another hand beat without having seen it stands on the page, with who and when. The row comes as central sends
// it.
#include "pages/pages.h"
#include "schema/description.h"
#include "schema/row_codec.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/lykta.pb.h"
#include "ui/ui_text.h"

using namespace lykta;
using namespace lykta::test;

namespace {

constexpr std::uint64_t theirNode = 77;
constexpr std::uint32_t noteField = 17;

/// The phone's own note lost against one that came from another device.
void overrule(Phone& phone, const Observation& mine, const std::string& theirNote)
{
    auto connection = phone.store->syncStore();
    connection->transaction([&] {
        auto& replica = connection->replica();
        replica.enrol(sync::StoreId{1, 2, 3});
        sync::Body body;
        const auto at = static_cast<std::uint64_t>(phone.store.clock.now().ms);
        for (const auto& edit : schema::cellsOf(mine))
            body.put({edit.field, {sync::stampTime(at), replica.node()}, edit.cell});
        body.lose({noteField, {sync::stampTime(at), replica.node()}, sync::bytesCell(noteField, mine.note)});
        body.put({noteField, {sync::stampTime(at + 120'000), theirNode}, sync::bytesCell(noteField, theirNote)});
        const auto ask = replica.ask();
        wire::Answer answer;
        answer.set_store(ask.store());
        auto& row = *answer.mutable_page()->add_rows();
        row.set_table(schema::TableOf<Observation>::id);
        row.set_id(std::string(mine.id.raw()));
        row.set_scope(sync::scopeOf(body).value());
        row.set_seq(4);
        row.set_body(sync::serialise(body));
        answer.mutable_page()->mutable_cursor()->set_seq(4);
        answer.mutable_page()->mutable_cursor()->set_chain(std::string(16, 'c'));
        return replica.apply(ask, answer).tables;
    });
}

} // namespace

SCENARIO_METHOD(Pages, "the detail page shows what others changed, with who and when")
{
    const auto mine = observations().at(1);
    stage().open("openObservation", {ui::toQt(mine.id)});
    hand().await("noteText");
    CHECK(hand().count("change.0") == 0);

    const std::int64_t saved = phone.store.clock.now().ms;
    overrule(phone, mine, "Lampan är lagad.");
    stage().home();
    stage().open("openObservation", {ui::toQt(mine.id)});
    awaitText("noteText", "Lampan är lagad.");
    CHECK(text("change.0") == "Anteckning: " + mine.note);
    const auto clock = [&](std::int64_t ms) {
        return ui::clockWords({ms, mine.observedAt.offsetMinutes}).toStdString();
    };
    CHECK(text("change.0", "detail") ==
          "Den här telefonen " + clock(saved) + " · ändrat av en annan telefon " + clock(saved + 120'000));
    CHECK(hand().count("change.1") == 0);
}
