#include "support/catch2.h"
#include "sync/protocol/body.h"
#include "sync/protocol/cell.h"

using namespace lykta::sync;

namespace {

/// Every cell that field `field` may have over two times, two nodes and two values (one of them cleared), and none.
std::vector<std::optional<Cell>> cellsOf(std::uint32_t field)
{
    std::vector<std::optional<Cell>> out{std::nullopt};
    for (const std::uint64_t time : {1u, 2u})
        for (const std::uint64_t node : {1u, 2u})
            for (const auto& cell : {std::string(), varintCell(field, 1)})
                out.push_back(Cell{field, {time, node}, cell});
    return out;
}

std::vector<Body> smallBodies()
{
    const std::vector<std::vector<Lost>> losers{
        {}, {{5, {1, 1}, varintCell(5, 7)}}, {{5, {1, 1}, {}}, {6, {1, 2}, {}}}};
    std::vector<Body> out;
    for (const auto& first : cellsOf(5))
        for (const auto& second : {std::optional<Cell>(), std::optional(Cell{6, {1, 2}, varintCell(6, 1)}),
                                   std::optional(Cell{6, {2, 1}, {}})})
            for (const auto& lost : losers) {
                Body body;
                if (first)
                    body.put(*first);
                if (second)
                    body.put(*second);
                for (const auto& loser : lost)
                    body.lose(loser);
                out.push_back(body);
            }
    return out;
}

} // namespace

TEST_CASE("merge is commutative and idempotent, and its results are canonical")
{
    const auto bodies = smallBodies();
    REQUIRE(bodies.size() == 81);
    for (const auto& a : bodies) {
        if (merge(a, a) != a)
            FAIL("not idempotent");
        for (const auto& b : bodies) {
            const auto both = merge(a, b);
            if (both != merge(b, a))
                FAIL("not commutative");
            if (merge(both, a) != both || merge(both, b) != both)
                FAIL("not an upper bound");
            if (parseBody(serialise(both)) != both)
                FAIL("not canonical");
        }
    }
    SUCCEED();
}

TEST_CASE("merge is associative")
{
    const auto bodies = smallBodies();
    for (const auto& a : bodies)
        for (const auto& b : bodies) {
            const auto ab = merge(a, b);
            for (const auto& c : bodies)
                if (merge(ab, c) != merge(a, merge(b, c)))
                    FAIL("not associative");
        }
    SUCCEED();
}

TEST_CASE("which cell beats which")
{
    const auto one = varintCell(5, 1), two = varintCell(5, 2);
    CHECK(beats({5, {2, 1}, one}, {5, {1, 9}, two})); // later
    CHECK(beats({5, {1, 2}, one}, {5, {1, 1}, two})); // greater node
    CHECK(beats({5, {1, 1}, two}, {5, {1, 1}, one})); // greater bytes
    CHECK(beats({5, {1, 1}, one}, {5, {1, 1}, {}}));  // anything over cleared
    CHECK(beats({5, {2, 1}, {}}, {5, {1, 1}, one}));  // but a later clearing wins
    CHECK_FALSE(beats({5, {1, 1}, one}, {5, {1, 1}, one}));
    CHECK(beats({5, {1, 1}, bytesCell(5, "\xff")}, {5, {1, 1}, bytesCell(5, "a")})); // bytes are unsigned
}

TEST_CASE("merge keeps every loser")
{
    Body a, b;
    a.put({5, {2, 1}, varintCell(5, 2)});
    a.lose({5, {1, 1}, varintCell(5, 1)});
    b.put({5, {3, 2}, varintCell(5, 3)});
    b.lose({5, {1, 2}, {}});
    const auto both = merge(a, b);
    CHECK(both.cellOf(5) == varintCell(5, 3));
    CHECK(both.lost == std::vector<Lost>{{5, {1, 1}, varintCell(5, 1)}, {5, {1, 2}, {}}});
}
