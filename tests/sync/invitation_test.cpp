#include "support/catch2.h"
#include "sync/device/enroller.h"

using lykta::sync::Invitation;

TEST_CASE("an invitation survives its QR code")
{
    const Invitation invitation{"https://lykta.varnamo.se:8443", "ABCD 1234&x", "a+b/c=="};
    CHECK(Invitation::parse(invitation.text()) == invitation);
    const Invitation bare{"http://127.0.0.1:8080", "ABC123", ""};
    CHECK(bare.text() == "lykta:join?a=http%3a%2f%2f127.0.0.1%3a8080&c=ABC123");
    CHECK(Invitation::parse(bare.text()) == bare);
}

TEST_CASE("an invitation is read in any order, unescaped where that is clear, and with parts of later versions")
{
    const auto read = Invitation::parse(" lykta:join?z=new&c=ABC123&p=abc&a=https://central.example/\n");
    REQUIRE(read);
    CHECK(*read == Invitation{"https://central.example", "ABC123", "abc"});
}

TEST_CASE("a foreign QR code is no invitation")
{
    const auto text =
        GENERATE(as<std::string>{}, "", "https://example.com", "lykta:join?", "lykta:join?a=https://central.example",
                 "lykta:join?c=ABC123",
                 "lykta:join?a=https://central.example&c=", "lykta:join?a=http://central.example&c=ABC123",
                 "lykta:join?a=http://127.0.0.1.evil.example&c=ABC123", "lykta:join?a=ftp://central.example&c=ABC123",
                 "lykta:join?a=https://&c=ABC123", "lykta:join?a=https://user@central.example&c=ABC123",
                 "lykta:join?a=https://central.example/path&c=ABC123", "lykta:join?a=https%3&c=ABC123",
                 "lykta:join?a=https%zz&c=ABC123");
    CAPTURE(text);
    CHECK_FALSE(Invitation::parse(text));
}

TEST_CASE("what a person types needs no scheme")
{
    CHECK(Invitation::typed(" central.example ", " abc-123 ") == Invitation{"https://central.example", "abc-123", ""});
    CHECK(Invitation::typed("http://localhost:81/", "x") == Invitation{"http://localhost:81", "x", ""});
    CHECK_FALSE(Invitation::typed("central.example", "  "));
    CHECK_FALSE(Invitation::typed("", "ABC123"));
    CHECK_FALSE(Invitation::typed("http://central.example", "ABC123"));
}
