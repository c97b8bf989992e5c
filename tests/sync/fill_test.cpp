// A first sync by prepared fill files (PROTOCOL.md, § 13), on a line that fails as told.
#include "support/catch2.h"
#include "sync/phone_and_central.h"
#include "sync/protocol/envelope.h"

#include <zstd.h>

using namespace lykta;
using sync::Phase;
using test::PhoneAndCentral;

namespace {

/// A frame is one zstd frame, however small.
std::string frameOf(const wire::Page& page)
{
    const auto raw = page.SerializeAsString();
    std::string packed(ZSTD_compressBound(raw.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), raw.data(), raw.size(), 3));
    std::string frame;
    for (int i = 0; i < 4; ++i)
        frame.push_back(static_cast<char>(packed.size() >> (8 * i) & 0xff));
    return frame + packed;
}

/// The rows of a scope as they stand, three a frame.
std::string fileOf(const test::CentralDouble& central, sync::Scope scope)
{
    std::string file;
    wire::Page page;
    const auto end = [&](std::uint64_t after, bool more) {
        page.mutable_cursor()->set_seq(central.head);
        page.mutable_cursor()->set_chain(central.chainAt(central.head));
        auto& fill = *page.add_fills();
        fill.set_scope(scope);
        fill.set_after(after);
        fill.set_upto(central.head);
        page.set_more(more);
        file += frameOf(page);
        page.Clear();
    };
    for (const auto& [seq, row] : central.heldIn(scope)) {
        *page.add_rows() = row;
        if (page.rows_size() == 3)
            end(seq, true);
    }
    end(central.head, false);
    return file;
}

/// A writer that has filled central, and a new phone that asks for files.
struct Town
{
    PhoneAndCentral writer;
    PhoneAndCentral reader;
    std::string file, etag = "\"one\"";
    std::vector<std::string> ranges; ///< asked of the file of scope 1
    std::optional<std::size_t> cutAfter;

    Town()
    {
        writer.enrol();
        for (std::uint8_t row = 1; row <= 40; ++row) {
            writer.phone.create(row, "row " + std::to_string(row), row % 4 == 0 ? 2 : 1);
            writer.wishes.ask();
            writer.go();
        }
        file = fileOf(writer.centralDouble, 1);
        writer.centralDouble.pageRows = 5;
        reader.alwaysMeets = [this](const sync::HttpRequest& request) {
            if (request.path == "/v1/fill/1" && !file.empty())
                return give(request);
            return request.path == "/v1/sync" ? writer.central(request) : test::problem(404, "not-found");
        };
        reader.enrol();
    }

    sync::HttpAnswer give(const sync::HttpRequest& request)
    {
        const auto asked = request.headers.find("Range");
        ranges.push_back(asked == request.headers.end() ? "" : asked->second);
        std::size_t from = 0;
        if (asked != request.headers.end() && request.headers.at("If-Range") == etag)
            from = std::stoul(asked->second.substr(6));
        auto body = file.substr(from);
        sync::HttpHeaders headers{{"content-type", "application/vnd.lykta.fill"}, {"etag", etag}};
        if (from > 0)
            headers["content-range"] = "bytes " + std::to_string(from) + "-" + std::to_string(file.size() - 1) + "/" +
                                       std::to_string(file.size());
        auto answer = test::answered(from > 0 ? 206 : 200, headers, body);
        if (cutAfter && *cutAfter < body.size()) {
            answer.body.resize(*cutAfter);
            answer.outcome = sync::HttpAnswer::Outcome::Unreachable;
            cutAfter.reset();
        }
        return answer;
    }

    std::size_t syncCalls() const
    {
        return static_cast<std::size_t>(std::count_if(reader.line.asked.begin(), reader.line.asked.end(),
                                                      [](const auto& request) { return request.path == "/v1/sync"; }));
    }

