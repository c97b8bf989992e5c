#include "support/catch2.h"
#include "support/hex.h"
#include "sync/protocol/cell.h"

#include <cmath>
#include <limits>

using namespace lykta::sync;
using lykta::test::bytesOfHex;
using lykta::test::hexOf;

TEST_CASE("cells are whole protobuf fields")
{
    CHECK(hexOf(varintCell(1, 1)) == "0801");
    CHECK(hexOf(varintCell(16, 300)) == "8001ac02");
    CHECK(hexOf(signedCell(5, -1)) == "2801");
    CHECK(hexOf(signedCell(5, 1)) == "2802");
    CHECK(hexOf(doubleCell(6, 1.0)) == "31000000000000f03f");
    CHECK(hexOf(bytesCell(7, "hej")) == "3a0368656a");
    CHECK(hexOf(bytesCell(7, "")) == "3a00");
}

TEST_CASE("values come back from their cells")
{
    const auto whole =
        GENERATE(as<std::uint64_t>{}, 0, 1, 127, 128, 16383, 16384, std::numeric_limits<std::uint64_t>::max());
    CHECK(varintOf(varintCell(9, whole)) == whole);
    const auto number = static_cast<std::int64_t>(whole);
    CHECK(signedOf(signedCell(9, number)) == number);
    CHECK(signedOf(signedCell(9, std::numeric_limits<std::int64_t>::min())) ==
          std::numeric_limits<std::int64_t>::min());
    CHECK(doubleOf(doubleCell(9, -0.25)) == -0.25);
    CHECK(std::isnan(*doubleOf(doubleCell(9, std::nan("")))));
    CHECK(bytesOf(bytesCell(536870911, "åäö")) == std::string_view("åäö"));
    CHECK(fieldOf(bytesCell(536870911, "åäö")) == 536870911u);
}

TEST_CASE("a cell of another type, or not exactly one, has no value")
{
    CHECK_FALSE(varintOf(bytesCell(3, "x")));
    CHECK_FALSE(bytesOf(varintCell(3, 4)));
    CHECK_FALSE(doubleOf(varintCell(3, 4)));
    CHECK_FALSE(varintOf(varintCell(3, 4) + varintCell(3, 4)));
    CHECK_FALSE(varintOf(""));
    CHECK_FALSE(bytesOf(bytesOfHex("3a04 68656a")));
    CHECK_FALSE(doubleOf(bytesOfHex("31 0000")));
    CHECK_FALSE(varintOf(bytesOfHex("08 8100"))); // not the shortest
    CHECK_FALSE(varintOf(bytesOfHex("08 ffffffffffffffffff02")));
    CHECK_FALSE(fieldOf(bytesOfHex("00 01")));
    CHECK_FALSE(fieldOf(""));
}

TEST_CASE("a cell of an unknown field is known by its shape")
{
    CHECK(isCellOf(999, bytesCell(999, "later")));
    CHECK(isCellOf(4, bytesOfHex("25 01020304"))); // fixed32: no field of today's
    CHECK_FALSE(isCellOf(998, bytesCell(999, "later")));
    CHECK_FALSE(isCellOf(4, bytesOfHex("23 24"))); // a group
    CHECK_FALSE(isCellOf(999, bytesCell(999, "later") + "x"));
    CHECK_FALSE(isCellOf(0, ""));
}
