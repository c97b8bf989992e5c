// Joining as the page does it, against a real central store: every way in, and every way it is refused, in words.
#include "app/unseen_phone.h"
#include "capture/plan_walk.h"
#include "domain/checklist.h"
#include "support/catch2.h"
#include "support/local_server.h"
#include "support/temporary_folder.h"
#include "support/tls_identity.h"
#include "ui/sync/join_form.h"
#include "ui/sync/walk_invite.h"
#include "ui/ui_text.h"

using namespace lykta;
using test::eventually;

namespace {

struct Central
{
    explicit Central(std::vector<std::string> options = {})
        : process(LYKTA_CENTRAL_PROGRAM, folder.path() / "central", 0, std::move(options))
    {
        process.run("init");
    }

    QString code(std::vector<std::string> options = {"--role", "coordinator"}) const
    {
        return QString::fromStdString(test::invited(process, std::move(options)).at("code").get<std::string>());
    }
    QString qr() const
    {
        return QString::fromStdString(test::invited(process, {"--role", "coordinator"}).at("qr").get<std::string>());
    }
    QString address() const { return QString::fromStdString(process.address()); }

    test::TemporaryFolder folder;
    test::CentralProcess process;
};

/// The page's form over a phone that has not joined anything.
struct Page
{
    Page()
    {
        form.setProperty("app", QVariant::fromValue(&phone.app()));
        form.componentComplete();
        QObject::connect(&form, &ui::JoinForm::joined, [this] { joined = true; });
    }
    /// What the page says afterwards; empty where it worked.
    std::string join()
    {
        REQUIRE(form.ready());
        form.join();
        REQUIRE(eventually([&] { return !form.busy(); }));
        CHECK(joined == form.problem().isEmpty());
        return form.problem().toStdString();
    }
    /// Where the phone knows its central already: a code alone.
    std::string joinAgain(const QString& code)
    {
        joined = false;
        form.setCode(code);
        return join();
    }
    std::string joinWith(const QString& code, const QString& address)
    {
        form.setCode(code);
        form.setAddress(address);
        return join();
    }

    test::UnseenPhone phone;
    ui::JoinForm form;
    bool joined = false;
};

} // namespace

SCENARIO("a phone joins by the code that was typed, or by the QR code alone")
{
    Central central;
    central.process.start();
    Page page;
    WHEN("the code and the address are typed, blanks, dashes and small letters as they come")
    {
        QString code = central.code();
        code = code.left(5).toLower() + " - " + code.mid(5);
        CHECK(page.joinWith(code, " " + central.address() + "/ ").empty());
    }
    WHEN("the QR code is read")
    {
        REQUIRE(page.form.scan(central.qr()));
        CHECK(page.form.hint().isEmpty());
        CHECK(page.form.scannedFrom() == "127.0.0.1");
        CHECK(page.join().empty());
    }
    CHECK(page.phone.sync().joined());
    CHECK(page.form.knowsCentral());
}

SCENARIO("a code that does not open says why")
{
    Central central;
    central.process.start();
    Page page;
    CHECK(page.joinWith("AAAAAAAAAA", central.address()) == "Koden finns inte. Be ledaren om en ny.");
    CHECK(page.joinWith(central.code({"--role", "coordinator", "--valid", "-1"}), central.address()) ==
          "Koden har gått ut. Be ledaren om en ny.");
    const QString once = central.code();
    Page first;
    CHECK(first.joinWith(once, central.address()).empty());
    CHECK(page.joinWith(once, central.address()) == "Koden är använd. Be ledaren om en ny.");
    CHECK_FALSE(page.phone.sync().joined());
    THEN("typing another code takes the words away, and the next one opens")
    {
        page.form.setCode("");
        CHECK(page.form.problem().isEmpty());
        CHECK(page.joinWith(central.code(), central.address()).empty());
    }
}

SCENARIO("what stands between the phone and central is told apart from a bad code")
{
    Page page;
    GIVEN("a central that is down")
    {
        Central central;
        CHECK(page.joinWith("AAAAAAAAAA", central.address()) ==
              "Centralen svarar inte. Kontrollera nätet och adressen och försök igen.");
        THEN("the same code opens once it is back")
        {
            central.process.start();
            CHECK(page.joinWith(central.code(), central.address()).empty());
        }
    }
    GIVEN("a network that answers everything with its login page")
    {
        const test::LocalServer portal([](const test::Received&) {
            return test::reply(200, {{"Content-Type", "text/html"}}, "<html>Logga in</html>");
        });
        CHECK(page.joinWith("AAAAAAAAAA", QString::fromStdString(portal.address())) ==
              "Svaret kom inte från en central. Kontrollera adressen, eller om nätet kräver inloggning.");
    }
    GIVEN("a central with another key than the QR code names")
    {
        const test::TemporaryFolder folder;
        const test::TlsIdentity own;
        own.write(folder.path() / "cert.pem", folder.path() / "key.pem");
        Central central({"--tls-cert", folder.path() / "cert.pem", "--tls-key", folder.path() / "key.pem"});
        central.process.start();
        auto invitation = sync::Invitation::parse(central.qr().toStdString());
        REQUIRE(invitation);
        REQUIRE(invitation->pin == own.pin());
        invitation->pin = test::TlsIdentity().pin();
        REQUIRE(page.form.scan(QString::fromStdString(invitation->text())));
        CHECK(page.join() == "Centralen har fel nyckel. Be ledaren om en ny QR‑kod.");
        CHECK_FALSE(page.phone.sync().joined());
        THEN("the right QR code opens")
        {
            REQUIRE(page.form.scan(central.qr()));
            CHECK(page.join().empty());
        }
    }
}

