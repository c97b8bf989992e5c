#include "support/builders.h"
#include "support/catch2.h"
#include "support/child_process.h"
#include "support/temporary_store.h"

#include <set>

using namespace lykta;
using namespace lykta::store;
using namespace lykta::test;

namespace {

/// A note that says which save it was.
std::string noteOf(int step)
{
    return "nr " + std::to_string(step);
}

void wait(int microseconds)
{
    usleep(static_cast<useconds_t>(microseconds));
}

} // namespace

SCENARIO("an observation recorded offline survives a kill", "[crash]")
{
    GIVEN("an app that is killed after some saves and a moment")
    {
        for (int moment = 0; moment < 24; ++moment) {
            INFO("moment " << moment);
            TemporaryStore store;
            const auto walk = aWalk();
            store.close();
            int step = 0;
            std::unique_ptr<Store> childs;
            ChildProcess child([&] {
                if (!childs)
                    childs = std::move(std::get<Store::Ready>(Store::open(store.folder(), store.clock)).store);
                auto observation = anObservation(walk.id, eveningWalk.ms + step);
                observation.note = noteOf(step);
                childs->drafts().put("observation", noteOf(step));
                save(*childs, observation);
                ++step;
            });
            for (int i = 0; i < moment % 6; ++i)
                REQUIRE(child.waitForStep());
            wait(moment * 311);
            const int reported = child.kill();

            // Everything whose save returned is there, in record, projection and journal alike.
            {
                CHECK_FALSE(store.open());
                const auto listed = store->observations().ofWalk(walk.id);
                std::set<std::string> notes;
                for (const auto& [row, state] : listed) {
                    notes.insert(row.note);
                    CHECK(state == RowState::SavedHere);
                }
                CHECK(static_cast<int>(listed.size()) >= reported);
                for (int i = 0; i < reported; ++i)
                    CHECK(notes.contains(noteOf(i)));
                CHECK(store->replica().standing().waiting == listed.size());
                if (reported > 0)
                    CHECK(store->drafts().find("observation").has_value());
            }
        }
    }
}

SCENARIO("a draft survives a kill", "[crash]")
{
    GIVEN("an app that is killed while somebody types")
    {
        TemporaryStore store;
        store.close();
        int step = 0;
        std::unique_ptr<Store> childs;
        ChildProcess child([&] {
            if (!childs)
                childs = std::move(std::get<Store::Ready>(Store::open(store.folder(), store.clock)).store);
            childs->drafts().put("observation", noteOf(++step));
        });
        for (int i = 0; i < 5; ++i)
            REQUIRE(child.waitForStep());
        const int reported = child.kill();

        THEN("the last text that put() returned for is there, or the one after it")
        {
            store.open();
            const auto text = store->drafts().find("observation");
            REQUIRE(text);
            CHECK((*text == noteOf(reported) || *text == noteOf(reported + 1)));
        }
    }
}

SCENARIO("a photo survives a kill at every step", "[crash]")
{
    GIVEN("an app that is killed while it keeps photos and saves observations with them")
    {
        for (int moment = 0; moment < 8; ++moment) {
            TemporaryStore store;
            const auto walk = aWalk();
            store.close();
            int step = 0;
            std::unique_ptr<Store> childs;
            ChildProcess child([&] {
                if (!childs)
                    childs = std::move(std::get<Store::Ready>(Store::open(store.folder(), store.clock)).store);
                const auto file = childs->photoFiles().add(std::string(100'000, 'a') + noteOf(step));
                const auto observation = anObservation(walk.id, eveningWalk.ms + step);
                childs->door().commit([&](Writer& writer) {
                    const auto photo = aPhoto(observation, file);
                    writer.create(observation);
                    writer.create(photo);
                    writer.attachFile(photo.id, file.sha256, file.name, file.size);
                });
                ++step;
            });
            for (int i = 0; i < moment % 4; ++i)
                REQUIRE(child.waitForStep());
            wait(moment * 499);
            const int reported = child.kill();
            store.open();
            const auto listed = store->observations().ofWalk(walk.id);
            CHECK(static_cast<int>(listed.size()) >= reported);
            for (const auto& [row, state] : listed) {
                const auto photos = store->photos().ofObservation(row.id);
                REQUIRE(photos.size() == 1);
                CHECK(photos[0].state == PhotoState::SavedHere);
                CHECK(std::filesystem::file_size(photos[0].path) == photos[0].photo.size);
            }
            // What was renamed but has no row yet is kept and told.
            CHECK(store->photoFiles().names().size() == listed.size() + store->orphans().size());
            CHECK(store->orphans().size() <= 1);
        }
    }
}
