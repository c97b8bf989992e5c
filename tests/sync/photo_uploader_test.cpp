#include "support/catch2.h"
#include "support/memory_photo_ledger.h"
#include "support/scripted_transport.h"
#include "support/temporary_folder.h"
#include "sync/device/photo_uploader.h"

#include <fstream>
#include <iterator>

using namespace lykta;
using sync::Failure;
using sync::HttpAnswer;
using sync::HttpRequest;
using test::TemporaryFolder;

namespace {

/// Central's uploads, as a phone sees them; the line can be cut in the middle of a PATCH.
class TusServer
{
  public:
    HttpAnswer answer(const HttpRequest& request)
    {
        if (request.method == "POST") {
            ++created;
            known = true;
            stored.clear();
            std::map<std::string, std::string> head{{"tus-resumable", "1.0.0"},
                                                    {"location", "https://inside/v1/uploads/7"}};
            if (request.bodyFile && takesBytesAtOnce) {
                if (cutAfter != std::string::npos) {
                    cutAfter = std::string::npos;
                    return test::unreachable();
                }
                if (checksumWrong)
                    return test::answered(460, {{"tus-resumable", "1.0.0"}});
                std::ifstream file(*request.bodyFile, std::ios::binary);
                stored.assign(std::istreambuf_iterator<char>(file), {});
                head["upload-offset"] = std::to_string(stored.size());
            }
            return test::answered(201, head);
        }
        if (!known)
            return test::answered(404, {{"tus-resumable", "1.0.0"}});
        const std::map<std::string, std::string> head{{"tus-resumable", "1.0.0"},
                                                      {"upload-offset", std::to_string(stored.size())}};
        if (request.method == "HEAD")
            return test::answered(200, head);
        if (request.headers.at("Upload-Offset") != std::to_string(stored.size()))
            return test::problem(409, "conflict");
        std::ifstream file(*request.bodyFile, std::ios::binary);
        std::string bytes(std::istreambuf_iterator<char>(file), {});
        bytes.erase(0, request.bodyOffset);
        const auto cut = cutAfter < bytes.size();
        stored += bytes.substr(0, cutAfter);
        request.progress(stored.size() - request.bodyOffset, bytes.size());
        if (cut) {
            cutAfter = std::string::npos;
            return test::unreachable();
        }
        if (checksumWrong)
            return test::answered(460, {{"tus-resumable", "1.0.0"}});
        if (forgetWhenDone)
            known = false;
        if (loseLastAnswer)
            return test::unreachable();
        return test::answered(204, {{"tus-resumable", "1.0.0"}, {"upload-offset", std::to_string(stored.size())}});
    }

    int created = 0;
    bool takesBytesAtOnce = true;
    bool known = false, checksumWrong = false, forgetWhenDone = false, loseLastAnswer = false;
    std::size_t cutAfter = std::string::npos;
    std::string stored;
};

struct Phone
{
    TemporaryFolder folder;
    test::MemoryPhotoLedger ledger{folder.path()};
    TusServer central;
    test::ScriptedTransport transport{[this](const HttpRequest& request) { return central.answer(request); }};
    std::string bytes = std::string(5'000, 'a') + std::string(5'000, 'b');

    Phone()
    {
        ledger.uploads.push_back(
            {std::string(16, '\x01'), sync::sha256(bytes), bytes.size(), folder.write("photo.jpg", bytes), {}});
    }

    sync::PhotoMove send()
    {
        return sync::PhotoUploader(ledger, transport)
            .send(ledger.uploads.at(0), [this](std::uint64_t done, std::uint64_t) { lastProgress = done; });
    }

    std::vector<std::string> methods() const
    {
        std::vector<std::string> methods;
        for (const auto& request : transport.asked)
            methods.push_back(request.method);
        return methods;
    }

    bool isSent() const { return ledger.sent.contains(ledger.uploads.at(0).id); }

    std::uint64_t lastProgress = 0;
};

using Methods = std::vector<std::string>;

} // namespace

