#include "app/unseen_phone.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/tls_identity.h"
#include "sync/device/remembered.h"

using namespace lykta;
using test::eventually;

SCENARIO("a key that central has announced is trusted after a restart of the phone too")
{
    const test::TemporaryFolder folder;
    const auto certificate = folder.path() / "cert.pem", key = folder.path() / "key.pem";
    const test::TlsIdentity old, renewed;
    old.write(certificate, key);
    test::CentralProcess central(LYKTA_CENTRAL_PROGRAM, folder.path() / "central", 0,
                                 {"--tls-cert", certificate, "--tls-key", key});
    central.run("init");
    central.start();
    test::UnseenPhone phone;
    const auto invitation =
        sync::Invitation::parse(test::invited(central, {"--role", "coordinator"}).at("qr").get<std::string>());
    REQUIRE(invitation);
    bool joined = false;
    phone.sync().join(*invitation, [&](const sync::JoinResult& result) { joined = result.joined.has_value(); });
    REQUIRE(eventually([&] { return joined; }));
    const auto walk = test::aWalk();
    const auto confirmed = [&](std::uint64_t rows) {
        return eventually([&] { return phone.sync().status().rows.confirmed == rows; });
    };
    test::save(*phone.store, walk);
    phone.sync().syncNow();
    REQUIRE(confirmed(1));

    central.stop(); // no answer of its own comes between
    GIVEN("an answer of central's that named its next key")
    {
        phone.store->door().commit([&](store::Writer&) {
            sync::rememberPins(phone.store->replica(), {old.pin(), renewed.pin()});
        });
        WHEN("central changes its key and the phone is started anew")
        {
            renewed.write(certificate, key);
            central.start();
            phone.restart();
            test::save(*phone.store, test::anObservation(walk.id));
            phone.sync().syncNow();
            THEN("it goes on with the new key")
            {
                CHECK(confirmed(2));
            }
        }
    }
    GIVEN("no such answer")
    {
        renewed.write(certificate, key);
        central.start();
        phone.restart();
        phone.sync().syncNow();
        CHECK(eventually([&] { return phone.sync().status().failure == sync::Failure::WrongKey; }));
    }
}
