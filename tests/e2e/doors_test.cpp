// How phones come in, at a real lykta-central.
#include "e2e/handset.h"
#include "support/catch2.h"
#include "support/temporary_folder.h"
#include "support/tls_identity.h"
#include "sync/device/curl_transport.h"
#include "sync/device/enroller.h"

#include <nlohmann/json.hpp>

using namespace lykta;
using sync::JoinFailure;

namespace {

const std::string someDevice = "01890a5d-ac96-774b-8cce-b302099a8057",
                  otherDevice = "01890a5d-ac96-774b-8cce-b302099a8058";

std::string codeFor(const test::CentralProcess& central, std::vector<std::string> options)
{
    options.insert(options.end(), {"--address", central.address(), "--json"});
    return nlohmann::json::parse(central.run("invite", options)).at("code");
}

sync::JoinResult enrol(const test::CentralProcess& central, const std::string& code, const std::string& device,
                       std::uint64_t node, char nonce)
{
    sync::CurlTransport transport({central.address(), {}, {}});
    return sync::enrol(transport, {central.address(), code, ""}, device, node, std::string(16, nonce), "");
}

} // namespace

SCENARIO("a staff code lets one phone in, and says why it does not let in another")
{
    const test::TemporaryFolder folder;
    test::CentralProcess central(LYKTA_CENTRAL_PROGRAM, folder.path() / "central");
    central.run("init");
    central.start();
    const auto code = codeFor(central, {"--role", "officer"});

    const auto first = enrol(central, code, someDevice, 77, 'a');
    REQUIRE(first.joined);
    CHECK(first.joined->role == "officer");
    CHECK(first.joined->walk.empty());
    THEN("the answer that was lost comes again")
    {
        const auto again = enrol(central, code, someDevice, 77, 'a');
        REQUIRE(again.joined);
        CHECK(again.joined->token == first.joined->token);
    }
    THEN("the code is used up for another phone")
    {
        CHECK(enrol(central, code, otherDevice, 78, 'b').failure == JoinFailure::CodeUsed);
    }
    THEN("a wrong code is unknown, and after some of them there is a pause")
    {
        auto failure = JoinFailure::None;
        for (int tries = 0; tries < 8 && failure != JoinFailure::TooManyTries; ++tries) {
            failure = enrol(central, "QQQQQQQQQQ", otherDevice, 78, 'c').failure;
            CHECK((failure == JoinFailure::CodeUnknown || failure == JoinFailure::TooManyTries));
        }
        CHECK(failure == JoinFailure::TooManyTries);
    }
    THEN("another phone's identity is not given away")
    {
        const auto second = codeFor(central, {"--role", "officer"});
        CHECK(enrol(central, second, someDevice, 77, 'd').failure == JoinFailure::Refused);
    }
    THEN("nobody answers when central is down")
    {
        central.stop();
        CHECK(enrol(central, code, someDevice, 77, 'a').failure == JoinFailure::Unreachable);
    }
}

SCENARIO("over TLS the QR code's pin is central's key, and nobody else's will do")
{
    const test::TemporaryFolder folder;
    const test::TlsIdentity identity, impostor;
    const auto certificate = folder.path() / "cert.pem", key = folder.path() / "key.pem";
    identity.write(certificate, key);
    test::CentralProcess central(LYKTA_CENTRAL_PROGRAM, folder.path() / "central", 0,
                                 {"--tls-cert", certificate.string(), "--tls-key", key.string()});
    central.run("init");
    central.start();
    test::Handset phone(folder.path() / "phone");
    phone.enrol(central, "coordinator");
    const auto confirmed = [](const sync::SyncStatus& status) {
        return status.phase == sync::Phase::Idle && status.lastConfirmedMs;
    };
    phone.syncUntil("a first answer", confirmed);

    WHEN("somebody else answers at the address")
    {
        central.stop();
        impostor.write(certificate, key);
        central.start();
        phone.restart();
        phone.syncUntil("a warning", [](const sync::SyncStatus& status) {
            return status.phase == sync::Phase::BackingOff && status.failure == sync::Failure::WrongKey;
        });
        THEN("the right one is known again, without a person")
        {
            central.stop();
            identity.write(certificate, key);
            central.start();
            phone.syncUntil("its answer", confirmed);
        }
    }
}
