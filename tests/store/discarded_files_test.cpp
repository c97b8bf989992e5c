#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"

#include <fstream>

using namespace lykta;
using namespace lykta::store;
using namespace lykta::test;
namespace fs = std::filesystem;

SCENARIO("a file that nobody shall have any longer goes, wherever the app was killed", "[photos]")
{
    TemporaryStore store;
    const auto file = store->photoFiles().add("a face");
    const std::string path = "photos/" + file.name;
    const auto isHere = [&] { return fs::exists(store.folder() / path); };
    store->drafts().put("observation", "{\"file\":\"" + file.name + "\"}");

    GIVEN("a draft that names another picture from the same commit on")
    {
        store->door().commit([&](Writer&) {
            store->drafts().put("observation", "{}");
            store->discardedFiles().list({path});
        });
        THEN("it goes at once")
        {
            store->discardedFiles().remove({path});
        }
        THEN("it goes at the next start, if the app was killed before")
        {
            store.reopen();
        }
        THEN("it goes at the next start, if the power took the removal back")
        {
            store->discardedFiles().remove({path});
            std::ofstream(store.folder() / path) << "a face";
            store.reopen();
        }
        CHECK_FALSE(isHere());
        // What comes again later is somebody's again.
        store.reopen();
        store->photoFiles().add("a face");
        store.reopen();
        CHECK(isHere());
    }
    GIVEN("a commit that was taken back")
    {
        CHECK_THROWS_AS(store->door().commit([&](Writer&) {
            store->discardedFiles().list({path});
            throw std::out_of_range("killed");
        }),
                        std::out_of_range);
        store->discardedFiles().remove({path});
        store.reopen();
        CHECK(isHere());
    }
    GIVEN("a picture that another draft names too")
    {
        store->drafts().put("other", file.name);
        store->drafts().drop("observation");
        store->discardedFiles().list({path});
        store->discardedFiles().remove({path});
        store.reopen();
        CHECK(isHere());
    }
    GIVEN("a picture that a photo names too")
    {
        const auto observation = anObservation(aWalk().id);
        const auto photo = aPhoto(observation, file);
        save(*store, observation);
        save(*store, photo);
        store->door().commit([&](Writer& writer) { writer.attachFile(photo.id, file.sha256, file.name, file.size); });
        store->drafts().drop("observation");
        store->discardedFiles().list({path});
        store->discardedFiles().remove({path});
        store.reopen();
        CHECK(isHere());
    }
    GIVEN("files beside the photos")
    {
        fs::create_directories(store.folder() / "camera");
        std::ofstream(store.folder() / "camera" / "one.jpg") << "a face";
        store->discardedFiles().list({"camera/one.jpg", "originals/never-was.jpg"});
        store.reopen();
        CHECK_FALSE(fs::exists(store.folder() / "camera" / "one.jpg"));
        CHECK(isHere());
    }
}
