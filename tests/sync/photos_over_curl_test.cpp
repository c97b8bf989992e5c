// Photos over libcurl and a real socket, with the line cut in the middle.
#include "support/catch2.h"
#include "support/local_server.h"
#include "support/memory_photo_ledger.h"
#include "support/temporary_folder.h"
#include "sync/device/curl_transport.h"
#include "sync/device/photo_downloader.h"
#include "sync/device/photo_uploader.h"

#include <atomic>

using namespace lykta;
using test::Received;
using test::Reply;

namespace {

constexpr sync::CurlLimits quick{2'000, 1, 2};

std::string noise(std::size_t size)
{
    std::string bytes;
    std::uint32_t state = 1;
    while (bytes.size() < size)
        bytes += static_cast<char>((state = state * 1'664'525 + 1'013'904'223) >> 24);
    return bytes;
}

} // namespace

SCENARIO("an upload whose line is cut in the middle of a PATCH goes on from the offset")
{
    const test::TemporaryFolder folder;
    const auto photo = noise(400'000);
    std::string stored;
    test::LocalServer server([&](const Received& request) {
        std::map<std::string, std::string> headers{{"Tus-Resumable", "1.0.0"}};
        if (request.method == "POST") {
            headers["Location"] = "/v1/uploads/7";
            return test::reply(201, headers);
        }
        if (request.method == "PATCH")
            stored += request.body;
        headers["Upload-Offset"] = std::to_string(stored.size());
        return test::reply(request.method == "HEAD" ? 200 : 204, headers);
    });
    std::atomic<int> cuts = 0;
    server.cutRequests([&](const Received& head) -> std::optional<std::size_t> {
        if (head.method != "PATCH" || cuts >= 2)
            return std::nullopt;
        ++cuts;
        stored += photo.substr(stored.size(), 100'000);
        return 100'000;
    });
    test::MemoryPhotoLedger ledger(folder.path());
    ledger.uploads.push_back(
        {std::string(16, '\x01'), sync::sha256(photo), photo.size(), folder.write("photo.jpg", photo), {}});
    sync::CurlTransport transport({server.address(), "token", {}}, quick);

    CHECK(sync::PhotoUploader(ledger, transport).send(ledger.uploads.at(0), {}).done());

    CHECK(cuts == 2);
    CHECK(stored == photo);
    CHECK(ledger.sent.size() == 1);
    CHECK(server.received().back().headers.at("upload-offset") == "200000");
}

SCENARIO("a download that is cut in the middle goes on with a range")
{
    const test::TemporaryFolder folder;
    const auto photo = noise(400'000);
    test::LocalServer server([&](const Received& request) {
        const auto range = request.headers.find("range");
        const auto from = range == request.headers.end() ? 0 : std::stoul(range->second.substr(6));
        auto said = test::reply(from > 0 ? 206 : 200, {{"Content-Type", "image/jpeg"}}, photo.substr(from));
        if (from == 0) {
            said.bytes.resize(150'000);
            said.thenCut = true;
        }
        return said;
    });
    test::MemoryPhotoLedger ledger(folder.path());
    ledger.downloads.push_back({std::string(16, '\x01'), sync::sha256(photo), photo.size(), {}, {}});
    sync::CurlTransport transport({server.address(), "token", {}}, quick);
    sync::PhotoDownloader downloader(ledger, transport);

    CHECK(downloader.fetch(ledger.downloads.at(0), {}).trouble.failure == sync::Failure::Unreachable);
    CHECK(ledger.adopted.empty());
    CHECK(downloader.fetch(ledger.downloads.at(0), {}).done());
    CHECK(ledger.adopted.begin()->second == photo);
    CHECK(server.received().size() == 2);
}