SCENARIO("a photo is sent by tus")
{
    Phone phone;
    CHECK(phone.send().done());
    CHECK(phone.central.stored == phone.bytes);
    CHECK(phone.isSent());
    CHECK(phone.lastProgress == 10'000);
    const auto& create = phone.transport.asked.at(0);
    CHECK(create.path == "/v1/uploads");
    CHECK(create.headers.at("Upload-Length") == "10000");
    CHECK(create.headers.at("Tus-Resumable") == "1.0.0");
    CHECK(create.headers.at("Upload-Metadata")
              .starts_with("photo MDEwMTAxMDEtMDEwMS0wMTAxLTAxMDEtMDEwMTAxMDEwMTAx,sha256 "));
    CHECK(create.headers.at("Upload-Metadata").ends_with(",filetype aW1hZ2UvanBlZw=="));
    CHECK(phone.transport.asked.at(1).headers.at("Content-Type") == "application/offset+octet-stream");
}

SCENARIO("an upload that was cut goes on from central's offset")
{
    Phone phone;
    phone.central.cutAfter = 4'000;
    WHEN("the line is back at once")
    {
        CHECK(phone.send().done());
        CHECK(phone.methods() == Methods{"POST", "PATCH", "HEAD", "PATCH"});
        CHECK(phone.transport.asked.at(3).bodyOffset == 4'000);
    }
    WHEN("it comes back for another round, after the app was closed")
    {
        phone.transport.answerWith([&](const HttpRequest& request) {
            return phone.central.stored.size() == 4'000 ? test::unreachable() : phone.central.answer(request);
        });
        CHECK(phone.send().trouble.failure == Failure::Unreachable);
        CHECK(phone.ledger.uploads.at(0).uploadUrl == "https://inside/v1/uploads/7");
        phone.transport.answerWith([&](const HttpRequest& request) { return phone.central.answer(request); });
        phone.transport.asked.clear();
        CHECK(phone.send().done());
        CHECK(phone.methods() == Methods{"HEAD", "PATCH"});
    }
    CHECK(phone.central.stored == phone.bytes);
    CHECK(phone.central.created == 1);
    CHECK(phone.isSent());
}

SCENARIO("on a line that has carried a photo, the next one goes in one request")
{
    Phone phone;
    phone.ledger.uploads.push_back(phone.ledger.uploads.front());
    phone.ledger.uploads.back().id = std::string(16, '\x02');
    sync::PhotoUploader uploader(phone.ledger, phone.transport);
    const auto send = [&](std::size_t photo) {
        return uploader.send(phone.ledger.uploads.at(photo), [](std::uint64_t, std::uint64_t) {});
    };
    REQUIRE(send(0).done());
    CHECK(phone.methods() == Methods{"POST", "PATCH"});
    phone.transport.asked.clear();

    THEN("creation and bytes are one")
    {
        CHECK(send(1).done());
        CHECK(phone.methods() == Methods{"POST"});
        CHECK(phone.transport.asked.at(0).headers.at("Content-Type") == "application/offset+octet-stream");
        CHECK(phone.central.stored == phone.bytes);
        CHECK(phone.ledger.sent.contains(std::string(16, '\x02')));
        CHECK(phone.ledger.uploads.back().uploadUrl.empty());
    }
    THEN("a server that does not take bytes with the creation gets them afterwards")
    {
        phone.central.takesBytesAtOnce = false;
        CHECK(send(1).done());
        CHECK(phone.methods() == Methods{"POST", "PATCH"});
        CHECK(phone.central.stored == phone.bytes);
    }
    THEN("where it is cut nothing is known of an upload, and the next try is one that can go on")
    {
        phone.central.cutAfter = 4'000;
        CHECK(send(1).trouble.failure == Failure::Unreachable);
        CHECK_FALSE(phone.ledger.sent.contains(std::string(16, '\x02')));
        CHECK(phone.ledger.uploads.back().uploadUrl.empty());
        phone.transport.asked.clear();
        CHECK(send(1).done());
        CHECK(phone.methods() == Methods{"POST", "PATCH"});
    }
    THEN("a checksum that does not fit is tried once more, in two requests, and then told to a person")
    {
        phone.central.checksumWrong = true;
        CHECK(send(1).refusal);
        CHECK(phone.methods() == Methods{"POST", "POST", "PATCH"});
    }
}

SCENARIO("an upload that central has forgotten is begun anew")
{
    Phone phone;
    phone.ledger.uploads.at(0).uploadUrl = "/v1/uploads/old";
    CHECK(phone.send().done());
    CHECK(phone.methods() == Methods{"HEAD", "POST", "PATCH"});
    CHECK(phone.central.stored == phone.bytes);
}

SCENARIO("when only the last answer was lost, the bytes are not sent again before the rows were asked")
{
    Phone phone;
    phone.central.forgetWhenDone = phone.central.loseLastAnswer = true;
    CHECK(phone.send().trouble.failure == Failure::Unreachable);
    CHECK(phone.methods() == Methods{"POST", "PATCH", "HEAD"});
    CHECK_FALSE(phone.isSent());
}

SCENARIO("a checksum that does not fit is tried once more and then told to a person")
{
    Phone phone;
    phone.central.checksumWrong = true;
    const auto move = phone.send();
    CHECK(move.refusal);
    CHECK(phone.central.created == 2);
    CHECK_FALSE(phone.isSent());
}

SCENARIO("a file that is not what its row says is not sent at all")
{
    Phone phone;
    phone.folder.write("photo.jpg", "short");
    CHECK(phone.send().refusal);
    CHECK(phone.transport.asked.empty());
}

SCENARIO("a no to this photo is told apart from trouble with them all")
{
    Phone phone;
    const auto meets = [&](const HttpAnswer& answer) {
        phone.transport.answerWith([answer](const HttpRequest&) { return answer; });
        return phone.send();
    };
    CHECK(meets(test::problem(404, "not-found")).refusal);
    CHECK(meets(test::problem(413, "too-large")).refusal);
    CHECK(meets(test::problem(400, "malformed")).refusal);
    CHECK(meets(test::problem(507, "full")).trouble.failure == Failure::CentralFull);
    CHECK(meets(test::problem(403, "revoked")).trouble.failure == Failure::Revoked);
    CHECK(meets(test::answered(500)).trouble.failure == Failure::ServerError);
    CHECK(meets(test::captivePortal()).trouble.failure == Failure::Login);
    CHECK(meets(test::answered(302)).trouble.failure == Failure::Login);
    CHECK_FALSE(phone.isSent());
}

SCENARIO("a portal that knows nothing does not make an upload begin anew")
{
    Phone phone;
    phone.ledger.uploads.at(0).uploadUrl = "/v1/uploads/7";
    phone.transport.answerWith([](const HttpRequest&) { return test::answered(404, {{"content-type", "text/html"}}); });
    CHECK(phone.send().trouble.any());
    CHECK(phone.ledger.uploads.at(0).uploadUrl == "/v1/uploads/7");
}
