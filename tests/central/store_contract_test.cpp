// What both stores promise: the same words, one store after the other.
#include "central/either_store.h"
#include "support/catch2.h"

#include <algorithm>
#include <future>
#include <limits>
#include <set>
#include <thread>

using namespace lykta;
using namespace lykta::central;

namespace {

constexpr std::uint64_t huge = std::numeric_limits<std::uint64_t>::max();
constexpr Scope walkScopeA = -7, walkScopeB = std::numeric_limits<Scope>::min();

std::string id(unsigned n)
{
    std::string bytes(16, '\0'); // ids hold every byte, zero and quote among them
    bytes[0] = '\'';
    bytes[1] = '\\';
    bytes[14] = static_cast<char>(n >> 8);
    bytes[15] = static_cast<char>(n);
    return bytes;
}

StoredRow row(unsigned n, Scope scope, std::uint64_t seq, std::optional<std::string> body = std::string("body"))
{
    return {5, id(n), scope, seq, huge - n, std::move(body)};
}

HistoryEntry entry(std::uint64_t seq)
{
    return {seq, 1'000 + seq, huge, seq, std::string(32, 'h'), std::string(31, '\0') + static_cast<char>(seq)};
}

std::vector<std::uint64_t> seqsOf(const Feed& feed)
{
    std::vector<std::uint64_t> seqs;
    for (const auto& row : feed.rows)
        seqs.push_back(row.row.seq);
    return seqs;
}

template <class Read>
auto reading(CentralStore& store, Read&& read)
{
    std::optional<std::decay_t<decltype(read(std::declval<const Session&>()))>> found;
    store.read([&](const Session& session) { found = read(session); });
    return *found;
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

#define EITHER_STORE test::EitherStore store(GENERATE(as<std::string>{}, "embedded", "postgres"))

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
        session.expect({{5, id(3)}, {5, id(4)}, {5, id(99)}, {6, id(3)}});
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

SCENARIO("history moves the head and the clock's floor, and finds every link")
{
    EITHER_STORE;
    const auto before = reading(*store, [](const Session& session) { return session.head(); });
    CHECK(before.id == store->id());
    CHECK(before.id.size() == 16);
    CHECK(before.seq == 0);
    CHECK(before.chain == std::string(32, '\0'));
    store->write([](Session& session) { session.appendHistory(entry(1)); });
    store->write([](Session& session) {
        auto earlier = entry(2);
        earlier.at = 5;
        session.appendHistory(earlier);
        CHECK(session.head().seq == 2);
    });
    store.reopen();
    store->read([](const Session& session) {
        CHECK(session.head().seq == 2);
        CHECK(session.head().chain == entry(2).chain);
        CHECK(session.head().clockFloor == 1'001);
        REQUIRE(session.history(1));
        CHECK(session.history(1)->node == huge);
        CHECK(session.history(1)->chain == entry(1).chain);
        CHECK_FALSE(session.history(3));
    });
}

SCENARIO("a batch of a node is found in the history, as far back as one looks")
{
    EITHER_STORE;
    store->write([](Session& session) {
        for (std::uint64_t seq = 1; seq <= 5; ++seq) {
            auto each = entry(seq);
            each.node = seq == 4 ? 7 : huge;
            session.appendHistory(each);
        }
        REQUIRE(session.batchInHistory(huge, 3, 0)); // also of this very commit
    });
    store->read([](const Session& session) {
        REQUIRE(session.batchInHistory(huge, 3, 0));
        CHECK(session.batchInHistory(huge, 3, 2)->seq == 3);
        CHECK(session.batchInHistory(huge, 3, 2)->hash == entry(3).hash);
        CHECK_FALSE(session.batchInHistory(huge, 3, 3));
        CHECK_FALSE(session.batchInHistory(huge, 4, 0)); // another node's
        REQUIRE(session.batchInHistory(7, 4, 0));
    });
}

SCENARIO("nodes, scopes and numbers of 64 bits")
{
    EITHER_STORE;
    const NodeState node{huge, id(1), 3, std::string(32, 'x'), 9, std::string("\0v", 2)};
    store->write([&](Session& session) {
        session.putNode({huge, id(1), 2, "", 1, ""});
        session.putNode(node);
        session.putScope({walkScopeB, 4, huge, 12});
        session.putScope({1, 4, huge - 1, 12});
        CHECK(session.scope(walkScopeB).digest == huge);
        CHECK(session.walkScopes().size() == 1);
    });
    store->write([](Session& session) {
        auto scope = session.scope(1);
        scope.digest += 3; // modulo 2^64
        session.putScope(scope);
        CHECK(session.scope(2).rows == 0);
    });
    store->read([&](const Session& session) {
        REQUIRE(session.node(huge));
        CHECK(session.node(huge)->verdicts == node.verdicts);
        CHECK(session.node(huge)->n == 3);
        CHECK_FALSE(session.node(1));
        CHECK(session.scope(1).digest == 1);
        CHECK(session.scope(walkScopeB).digest == huge);
        CHECK(session.walkScopes().front().scope == walkScopeB);
        CHECK(session.scope(77).head == 0);
    });
}

SCENARIO("the quarantine counts what it keeps of each device")
{
    EITHER_STORE;
    store->write([](Session& session) {
        session.quarantine({1, id(1), "no-right", 5, id(7), -3, std::string("\0\xff", 2), 0});
        session.quarantine({2, id(1), "closed", 5, id(7), -3, "later", huge / 2});
        session.quarantine({3, id(2), "closed", 5, id(8), -3, "other", 0});
    });
    store->read([](const Session& session) {
        CHECK(session.quarantineCount() == 3);
        CHECK(session.heldOf(id(1)).rows == 2);
        CHECK(session.heldOf(id(1)).bytes == 7);
        CHECK(session.heldOf(id(3)).rows == 0);
        const auto kept = session.quarantined(5, id(7));
        REQUIRE(kept.size() == 2);
        CHECK(kept[0].change == std::string("\0\xff", 2));
        CHECK(kept[1].reason == "closed");
        CHECK(kept[1].until == huge / 2);
    });
}

SCENARIO("devices, grants, invitations and their uses")
{
    EITHER_STORE;
    store->write([](Session& session) {
        session.putDevice({id(1), "leader", std::string(32, '\0'), huge, 10, 11, 0, 1});
        session.putDevice({id(2), "officer", std::string(32, '\1'), 2, 9, 11, 0, 1});
        session.putDevice({id(1), "leader", std::string(32, '\2'), huge, 10, 12, 13, 2});
        session.putGrant(id(1), {walkScopeB, 7, 1, 0});
        session.putGrant(id(1), {1, 1, 1, 0});
        session.putGrant(id(1), {1, 1, 1, 99});
        session.putInvite({"code", "typed", "leader", id(3), 5, 1'000});
        session.putInvite({"code", "typed", "leader", id(3), 4, 1'000});
        session.putInvite({"other", "other typed", "officer", "", 1, 1'000});
        session.putEnrolment({"code", "nonce", id(1), huge, "salt", 5});
    });
    store->read([](const Session& session) {
        REQUIRE(session.device(id(1)));
        CHECK(session.device(id(1))->revokedAt == 13);
        CHECK(session.device(id(1))->node == huge);
        CHECK_FALSE(session.deviceByToken(std::string(32, '\0')));
        REQUIRE(session.deviceByToken(std::string(32, '\2')));
        CHECK(session.deviceByToken(std::string(32, '\2'))->device == id(1));
        REQUIRE(session.devices().size() == 2);
        CHECK(session.devices().front().role == "officer");
        const auto grants = session.grants(id(1));
        REQUIRE(grants.size() == 2);
        CHECK(grants[0].scope == walkScopeB);
        CHECK(grants[1].until == 99);
        REQUIRE(session.invite("typed"));
        CHECK(session.invite("typed")->usesLeft == 4);
        CHECK(session.invite("code")->walk == id(3));
        CHECK(session.invite("other")->walk.empty());
        CHECK_FALSE(session.invite("nothing"));
        REQUIRE(session.enrolment("code", "nonce"));
        CHECK(session.enrolment("code", "nonce")->salt == "salt");
        CHECK_FALSE(session.enrolment("code", "other"));
    });
}

SCENARIO("uploads, blobs and the photos that name them")
{
    EITHER_STORE;
    store->write([](Session& session) {
        session.putUpload({id(1), id(2), id(3), "hash", 100, 0, 50});
        session.setOffset(id(1), 64);
        session.putUpload({id(4), id(2), id(3), "hash", 100, 0, 60});
        session.putUpload({id(5), id(2), id(3), "hash", 100, 0, 70});
        session.dropUpload(id(5));
        session.putBlob({"later", 1, 20, std::nullopt});
        session.putBlob({"sooner", 1, 10, true});
        session.putBlob({"later", 1, 20, false});
        session.putPhoto(id(3), "later");
        session.putPhoto(id(6), "later");
    });
    store->read([](const Session& session) {
        REQUIRE(session.upload(id(1)));
        CHECK(session.upload(id(1))->offset == 64);
        CHECK_FALSE(session.upload(id(5)));
        CHECK(session.uploadsOf(id(2)) == 2);
        REQUIRE(session.uploadsExpiredBy(50).size() == 1);
        CHECK(session.uploadsExpiredBy(50).front().id == id(1));
        CHECK(session.blobCount() == 2);
        CHECK(session.blobs().front().sha256 == "sooner");
        REQUIRE(session.blob("later"));
        CHECK(session.blob("later")->readable == false);
        CHECK(session.bytesOfPhoto(id(3)) == "later");
        CHECK_FALSE(session.bytesOfPhoto(id(9)));
        CHECK(session.photosWith("later").size() == 2);
    });
}

SCENARIO("a job that throws is undone alone")
{
    EITHER_STORE;
    const auto undone = [&] {
        store->write([](Session& session) {
            session.putRow(row(1, 1, 1));
            session.putScope({1, 1, 1, 1});
            session.appendHistory(entry(1));
            throw std::invalid_argument("not this one");
        });
    };
    std::vector<std::future<void>> others;
    for (unsigned n = 10; n < 30; ++n)
        others.push_back(std::async(std::launch::async, [&store, n] {
            store->write([n](Session& session) { session.putRow(row(n, 1, 1)); });
        }));
    CHECK_THROWS_AS(undone(), std::invalid_argument);
    for (auto& other : others)
        CHECK_NOTHROW(other.get());
    store->write([](Session& session) {
        CHECK_FALSE(session.row(5, id(1)));
        CHECK(session.scope(1).rows == 0);
    });
    store->read([](const Session& session) {
        CHECK_FALSE(session.row(5, id(1)));
        CHECK(session.head().seq == 0);
        CHECK(session.rowCount(5) == 20);
    });
}

SCENARIO("what another process has written is seen by the next job, whatever the one before had looked at")
{
    EITHER_STORE;
    const auto look = [&] {
        std::pair<std::uint64_t, std::uint64_t> seen;
        store->write([&](Session& session) {
            seen = {session.device(id(1))->revokedAt, session.grants(id(1)).at(0).until};
            session.node(7);
            session.scope(walkScopeA);
        });
        return seen;
    };
    store->write([](Session& session) {
        session.putDevice({id(1), "leader", std::string(32, 't'), 7, 1, 1, 0, 1});
        session.putGrant(id(1), {walkScopeA, 1, 1, 0});
    });
    CHECK(look() == std::pair<std::uint64_t, std::uint64_t>{0, 0});
    store.another()->write([](Session& session) {
        auto device = *session.device(id(1));
        device.revokedAt = 13;
        session.putDevice(device);
        session.putGrant(id(1), {walkScopeA, 1, 1, 14});
        session.putNode({7, id(1), 3, std::string(32, 'h'), 1, {}});
        session.putScope({walkScopeA, 9, 8, 7});
    });
    CHECK(look() == std::pair<std::uint64_t, std::uint64_t>{13, 14});
    store->write([](Session& session) {
        CHECK(session.node(7)->n == 3);
        CHECK(session.scope(walkScopeA).head == 9);
    });
    WHEN("a job that wrote over it is undone")
    {
        CHECK_THROWS(store->write([](Session& session) {
            auto device = *session.device(id(1));
            device.revokedAt = 0;
            session.putDevice(device);
            session.putNode({7, id(1), 4, std::string(32, 'h'), 2, {}});
            session.putScope({walkScopeA, 10, 8, 7});
            throw std::runtime_error("undone");
        }));
        store->write([](Session& session) {
            CHECK(session.device(id(1))->revokedAt == 13);
            CHECK(session.node(7)->n == 3);
            CHECK(session.scope(walkScopeA).head == 9);
        });
    }
}

SCENARIO("a job may be handed in without waiting for it")
{
    EITHER_STORE;
    const auto submitted = [&](std::function<void(Session&)> work) {
        const auto told = std::make_shared<std::promise<void>>();
        store->submit(std::move(work), [told](const std::exception_ptr& thrown) {
            if (thrown)
                told->set_exception(thrown);
            else
                told->set_value();
        });
        return told->get_future();
    };
    submitted([](Session& session) { session.putScope({walkScopeA, 9, 8, 7}); }).get();
    CHECK(reading(*store, [](const Session& session) { return session.scope(walkScopeA).head; }) == 9);
    auto refused = submitted([](Session&) { throw std::runtime_error("no"); });
    CHECK_THROWS_WITH(refused.get(), "no");
}

SCENARIO("a job that the store refuses for its own values harms no other")
{
    EITHER_STORE;
    store->write([](Session& session) { session.appendHistory(entry(1)); });
    CHECK_THROWS(store->write([](Session& session) {
        session.putRow(row(1, 1, 1));
        session.appendHistory(entry(1)); // the seq is there already
    }));
    store->write([](Session& session) { session.appendHistory(entry(2)); });
    store->read([](const Session& session) {
        CHECK(session.head().seq == 2);
        CHECK_FALSE(session.row(5, id(1)));
    });
}

SCENARIO("a reader's snapshot stands still while others write")
{
    EITHER_STORE;
    store->write([](Session& session) { session.appendHistory(entry(1)); });
    store->read([&](const Session& session) {
        CHECK(session.head().seq == 1);
        store->write([](Session& inner) {
            inner.putRow(row(1, 1, 2));
            inner.putScope({1, 2, 1, 1});
            inner.appendHistory(entry(2));
        });
        CHECK(session.head().seq == 1);
        CHECK_FALSE(session.row(5, id(1)));
        CHECK(session.scope(1).head == 0);
        CHECK(session.feed(1, 0, 9, 1 << 20).rows.empty());
    });
    CHECK(reading(*store, [](const Session& session) { return session.head().seq; }) == 2);
}
