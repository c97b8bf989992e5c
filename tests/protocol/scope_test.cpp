#include "support/catch2.h"
#include "support/hex.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/row_hash.h"
#include "sync/protocol/scope.h"
#include "sync/protocol/stamp.h"

using namespace lykta::sync;
using lykta::test::bytesOfHex;
using lykta::test::hexOf;

namespace {

const std::string walk = bytesOfHex("0192f8c0 1122 7333 8444 0123456789ab");

Body withClass(std::uint64_t sensitivity)
{
    Body body;
    body.put({3, {1, 1}, varintCell(3, sensitivity)});
    return body;
}

} // namespace

TEST_CASE("a row's own cells give its scope")
{
    CHECK(scopeOf(withClass(1)) == openScope);
    CHECK(scopeOf(withClass(2)) == staffScope);
    CHECK(scopeOf(withClass(3)) == policeScope);
    CHECK_FALSE(scopeOf(withClass(4)));
    CHECK_FALSE(scopeOf(withClass(0)));
    CHECK_FALSE(scopeOf(withClass(6)));
    CHECK(scopeOf(withClass(5)) == allLeadersScope);
    CHECK_FALSE(scopeOf({}));

    auto ofWalk = withClass(4);
    ofWalk.put({2, {1, 1}, bytesCell(2, walk)});
    CHECK(scopeOf(ofWalk) == walkScope(walk));
    auto ofLeaders = withClass(5);
    ofLeaders.put({2, {1, 1}, bytesCell(2, walk)});
    CHECK(scopeOf(ofLeaders) == leadersScope(walk));
    // What could be taken for another walk's leaders is no walk.
    auto another = walk;
    another[8] = static_cast<char>(another[8] | 0x40);
    for (auto* row : {&ofWalk, &ofLeaders}) {
        auto forged = *row;
        forged.put({2, {2, 1}, bytesCell(2, another)});
        CHECK_FALSE(scopeOf(forged));
    }
    auto police = withClass(3);
    police.put({2, {1, 1}, bytesCell(2, walk)});
    CHECK(scopeOf(police) == policeScope);

    ofWalk.put({2, {2, 1}, bytesCell(2, walk.substr(1))});
    CHECK_FALSE(scopeOf(ofWalk));
    ofWalk.put({2, {2, 1}, bytesCell(2, std::string(16, '\x01'))});
    CHECK_FALSE(scopeOf(ofWalk));
    ofWalk.put({2, {2, 1}, {}});
    CHECK_FALSE(scopeOf(ofWalk));
}

TEST_CASE("a walk's scope is the end of its id")
{
    CHECK(walkScope(walk) == static_cast<Scope>(0x84440123456789abULL));
    CHECK(walkScope(walk) < 0);
    CHECK(leadersScope(walk) == static_cast<Scope>(0xc4440123456789abULL));
    CHECK(leadersScope(walk) < 0);
}

TEST_CASE("SipHash and SHA-256 are the published ones")
{
    // SipHash-2-4's reference vectors use the key 00..0f and inputs 00, 01, 02 …; a row's input is table, id, scope,
    // body, so this row is the reference input of 63 bytes.
    StoreId key{};
    std::string bytes;
    for (int i = 0; i < 63; ++i)
        bytes.push_back(static_cast<char>(i));
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<std::uint8_t>(i);
    const auto hash = rowHash(key, 0x03020100, bytes.substr(4, 16), 0x1b1a191817161514, bytes.substr(28));
    CHECK(hash == 0x958a324ceb064572ULL);
    CHECK(rowHash(key, 1, bytes.substr(4, 16), 1, "") != rowHash(key, 1, bytes.substr(4, 16), 2, ""));

    const auto digest = sha256("abc");
    CHECK(hexOf({reinterpret_cast<const char*>(digest.data()), digest.size()}) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a clock never repeats and never runs back")
{
    CHECK(nextTime(0, 1000) == stampTime(1000));
    CHECK(nextTime(stampTime(1000), 1000) == stampTime(1000) + 1);
    CHECK(nextTime(stampTime(2000) + 5, 1000) == stampTime(2000) + 6);
    CHECK(unixMs(stampTime(1234) + 99) == 1234);
}
