#include "store/errors.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"

#include <chrono>
#include <fstream>
#include <sys/stat.h>

using namespace lykta;
using namespace lykta::store;
using namespace lykta::test;

namespace {

void writeFile(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

void age(const std::filesystem::path& file, std::chrono::hours hours)
{
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - hours);
}

} // namespace

TEST_CASE("a picture lies under its hash, whole", "[photos]")
{
    const TemporaryFolder folder;
    PhotoFiles files(folder.path() / "photos");
    // SHA-256 of «abc», FIPS 180-2.
    const auto file = files.add("abc");
    CHECK(file.name == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.jpg");
    CHECK(file.size == 3);
    CHECK(TemporaryFolder::read(files.pathOf(file.name)) == "abc");
    CHECK(files.add("abc").name == file.name);
    CHECK(files.names() == std::vector<std::string>{file.name});
    CHECK(PhotoFiles::isName(file.name));
    CHECK_FALSE(PhotoFiles::isName("IMG_0001.jpg"));
    CHECK_FALSE(PhotoFiles::isName("BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.jpg"));
}

TEST_CASE("a folder that cannot be written is a storage failure", "[photos]")
{
    const TemporaryFolder folder;
    PhotoFiles files(folder.path() / "photos");
    std::filesystem::remove_all(files.folder());
    CHECK_THROWS_AS(files.add("abc"), StorageFailed);
    CHECK_THROWS_AS(PhotoFiles(folder.write("file", "") / "photos"), StorageFailed);
}

SCENARIO("files that a kill left at each step", "[photos]")
{
    TemporaryStore store;
    const auto observation = anObservation(aWalk().id);
    save(*store, observation);
    const auto photos = store->photoFiles().folder();

    GIVEN("a temporary file, begun today and begun two days ago")
    {
        writeFile(photos / ".part-today", "ab");
        writeFile(photos / ".part-old", "ab");
        writeFile(photos / "incoming" / "half", "ab");
        age(photos / ".part-old", std::chrono::hours(48));
        age(photos / "incoming" / "half", std::chrono::hours(48));
        store.reopen();
        CHECK(std::filesystem::exists(photos / ".part-today"));
        CHECK_FALSE(std::filesystem::exists(photos / ".part-old"));
        CHECK_FALSE(std::filesystem::exists(photos / "incoming" / "half"));
        CHECK(store->orphans().empty());
    }
    GIVEN("a whole file without a row")
    {
        const auto file = store->photoFiles().add("a picture");
        age(photos / file.name, std::chrono::hours(1000));

        WHEN("a draft names it by name or by hash")
        {
            store->drafts().put("observation", "{\"photos\":[\"" + file.name + "\"]}");
            store.reopen();
            THEN("it is the draft's and stays")
            {
                CHECK(store->orphans().empty());
                CHECK(std::filesystem::exists(photos / file.name));
            }
        }
        WHEN("nothing names it")
        {
            store.reopen();
            THEN("it is kept and told")
            {
                CHECK(store->orphans() == std::vector<std::string>{file.name});
                CHECK(std::filesystem::exists(photos / file.name));
            }
        }
        WHEN("a photo row names it, but no file row")
        {
            const auto photo = aPhoto(observation, file);
            save(*store, photo);
            CHECK(store->photos().listed(photo.id)->state == PhotoState::WaitingForBytes);
            store.reopen();
            THEN("it is adopted and waits for central")
            {
                const auto listed = store->photos().listed(photo.id);
                REQUIRE(listed);
                CHECK(listed->state == PhotoState::SavedHere);
                CHECK(listed->path == (photos / file.name).string());
                CHECK(store->syncStore()->photos().standing().waiting == 1);
            }
        }
    }
}
