// What both stores promise of rows and their feeds: the same words, one store after the other.
#include "central/store_contract.h"

#include <algorithm>
#include <set>
#include <vector>

using namespace lykta;
using namespace lykta::central;
using namespace lykta::test;

namespace {

std::vector<std::uint64_t> seqsOf(const Feed& feed)
{
    std::vector<std::uint64_t> seqs;
    for (const auto& row : feed.rows)
        seqs.push_back(row.row.seq);
    return seqs;
}

void require(const std::optional<StoredRow>& got, const StoredRow& wanted)
{
    REQUIRE(got);
    CHECK(got->table == wanted.table);
    CHECK(got->id == wanted.id);
    CHECK(got->scope == wanted.scope);
    CHECK(got->seq == wanted.seq);
    CHECK(got->hash == wanted.hash);
    CHECK(got->body == wanted.body);
}

} // namespace

SCENARIO("rows are kept as they were put, to the bit")
{
    EITHER_STORE;
    std::string everyByte;
    for (int byte = 0; byte < 256; ++byte)
        everyByte += static_cast<char>(byte);
    const auto large = std::string(100'000, '\xff') + everyByte;
    store->write([&](Session& session) {
        CHECK_FALSE(session.row(5, id(1)));
        session.putRow(row(1, 1, 1, everyByte));
        require(session.row(5, id(1)), row(1, 1, 1, everyByte));
        session.putRow(row(2, 1, 1, large));
        session.putRow(row(3, 1, 1, std::string()));
        session.putRow(row(4, 1, 1));
    });
    store->write([&](Session& session) {
        session.expect({{{5, id(3)}, {5, id(4)}, {5, id(99)}, {6, id(3)}}, {1, 77}, 7, id(1)});
        require(session.row(5, id(3)), row(3, 1, 1, std::string()));
        CHECK_FALSE(session.row(6, id(3)));
        session.putRow(row(4, 2, 2, std::nullopt));
        session.putRow(row(99, 2, 2));
        session.putRow(row(99, 3, 2));
    });
    store.reopen();
    store->read([&](const Session& session) {
        require(session.row(5, id(1)), row(1, 1, 1, everyByte));
        require(session.row(5, id(2)), row(2, 1, 1, large));
        require(session.row(5, id(3)), row(3, 1, 1, std::string()));
        require(session.row(5, id(4)), row(4, 2, 2, std::nullopt));
        require(session.row(5, id(99)), row(99, 3, 2));
        CHECK(session.rowCount(5) == 4);
        std::set<std::string> seen;
        session.forEachRow(5, [&](const StoredRow& each) { seen.insert(each.id); });
        CHECK(seen == std::set{id(1), id(2), id(3), id(4), id(99)});
    });
}

SCENARIO("every row of a table is walked through, however many there are")
{
    EITHER_STORE;
    store->write([&](Session& session) {
        for (unsigned n = 0; n < 2'500; ++n)
            session.putRow(row(n, 1, 1));
        CHECK(session.rowCount(5) == 2'500);
    });
    std::set<std::string> seen;
    store->read(
        [&](const Session& session) { session.forEachRow(5, [&](const StoredRow& each) { seen.insert(each.id); }); });
    CHECK(seen.size() == 2'500);
}

SCENARIO("a feed gives whole seqs in their order, and says that there is more")
{
    EITHER_STORE;
    constexpr unsigned perSeq = 300, seqs = 5;
    store->write([&](Session& session) {
        for (unsigned n = 0; n < perSeq * seqs; ++n)
            session.putRow(row(n, n % 2 ? walkScopeA : 1, 1 + n / perSeq, std::string(100, 'b')));
        session.addDeparted(walkScopeA, 3, 5, id(4'000));
        session.addDeparted(walkScopeA, 3, 5, id(4'000));
        session.addDeparted(walkScopeB, 4, 5, id(4'001));
    });
    const auto feed = [&](Scope scope, std::uint64_t after, std::uint64_t upto, std::size_t bytes) {
        return reading(*store, [&](const Session& session) { return session.feed(scope, after, upto, bytes); });
    };
    GIVEN("room for everything")
    {
        const auto all = feed(walkScopeA, 0, 5, 1 << 20);
        CHECK_FALSE(all.more);
        CHECK(all.rows.size() == perSeq * seqs / 2 + 1);
        const auto order = seqsOf(all);
        CHECK(std::is_sorted(order.begin(), order.end()));
        const auto departed = std::find_if(all.rows.begin(), all.rows.end(), [](const auto& r) { return r.departed; });
        REQUIRE(departed != all.rows.end());
        CHECK(departed->row.id == id(4'000));
        CHECK(departed->row.seq == 3);
        CHECK_FALSE(departed->row.body);
    }
    GIVEN("departures that are told no more")
    {
        store->write([](Session& session) { session.dropDepartedUpTo(3); });
        CHECK(feed(walkScopeA, 0, 5, 1 << 20).rows.size() == perSeq * seqs / 2);
        CHECK(feed(walkScopeB, 0, 5, 1 << 20).rows.size() == 1);
    }
    GIVEN("room for less than one seq")
    {
        const auto first = feed(1, 0, 5, 1);
        CHECK(first.more);
        CHECK(seqsOf(first) == std::vector<std::uint64_t>(perSeq / 2, 1));
        CHECK(seqsOf(feed(1, 4, 5, 1)) == std::vector<std::uint64_t>(perSeq / 2, 5));
        CHECK_FALSE(feed(1, 4, 5, 1).more);
    }
    GIVEN("bounds")
    {
        CHECK(seqsOf(feed(1, 1, 2, 1 << 20)) == std::vector<std::uint64_t>(perSeq / 2, 2));
        CHECK(feed(1, 5, 5, 1 << 20).rows.empty());
        CHECK(feed(2, 0, 5, 1 << 20).rows.empty());
    }
    GIVEN("somebody who reads every walk")
    {
        const auto walks = feed(sync::everyWalkScope, 0, 5, 1 << 20);
        CHECK(walks.rows.size() == perSeq * seqs / 2 + 2);
        CHECK(std::count_if(walks.rows.begin(), walks.rows.end(), [](const auto& r) { return r.departed; }) == 2);
    }
}

SCENARIO("one seq may hold more rows than a look takes")
{
    EITHER_STORE;
    store->write([&](Session& session) {
        for (unsigned n = 0; n < 1'700; ++n)
            session.putRow(row(n, 1, 1));
        session.putRow(row(1'700, 1, 2));
    });
    const auto feed = reading(*store, [](const Session& session) { return session.feed(1, 0, 2, 1); });
    CHECK(feed.rows.size() == 1'700);
    CHECK(feed.more);
}
