// What both stores promise of those who write and read at once: the same words, one store after the other.
#include "central/store_contract.h"

#include <future>
#include <memory>
#include <stdexcept>
#include <vector>

using namespace lykta;
using namespace lykta::central;
using namespace lykta::test;

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
