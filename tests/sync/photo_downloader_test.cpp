#include "support/catch2.h"
#include "support/memory_photo_ledger.h"
#include "support/scripted_transport.h"
#include "support/temporary_folder.h"
#include "sync/device/photo_downloader.h"

#include <fstream>

using namespace lykta;
using sync::Failure;
using sync::HttpAnswer;
using sync::HttpRequest;
using test::TemporaryFolder;

namespace {

/// Central's photo endpoint as the transport shows it: bytes go to the file that the request names.
class PhotoServer
{
  public:
    HttpAnswer answer(const HttpRequest& request)
    {
        std::size_t from = 0;
        if (const auto range = request.headers.find("Range"); range != request.headers.end())
            from = std::stoul(range->second.substr(6));
        if (from >= bytes.size() || neverSatisfied)
            return test::answered(416, {{"content-type", "application/problem+json"}}, "{}");
        const auto part = bytes.substr(from, cutAfter);
        std::ofstream(*request.saveTo, std::ios::binary | (from > 0 ? std::ios::app : std::ios::trunc)) << part;
        if (cutAfter < bytes.size() - from) {
            cutAfter = std::string::npos;
            return test::unreachable();
        }
        return test::answered(from > 0 ? 206 : 200, {{"content-type", "image/jpeg"}});
    }

    std::string bytes;
    std::size_t cutAfter = std::string::npos;
    bool neverSatisfied = false;
};

struct Phone
{
    TemporaryFolder folder;
    test::MemoryPhotoLedger ledger{folder.path()};
    PhotoServer central;
    test::ScriptedTransport transport{[this](const HttpRequest& request) { return central.answer(request); }};
    std::string bytes = std::string(3'000, 'a') + std::string(3'000, 'b');
    std::filesystem::path part = folder.path() / (std::string(30, '0') + "07.part");

    Phone()
    {
        ledger.downloads.push_back({std::string(15, '\0') + '\x07', sync::sha256(bytes), bytes.size(), {}, {}});
        central.bytes = bytes;
    }

    sync::PhotoMove fetch() { return sync::PhotoDownloader(ledger, transport).fetch(ledger.downloads.at(0), {}); }
    bool has() const { return ledger.adopted.size() == 1 && ledger.adopted.begin()->second == bytes; }
};

} // namespace

SCENARIO("a photo of others is fetched and adopted")
{
    Phone phone;
    CHECK(phone.fetch().done());
    CHECK(phone.has());
    CHECK(phone.transport.asked.at(0).path == "/v1/photos/00000000-0000-0000-0000-000000000007");
    CHECK(std::filesystem::is_empty(phone.folder.path()));
}

SCENARIO("a download that was cut goes on where it was")
{
    Phone phone;
    phone.central.cutAfter = 2'500;
    CHECK(phone.fetch().trouble.failure == Failure::Unreachable);
    CHECK_FALSE(phone.has());
    CHECK(phone.fetch().done());
    CHECK(phone.has());
    CHECK(phone.transport.asked.at(1).headers.at("Range") == "bytes=2500-");
}

SCENARIO("a whole file that was not adopted before the app was closed is not fetched again")
{
    Phone phone;
    std::ofstream(phone.part, std::ios::binary) << phone.bytes;
    CHECK(phone.fetch().done());
    CHECK(phone.has());
    CHECK(phone.transport.asked.empty());
}

SCENARIO("damaged bytes are never adopted")
{
    Phone phone;
    WHEN("what lay here was damaged")
    {
        std::ofstream(phone.part, std::ios::binary) << std::string(2'500, 'x');
        CHECK(phone.fetch().done());
        CHECK(phone.has());
        CHECK(phone.transport.asked.size() == 2);
    }
    WHEN("central's own bytes are damaged")
    {
        phone.central.bytes[17] = '!';
        CHECK(phone.fetch().refusal);
        CHECK_FALSE(phone.has());
        CHECK(phone.transport.asked.size() == 2);
        CHECK(std::filesystem::is_empty(phone.folder.path()));
    }
    WHEN("what lay here is longer than the photo")
    {
        std::ofstream(phone.part, std::ios::binary) << std::string(9'000, 'x');
        CHECK(phone.fetch().done());
        CHECK(phone.has());
    }
    WHEN("central does not take the range")
    {
        std::ofstream(phone.part, std::ios::binary) << std::string(2'500, 'x');
        phone.central.neverSatisfied = true;
        CHECK_FALSE(phone.fetch().done());
        CHECK_FALSE(phone.has());
        CHECK(phone.transport.asked.size() == 2);
    }
}

SCENARIO("a portal's page is no picture")
{
    Phone phone;
    phone.transport.answerWith([](const HttpRequest& request) {
        std::ofstream(*request.saveTo) << "<html>";
        return test::captivePortal();
    });
    CHECK(phone.fetch().trouble.failure == Failure::Login);
    CHECK(std::filesystem::is_empty(phone.folder.path()));
}

SCENARIO("a photo that central does not have does not stop the others")
{
    Phone phone;
    phone.transport.answerWith([](const HttpRequest&) { return test::problem(404, "not-found"); });
    CHECK(phone.fetch().refusal);
    phone.transport.answerWith([](const HttpRequest&) {
        HttpAnswer answer;
        answer.outcome = HttpAnswer::Outcome::LocalDisk;
        return answer;
    });
    CHECK(phone.fetch().trouble.failure == Failure::DeviceFull);
}