SCENARIO("a revoked phone joins again as another device")
{
    Central central;
    central.process.start();
    Page page;
    auto& store = *page.phone.store;
    const auto isConfirmed = [&] {
        return eventually([&] {
            const auto rows = page.phone.sync().status().rows;
            return rows.waiting == 0 && rows.confirmed > 0;
        });
    };
    REQUIRE(page.joinWith(central.code(), central.address()).empty());
    test::save(store, test::aWalk());
    page.phone.sync().syncNow();
    REQUIRE(isConfirmed());
    const auto before = store.device();
    central.process.run("revoke", {before.text()});
    page.phone.sync().syncNow();
    REQUIRE(eventually([&] { return page.phone.sync().status().failure == sync::Failure::Revoked; }));

    CHECK(page.joinAgain("AAAAAAAAAA") == "Koden finns inte. Be ledaren om en ny.");
    CHECK(page.joinAgain(central.code()).empty());
    CHECK(store.device() != before);
    test::save(store, test::aWalk(1'794'000'100'000));
    page.phone.sync().syncNow();
    CHECK(isConfirmed());
}

SCENARIO("a phone's token is told to no other central")
{
    Central central;
    central.process.start();
    Page page;
    REQUIRE(page.joinWith(central.code(), central.address()).empty());
    const auto token = page.phone.secrets.read("token").value();
    const test::LocalServer stranger([](const test::Received&) { return test::reply(404); });
    page.joined = false;
    REQUIRE(page.form.scan("lykta:join?a=" + QString::fromStdString(stranger.address()) + "&c=K7M4QD"));
    CHECK_FALSE(page.join().empty());
    REQUIRE_FALSE(stranger.received().empty());
    for (const auto& request : stranger.received()) {
        CHECK(request.body.find(token) == std::string::npos);
        for (const auto& [name, value] : request.headers)
            CHECK(value.find(token) == std::string::npos);
    }
    CHECK(page.phone.sync().joined());
}

TEST_CASE("what was scanned counts until something is typed, and no other QR code does")
{
    Page page;
    CHECK_FALSE(page.form.scan("https://example.org/menu"));
    CHECK(page.form.problem().toStdString() == "Det är ingen inbjudan till Lykta. Be ledaren om en ny.");
    REQUIRE(page.form.scan("lykta:join?a=https://lykta.example:8443&c=ASF0PXJ27A6RVTT420RJN1CW6S"));
    CHECK(page.form.problem().isEmpty());
    CHECK(page.form.ready());
    CHECK(page.form.scannedFrom() == "lykta.example");
    page.form.setCode("K7M4Q");
    CHECK(page.form.scannedFrom().isEmpty());
    CHECK_FALSE(page.form.ready());
    page.form.setCode("K7M4QD");
    CHECK(page.form.ready()); // with the address that the QR code brought
    page.form.setAddress("http://lykta.example");
    CHECK_FALSE(page.form.ready());
    CHECK(page.form.hint().toStdString() == "Adressen ska börja med https://");
}

SCENARIO("a walk that was planned on one phone is joined with the code that this phone shows")
{
    Central central;
    central.process.start();
    Page leader;
    CHECK(leader.joinWith(central.code(), central.address()).empty());
    capture::WalkPlan plan;
    plan.walk = test::aWalk();
    plan.walk.light = LightCondition::DarkLit;
    Stop stop;
    stop.id = Uuid::v7(1'794'000'000'000);
    stop.name = "Stationen";
    stop.point = test::station;
    plan.stops = {stop};
    plan.questions = copiesOf(seededQuestions(), 1'794'000'000'000);
    plan.questions.erase(plan.questions.begin());
    capture::planWalk(*leader.phone.store, leader.phone.store.clock, plan, "plan");

    ui::WalkInvite invite;
    invite.setProperty("app", QVariant::fromValue(&leader.phone.app()));
    invite.setProperty("walkId", ui::toQt(plan.walk.id));
    invite.componentComplete();
    // The first answer may be that central has not heard of the walk; then one presses again.
    REQUIRE(eventually([&] {
        if (!invite.busy() && invite.code().isEmpty())
            invite.renew();
        return !invite.code().isEmpty();
    }));
    CHECK(invite.problem().isEmpty());

    Page participant;
    REQUIRE(participant.form.scan(invite.qr()));
    CHECK(participant.join().empty());
    CHECK(participant.phone.store->setting("central.role") == "participant");
    REQUIRE(eventually([&] { return !participant.phone.store->questions().ofWalk(plan.walk.id).empty(); }));
    CHECK(participant.phone.store->walks().find(plan.walk.id)->title == plan.walk.title);
    CHECK(participant.phone.store->stops().ofWalk(plan.walk.id).size() == 1);
    CHECK(participant.phone.store->questions().ofWalk(plan.walk.id).size() == 5);

    invite.refresh();
    REQUIRE(eventually([&] { return !invite.busy(); }));
    CHECK(invite.joinedWords().toStdString() == "1 har gått med");
    THEN("who came with it does not invite others")
    {
        ui::WalkInvite other;
        other.setProperty("app", QVariant::fromValue(&participant.phone.app()));
        other.setProperty("walkId", ui::toQt(plan.walk.id));
        other.componentComplete();
        REQUIRE(eventually([&] { return !other.busy(); }));
        CHECK(other.code().isEmpty());
    }
}
