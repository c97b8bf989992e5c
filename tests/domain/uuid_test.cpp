#include "domain/instant.h"
#include "domain/uuid.h"
#include "support/catch2.h"

#include <set>

using lykta::Uuid;

TEST_CASE("a UUID's text form is read in either case and written in lower case", "[uuid]")
{
    const auto id = Uuid::parse("017F22E2-79B0-7CC3-98C4-DC0C0C07398F");
    REQUIRE(id);
    CHECK(id->text() == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    CHECK(id->bytes[0] == 0x01);
    CHECK(id->bytes[15] == 0x8f);
    CHECK(Uuid::fromBytes(id->raw()) == id);
}

TEST_CASE("other texts are no UUID", "[uuid]")
{
    for (const auto* text : {"", "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
                             "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
                             "017f22e2-79b0-7cc3-98c4dc-0c0c07398f", "{17f22e2-79b0-7cc3-98c4-dc0c0c07398}"}) {
        INFO(text);
        CHECK_FALSE(Uuid::parse(text));
    }
    CHECK_FALSE(Uuid::fromBytes("fifteen bytes.."));
    CHECK_FALSE(Uuid::fromBytes("seventeen bytes.."));
}

TEST_CASE("version 7 carries the time, version and variant, and never repeats", "[uuid]")
{
    constexpr std::int64_t ms = 0x017f22e279b0;
    std::set<Uuid> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto id = Uuid::v7(ms);
        REQUIRE(id.text().substr(0, 15) == "017f22e2-79b0-7");
        REQUIRE((id.bytes[8] & 0xc0) == 0x80);
        seen.insert(id);
    }
    CHECK(seen.size() == 1000);
    CHECK(Uuid::v7(ms) < Uuid::v7(ms + 1));
}

TEST_CASE("only the nil UUID is nil", "[uuid]")
{
    CHECK(Uuid{}.isNil());
    CHECK_FALSE(Uuid::v7(1).isNil());
    CHECK(Uuid{}.text() == "00000000-0000-0000-0000-000000000000");
}

TEST_CASE("the system's clock knows this century and a real offset", "[instant]")
{
    const auto now = lykta::SystemClock().now();
    CHECK(now.ms > 1'700'000'000'000);
    CHECK(now.offsetMinutes >= -12 * 60);
    CHECK(now.offsetMinutes <= 14 * 60);
}