    void checkEqual()
    {
        CHECK(reader.status().phase == Phase::Idle);
        std::size_t rows = 0;
        for (const auto& [key, row] : writer.centralDouble.rows) {
            const auto here = reader.phone.replica.find(key.first, key.second);
            CHECK(here.has_value() != row.purged);
            if (here)
                CHECK(sync::serialise(here->body) == row.body);
            rows += row.purged ? 0 : 1;
        }
        CHECK(reader.phone.projection.rows.size() == rows);
        const auto ask = reader.phone.replica.ask();
        CHECK(ask.digest() == writer.centralDouble.digestOf(1) + writer.centralDouble.digestOf(2));
        CHECK(ask.cursor().seq() == writer.centralDouble.head);
        CHECK(ask.fills_size() == 0);
    }
};

} // namespace

SCENARIO("a new phone takes a scope's file, and the rest by the feed")
{
    Town town;
    town.reader.go();
    town.checkEqual();
    CHECK(town.ranges == std::vector<std::string>{""});
    CHECK(town.syncCalls() < 8); // page by page they would be eight
}

SCENARIO("without files a first sync comes page by page")
{
    Town town;
    town.file.clear();
    town.reader.go();
    town.checkEqual();
    CHECK(town.syncCalls() >= 8);
}

SCENARIO("a file that is cut goes on where its last whole frame ended")
{
    Town town;
    town.cutAfter = town.file.size() / 2;
    town.reader.go();
    CHECK(town.reader.status().failure == sync::Failure::Unreachable);
    const auto half = town.reader.phone.projection.rows.size();
    CHECK(half > 0);
    CHECK(half < 40);
    WHEN("the file is the same")
    {
        town.reader.pass(10'000);
        town.checkEqual();
        REQUIRE(town.ranges.size() == 2);
        CHECK(town.ranges[1].starts_with("bytes="));
    }
    WHEN("there is another file since")
    {
        town.writer.phone.create(41, "new");
        town.writer.wishes.ask();
        town.writer.go();
        town.file = fileOf(town.writer.centralDouble, 1);
        town.etag = "\"two\"";
        town.reader.pass(10'000);
        town.checkEqual();
    }
    WHEN("there is none any more")
    {
        town.file.clear();
        town.reader.pass(10'000);
        town.checkEqual();
    }
}

SCENARIO("what left central since the file was made does not come back by it")
{
    Town town;
    town.writer.centralDouble.purge(3);
    town.writer.phone.save(5, {{test::classField, sync::varintCell(test::classField, 2)}});
    town.writer.phone.note(7, "edited since");
    town.writer.wishes.ask();
    town.writer.go();
    town.reader.go();
    town.checkEqual();
    CHECK(town.reader.phone.noteOf(7) == "edited since");
}

SCENARIO("a file that cannot be read is left alone, and every row comes all the same")
{
    Town town;
    WHEN("a frame is damaged")
    {
        town.file[town.file.size() / 2] = static_cast<char>(town.file[town.file.size() / 2] ^ 0x55);
    }
    WHEN("a frame says that it is huge")
    {
        town.file = std::string("\xff\xff\xff\x7f", 4) + town.file;
    }
    WHEN("it is another scope's")
    {
        town.file = fileOf(town.writer.centralDouble, 2);
    }
    WHEN("something follows the last frame")
    {
        town.file += fileOf(town.writer.centralDouble, 1);
    }
    town.reader.go();
    town.reader.wishes.ask(); // where damage still made rows, the digests tell
    town.reader.go();
    town.checkEqual();
}

SCENARIO("a phone that joins a scope late gets it, be it by pages or by a file")
{
    Town town;
    town.writer.centralDouble.grant({{2, 3}});
    town.reader.go();
    CHECK(town.reader.phone.projection.rows.size() == 10);
    CHECK(town.ranges.empty());
    town.writer.centralDouble.grant({{1, 3}, {2, 3}});
    town.reader.wishes.ask();
    town.reader.go();
    town.checkEqual();
}
