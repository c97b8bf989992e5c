// What both stores promise of history, nodes, scopes, devices and photos: the same words, one store after the other.
#include "central/store_contract.h"

using namespace lykta;
using namespace lykta::central;
using namespace lykta::test;

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
