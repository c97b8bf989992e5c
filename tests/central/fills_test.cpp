// Prepared fills: the bytes of PROTOCOL.md, § 13, over a real line.
#include "central/served_store.h"
#include "support/catch2.h"
#include "sync/central/commands/purge.h"
#include "sync/central/secrets.h"
#include "sync/protocol/envelope.h"

#include <chrono>
#include <fstream>
#include <set>
#include <sstream>

using namespace lykta;

namespace {

constexpr std::uint64_t rowsWanted = 60;

/// A walk with more rows than a prepared fill needs.
struct Crowd
{
    test::ServedStore store;
    test::Phone coordinator = store.phone("coordinator");
    Walk walk;
    std::vector<Uuid> ids;

    Crowd()
    {
        store.fills = {rowsWanted - 5, std::chrono::milliseconds(20)};
        store.stop();
        store.start();
        walk.id = walk.walk = Uuid::v7(1'794'500'000'000);
        store.push(coordinator, walk);
        ids.push_back(walk.id);
        add(rowsWanted);
    }

    void add(std::uint64_t rows)
    {
        for (std::uint64_t i = 0; i < rows; ++i) {
            Observation row;
            row.id = Uuid::v7(1'794'500'000'000);
            row.walk = walk.id;
            row.note = "sedd " + std::to_string(i);
            store.push(coordinator, row);
            ids.push_back(row.id);
        }
    }

    std::string path(const std::string& scope = {}) const
    {
        return "/v1/fill/" + (scope.empty() ? std::to_string(sync::walkScope(walk.id.raw())) : scope);
    }

    /// Asks until what comes satisfies; the file is made behind the scenes.
    template <class Enough>
    test::Heard wait(const std::string& path, Enough enough)
    {
        test::Heard heard;
        for (int tries = 0; tries < 2'000; ++tries) {
            heard = store.ask("GET " + path, &coordinator);
            if (enough(heard))
                return heard;
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        FAIL("no such fill was prepared; last: " << heard.status);
        return heard;
    }
};

std::vector<wire::Page> framesOf(const std::string& bytes)
{
    std::vector<wire::Page> pages;
    for (std::size_t at = 0; at < bytes.size();) {
        REQUIRE(at + 4 <= bytes.size());
        std::uint32_t length = 0;
        for (int i = 3; i >= 0; --i)
            length = length << 8 | static_cast<std::uint8_t>(bytes[at + static_cast<std::size_t>(i)]);
        at += 4;
        REQUIRE(at + length <= bytes.size());
        const auto raw = sync::unpack(std::string_view(bytes).substr(at, length), sync::compressedType);
        REQUIRE(raw);
        REQUIRE(pages.emplace_back().ParseFromString(*raw));
        at += length;
    }
    return pages;
}

bool isOk(const test::Heard& heard)
{
    return heard.status == 200;
}

} // namespace

SCENARIO("a large scope is prepared once and given to whoever may read it")
{
    Crowd crowd;
    const auto whole = crowd.wait(crowd.path(), isOk);
    CHECK(whole.headers.at("content-type") == "application/vnd.lykta.fill");
    const auto pages = framesOf(whole.body);
    REQUIRE_FALSE(pages.empty());
    THEN("it holds the scope's rows, ascending, up to its commit")
    {
        std::set<std::string> held;
        std::uint64_t last = 0;
        for (const auto& page : pages) {
            REQUIRE(page.fills_size() == 1);
            CHECK(page.more() == (&page != &pages.back()));
            for (const auto& row : page.rows()) {
                CHECK(row.seq() > last);
                CHECK(row.state() == wire::Row::HELD);
                last = row.seq();
                held.emplace(row.id());
            }
            CHECK(page.fills(0).after() >= last);
        }
        const auto& end = pages.back();
        CHECK(end.fills(0).after() == end.fills(0).upto());
        CHECK(end.cursor().seq() == end.fills(0).upto());
        for (const auto& id : crowd.ids)
            if (held.count(std::string(id.raw())) == 0)
                CHECK(last < crowd.ids.size()); // those written after it was made
        wire::Ask ask;
        *ask.mutable_cursor() = end.cursor();
        CHECK(crowd.store.askSync(crowd.coordinator, ask).status == 200);
    }
    THEN("a cut transfer goes on where it was, as long as it is the same file")
    {
        const auto tag = whole.headers.at("etag");
        const auto rest = crowd.store.ask("GET " + crowd.path(), &crowd.coordinator,
                                          "Range: bytes=100-\r\nIf-Range: " + tag + "\r\n");
        CHECK(rest.status == 206);
        CHECK(rest.body == whole.body.substr(100));
        CHECK(crowd.store.ask("GET " + crowd.path(), &crowd.coordinator, "Range: bytes=100-\r\nIf-Range: \"other\"\r\n")
                  .status == 200);
        CHECK(crowd.store.ask("GET " + crowd.path(), &crowd.coordinator, "If-None-Match: " + tag + "\r\n").status ==
              304);
        const auto head = crowd.store.ask("HEAD " + crowd.path(), &crowd.coordinator);
        CHECK(head.headers.at("content-length") == std::to_string(whole.body.size()));
    }
    THEN("who may not read the scope sees no more than of a scope without a file")
    {
        Walk elsewhere;
        elsewhere.id = elsewhere.walk = Uuid::v7(1'794'500'000'009);
        crowd.store.push(crowd.coordinator, elsewhere);
        const auto stranger = crowd.store.phone("leader", std::string(elsewhere.id.raw()));
        const auto forbidden = crowd.store.ask("GET " + crowd.path(), &stranger);
        const auto absent = crowd.store.ask("GET " + crowd.path("-1"), &stranger);
        CHECK(forbidden.status == 404);
        CHECK(forbidden.body == absent.body);
        CHECK(crowd.store.ask("GET " + crowd.path("4"), &stranger).status == 404);
        CHECK(crowd.store.ask("GET " + crowd.path("nonsense"), &crowd.coordinator).status == 404);
        CHECK(crowd.wait(crowd.path("4"), isOk).status == 200);
    }
    WHEN("the scope has grown by a fifth")
    {
        crowd.add(rowsWanted / 5 + 3);
        THEN("it is made anew")
        {
            const auto grown = crowd.wait(crowd.path(), [&](const auto& h) {
                return isOk(h) && h.headers.at("etag") != whole.headers.at("etag");
            });
            CHECK(framesOf(grown.body).back().cursor().seq() > pages.back().cursor().seq());
        }
    }
    WHEN("a row is purged")
    {
        const test::TemporaryFolder folder;
        std::ofstream(folder.path() / "ids") << "5 " << crowd.ids.at(3).text() << "\n";
        std::ostringstream said;
        central::purgeRows({crowd.store.place(), folder.path() / "ids", 0, false}, said);
        THEN("no file gives it out any more")
        {
            const auto after = crowd.wait(crowd.path(), [&](const auto& heard) {
                if (isOk(heard))
                    for (const auto& page : framesOf(heard.body))
                        for (const auto& row : page.rows())
                            CHECK(row.id() != crowd.ids.at(3).raw());
                return isOk(heard);
            });
            CHECK(after.headers.at("etag") != whole.headers.at("etag"));
        }
    }
    WHEN("central starts again")
    {
        crowd.store.stop();
        crowd.store.start();
        THEN("the file is still there")
        {
            CHECK(crowd.store.ask("GET " + crowd.path(), &crowd.coordinator).headers.at("etag") ==
                  whole.headers.at("etag"));
        }
    }
}
