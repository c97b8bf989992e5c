#include "platform/secure_storage/file_storage.h"
#include "platform/secure_storage/keychain_storage.h"
#include "support/catch2.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <cstdlib>

using namespace lykta::platform;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    return files;
}

} // namespace

SCENARIO("a secret in a file is for its owner's eyes only")
{
    QTemporaryDir temporary;
    const fs::path folder = fs::path(temporary.path().toStdString()) / "secrets";
    FileStorage storage(folder);
    CHECK_FALSE(storage.read("token").has_value());
    CHECK_FALSE(storage.protectedBySystem());

    storage.write("token", std::string("a\0b\nå", 6));
    CHECK(storage.read("token") == std::string("a\0b\nå", 6));
    REQUIRE(filesIn(folder).size() == 1);
    CHECK(fs::status(filesIn(folder).front()).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(fs::status(folder).permissions() == fs::perms::owner_all);

    storage.write("token", "new");
    CHECK(FileStorage(folder).read("token") == "new");
    CHECK(filesIn(folder).size() == 1);

    storage.remove("token");
    storage.remove("token");
    CHECK_FALSE(storage.read("token").has_value());
}

SCENARIO("no key leaves the folder")
{
    QTemporaryDir temporary;
    const fs::path folder = fs::path(temporary.path().toStdString()) / "secrets";
    FileStorage storage(folder);
    storage.write("../../outside", "secret");
    CHECK(filesIn(temporary.path().toStdString()).size() == 1);
    CHECK(filesIn(folder).size() == 1);
    CHECK(storage.read("../../outside") == "secret");
}

SCENARIO("a folder that cannot be written is told by an exception")
{
    FileStorage storage("/proc/lykta-secrets");
    CHECK_THROWS_AS(storage.write("token", "x"), std::runtime_error);
}

SCENARIO("what is written can be read again, with a keychain or without")
{
    int argc = 1;
    char name[] = "secrets";
    char* argv[] = {name, nullptr};
    QCoreApplication app(argc, argv);
    QTemporaryDir temporary;
    const fs::path folder(temporary.path().toStdString());
    const auto storage = openSecureStorage(folder);
    storage->write("token", "abc");
    CHECK(storage->read("token") == "abc");
    CHECK(openSecureStorage(folder)->read("token") == "abc");
    CHECK(openSecureStorage(folder / "other phone")->read("token") == std::nullopt);
    CHECK(fs::exists(folder / "secrets") != storage->protectedBySystem());
    storage->remove("token");
    CHECK_FALSE(storage->read("token").has_value());
}
