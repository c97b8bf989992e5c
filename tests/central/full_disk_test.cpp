// A disk that is really full, without the reserve that central keeps: a small tmpfs.
#include "central/pictures.h"
#include "central/served_store.h"
#include "support/catch2.h"
#include "sync/central/data_directory.h"
#include "sync/central/secrets.h"

#include <fstream>
#include <optional>
#include <sys/mount.h>

using namespace lykta;

namespace {

/// A file system of a few MiB, as long as it lives.
class SmallDisk
{
  public:
    SmallDisk() { m_mounted = ::mount("tmpfs", path().c_str(), "tmpfs", 0, "size=6m") == 0; }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(path().c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool mounted() const { return m_mounted; }
    std::filesystem::path path() const { return m_folder.path(); }

    /// Leaves no more than a page or two.
    void fill() const
    {
        std::ofstream filler(path() / "filler", std::ios::binary);
        const std::string page(4096, 'x');
        while (filler.write(page.data(), 4096) && filler.flush())
            ;
    }
    void free() const { std::filesystem::remove(path() / "filler"); }

  private:
    test::TemporaryFolder m_folder;
    bool m_mounted = false;
};

} // namespace

SCENARIO("the disk is really full: rows and photos are refused, pulls go on, and nothing is half there")
{
    const SmallDisk disk;
    if (!disk.mounted()) {
        WARN("no small file system can be mounted here: not tried");
        return;
    }
    const auto data = disk.path() / "central";
    central::DataDirectory(data).create();
    test::ServedStore store(data);
    auto phone = store.phone("coordinator");
    Walk walk;
    walk.id = walk.walk = Uuid::v7(1'794'500'000'000);
    store.push(phone, walk);
    const auto jpeg = test::noisyPicture(1);
    const auto photo = test::photoOf(jpeg, Uuid::v7(1'794'500'000'001), walk.id);
    store.push(phone, photo);
    const std::string tus = "Tus-Resumable: 1.0.0\r\n";
    const auto metadata = "Upload-Length: " + std::to_string(jpeg.size()) + "\r\nUpload-Metadata: photo " +
                          central::base64(photo.id.text()) + ",sha256 " +
                          central::base64(central::hex(central::sha256Of(jpeg))) + "\r\n";
    const auto location = store.ask("POST /v1/uploads", &phone, tus + metadata).headers.at("location");
    const auto patch = [&](std::size_t offset) {
        return store.ask(
            "PATCH " + location, &phone,
            tus + "Content-Type: application/offset+octet-stream\r\nUpload-Offset: " + std::to_string(offset) + "\r\n",
            jpeg.substr(offset));
    };
    disk.fill();
    std::optional<std::string> refused;
    std::size_t taken = 0;
    for (; taken < 2'000 && !refused; ++taken) { // until the log's own room is used up
        Observation row;
        row.id = Uuid::v7(1'794'500'000'000);
        row.walk = walk.id;
        row.note = std::string(4'000, 'n');
        try {
            store.push(phone, row);
        } catch (const std::runtime_error& error) {
            refused = error.what();
        }
    }
    REQUIRE(refused);
    CHECK(refused->find("507") != std::string::npos);
    CHECK(refused->find("urn:lykta:problem:full") != std::string::npos);
    CHECK(patch(0).status == 507);
    CHECK(store.ask("GET /v1/photos/" + photo.id.text(), &phone).status == 404);
    CHECK(store.pull(phone).size() == taken + 1);
    WHEN("there is room again")
    {
        disk.free();
        THEN("both come in, and every row that was acknowledged is there")
        {
            Observation row;
            row.id = Uuid::v7(1'794'500'000'000);
            row.walk = walk.id;
            store.push(phone, row);
            const auto offset = std::stoul(store.ask("HEAD " + location, &phone, tus).headers.at("upload-offset"));
            CHECK(offset <= jpeg.size());
            CHECK(patch(offset).status == 204);
            CHECK(store.ask("GET /v1/photos/" + photo.id.text(), &phone).body == jpeg);
            store.stop();
            store.start();
            std::size_t observations = 0;
            for (const auto& held : store.pull(phone))
                observations += held.table() == 5;
            CHECK(observations == taken);
        }
    }
}
