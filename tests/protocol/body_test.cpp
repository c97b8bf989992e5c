#include "support/catch2.h"
#include "support/hex.h"
#include "sync/protocol/body.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/limits.h"

using namespace lykta::sync;
using lykta::test::hexOf;

namespace {

Body sample()
{
    Body body;
    body.put({12, {200, 7}, bytesCell(12, "mörkt")});
    body.put({3, {100, 7}, varintCell(3, 4)});
    body.put({5, {100, 7}, {}});
    body.put({4, {100, 7}, varintCell(4, 0)});
    body.lose({12, {150, 9}, bytesCell(12, "ljust")});
    body.lose({12, {90, 9}, {}});
    return body;
}

} // namespace

SCENARIO("a body has one form")
{
    GIVEN("cells that were put in any order")
    {
        const auto body = sample();
        THEN("they stand by field, the losers by field and stamp")
        {
            REQUIRE(body.cells.size() == 4);
            CHECK(body.cells[0].field == 3);
            CHECK(body.cells[3].field == 12);
            CHECK(body.lost[0].stamp == Stamp{90, 9});
        }
        THEN("the bytes are groups by stamp, then the losers")
        {
            CHECK(hexOf(serialise(body)) == "0a1b"
                                            "096400000000000000"
                                            "110700000000000000"
                                            "1a04"
                                            "18042000"
                                            "220105"
                                            "0a1c"
                                            "09c800000000000000"
                                            "110700000000000000"
                                            "1a08"
                                            "62066dc3b6726b74"
                                            "1214"
                                            "080c"
                                            "115a00000000000000"
                                            "190900000000000000"
                                            "121d"
                                            "080c"
                                            "119600000000000000"
                                            "190900000000000000"
                                            "2207"
                                            "62056c6a757374");
        }
        THEN("reading gives the same body, and writing that the same bytes")
        {
            const auto bytes = serialise(body);
            const auto read = parseBody(bytes);
            REQUIRE(read);
            CHECK(*read == body);
            CHECK(serialise(*read) == bytes);
        }
        THEN("fields can be asked for")
        {
            CHECK(body.stampOf(12) == Stamp{200, 7});
            CHECK(body.stampOf(13) == Stamp{});
            CHECK(bytesOf(body.cellOf(12)) == std::string_view("mörkt"));
            CHECK(body.cellOf(5).empty());
            CHECK(body.find(5) != nullptr);
            CHECK(body.find(6) == nullptr);
            CHECK(body.latest() == Stamp{200, 7});
        }
    }
    GIVEN("an empty body")
    {
        THEN("it is no bytes")
        {
            CHECK(serialise({}).empty());
            CHECK(parseBody("") == Body{});
            CHECK(Body{}.latest() == Stamp{});
        }
    }
    GIVEN("stamps with a zero half")
    {
        Body body;
        body.put({1, {0, 7}, varintCell(1, 1)});
        body.put({2, {7, 0}, {}});
        THEN("what proto3 leaves out is left out, and read back as zero")
        {
            CHECK(hexOf(serialise(body)) == "0a0d1107000000000000001a020801"
                                            "0a0c090700000000000000220102");
            CHECK(parseBody(serialise(body)) == body);
        }
    }
    GIVEN("cells of fields and types that no build knows")
    {
        Body body;
        body.put({4000, {5, 5}, bytesCell(4000, std::string(300, 'x'))});
        body.put({4001, {5, 5}, doubleCell(4001, 2.5)});
        THEN("they pass unchanged")
        {
            CHECK(parseBody(serialise(body)) == body);
        }
    }
    GIVEN("a body at the limit and one byte over it")
    {
        Body body;
        body.put({9, {5, 5}, bytesCell(9, std::string(maxBody - 30, 'x'))});
        const auto spare = maxBody - serialise(body).size();
        body.put({9, {5, 5}, bytesCell(9, std::string(maxBody - 30 + spare, 'x'))});
        REQUIRE(serialise(body).size() == maxBody);
        THEN("only the first is read")
        {
            CHECK(parseBody(serialise(body)) == body);
            body.put({9, {5, 5}, bytesCell(9, std::string(maxBody - 30 + spare + 1, 'x'))});
            CHECK_FALSE(parseBody(serialise(body)));
        }
    }
}
