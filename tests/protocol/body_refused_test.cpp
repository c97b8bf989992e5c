#include "support/catch2.h"
#include "support/hex.h"
#include "sync/protocol/body.h"

using namespace lykta::sync;
using lykta::test::bytesOfHex;
using lykta::test::hexOf;

namespace {

const std::string t1 = "090100000000000000", t2 = "090200000000000000", node = "110700000000000000";

/// Wraps the hex of a message in tag and length (one byte each).
std::string part(const std::string& tag, const std::string& hex)
{
    std::string length(1, static_cast<char>(hex.size() / 2));
    return tag + hexOf(length) + hex;
}
std::string group(const std::string& hex)
{
    return part("0a", hex);
}
std::string lost(const std::string& hex)
{
    return part("12", hex);
}

} // namespace

TEST_CASE("the smallest bodies are read")
{
    CHECK(parseBody(bytesOfHex(group(t1 + node + "1a020801"))));
    CHECK(parseBody(bytesOfHex(group(t1 + node + "220105"))));
    CHECK(parseBody(bytesOfHex(lost("0803"
                                    "110100000000000000"
                                    "190700000000000000"))));
    CHECK(parseBody(bytesOfHex(group(t1 + node + "1a020801") + group(t2 + node + "1a021001"))));
}

TEST_CASE("bytes that nobody could have written are refused")
{
    const auto [why, hex] = GENERATE(table<std::string, std::string>({
        {"cut short", "0a0509010000"},
        {"a length without bytes", "0a05"},
        {"a tag alone", "0a"},
        {"field 0", "0200"},
        {"an unknown field of the body", "1a00"},
        {"a varint where a group belongs", "0801"},
        {"an empty group", "0a00"},
        {"an empty loser", "1200"},
        {"a length that is not the shortest", "0a9600" + t1 + node + "1a020801"},
        {"a tag that is not the shortest", "8a0016" + t1 + node + "1a020801"},
        {"a group without stamp", group("1a020801")},
        {"a group whose zero time is written out", group("090000000000000000" + node + "1a020801")},
        {"a group whose zero node is written out", group(t1 + "110000000000000000" + "1a020801")},
        {"a group with nothing in it", group(t1 + node)},
        {"a group whose empty cells are written out", group(t1 + node + "1a00" + "220105")},
        {"a group whose empty cleared is written out", group(t1 + node + "1a020801" + "2200")},
        {"cleared that is not packed", group(t1 + node + "2005")},
        {"group fields out of order", group(node + t1 + "1a020801")},
        {"a group field twice", group(t1 + t1 + node + "1a020801")},
        {"an unknown field of a group", group(t1 + node + "1a020801" + "2801")},
        {"time of the wrong wire type", group("0801" + node + "1a020801")},
        {"groups out of order", group(t2 + node + "1a020801") + group(t1 + node + "1a021001")},
        {"two groups of one stamp", group(t1 + node + "1a020801") + group(t1 + node + "1a021001")},
        {"cells out of order", group(t1 + node + "1a0410010801")},
        {"one field twice in a group", group(t1 + node + "1a0408010802")},
        {"one field in two groups", group(t1 + node + "1a020801") + group(t2 + node + "1a020800")},
        {"a field both set and cleared", group(t1 + node + "1a020801" + "220101")},
        {"a field set here and cleared there", group(t1 + node + "1a020801") + group(t2 + node + "220101")},
        {"cleared out of order", group(t1 + node + "22020605")},
        {"cleared twice", group(t1 + node + "22020505")},
        {"field 0 cleared", group(t1 + node + "220100")},
        {"a field number that no tag can hold cleared", group(t1 + node + "22058080808002")},
        {"a cell of field 0", group(t1 + node + "1a020001")},
        {"a cell cut short", group(t1 + node + "1a0212ff")},
        {"a cell's varint not the shortest", group(t1 + node + "1a03088100")},
        {"a cell's varint over 64 bits", group(t1 + node + "1a0b08ffffffffffffffffff02")},
        {"a cell's length not the shortest", group(t1 + node + "1a0412810061")},
        {"a cell that opens a group", group(t1 + node + "1a020b0c")},
        {"a group after a loser", lost("0803"
                                       "110100000000000000"
                                       "190700000000000000") +
                                      group(t1 + node + "1a020801")},
        {"a loser without field", lost("110100000000000000"
                                       "190700000000000000")},
        {"a loser without stamp", lost("0803"
                                       "22021801")},
        {"a loser whose cell is of another field", lost("0803"
                                                        "110100000000000000"
                                                        "22022001")},
        {"a loser with two cells", lost("0803"
                                        "110100000000000000"
                                        "220418011801")},
        {"a loser whose empty cell is written out", lost("0803"
                                                         "110100000000000000"
                                                         "2200")},
        {"a loser twice", lost("0803"
                               "110100000000000000") +
                              lost("0803"
                                   "110100000000000000")},
        {"losers out of order", lost("0804"
                                     "110100000000000000") +
                                    lost("0803"
                                         "110100000000000000")},
        {"an unknown field of a loser", lost("0803"
                                             "110100000000000000"
                                             "2801")},
        {"text", "68656a"},
    }));
    INFO(why);
    CHECK_FALSE(parseBody(bytesOfHex(hex)));
}

TEST_CASE("every cut of a good body is refused or is a smaller good body")
{
    const auto whole = bytesOfHex(group(t1 + node + "1a020801") + group(t2 + node + "1a0412026869" + "220105") +
                                  lost("0803"
                                       "110100000000000000"
                                       "22021801"));
    REQUIRE(parseBody(whole));
    int accepted = 0;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto body = parseBody(std::string_view(whole).substr(0, length));
        if (!body)
            continue;
        ++accepted;
        CHECK(serialise(*body) == whole.substr(0, length));
    }
    CHECK(accepted == 3); // nothing, the first group, both groups
}

TEST_CASE("every body with one byte changed is refused or writes back as it was read")
{
    const auto whole = bytesOfHex(group(t1 + node + "1a020801") + group(t2 + node + "1a0412026869" + "220105") +
                                  lost("0803"
                                       "110100000000000000"
                                       "22021801"));
    for (std::size_t at = 0; at < whole.size(); ++at)
        for (int value = 0; value < 256; ++value) {
            auto bytes = whole;
            bytes[at] = static_cast<char>(value);
            const auto body = parseBody(bytes);
            if (body && serialise(*body) != bytes)
                FAIL("byte " << at << " as " << value << " is read but not written");
        }
    SUCCEED();
}
