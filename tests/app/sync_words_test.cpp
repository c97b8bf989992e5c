#include "app/unseen_phone.h"
#include "support/catch2.h"
#include "translation.h"
#include "ui/sync/sync_words.h"

#include <QRegularExpression>
#include <set>

using namespace lykta;
using sync::Failure;
using sync::Phase;

namespace {

constexpr Failure failures[] = {
    Failure::Unreachable, Failure::Login,        Failure::WrongKey,   Failure::Garbage, Failure::Unauthorised,
    Failure::Revoked,     Failure::CentralFull,  Failure::DeviceFull, Failure::TooOld,  Failure::AnotherStore,
    Failure::ServerError, Failure::PhotoRefused, Failure::Storage};
constexpr Phase phases[] = {Phase::NotJoined,  Phase::Idle,      Phase::WaitingForNetwork, Phase::WaitingForUnmetered,
                            Phase::Sending,    Phase::Receiving, Phase::SendingPhotos,     Phase::FetchingPhotos,
                            Phase::BackingOff, Phase::Stopped};
constexpr std::int64_t now = 1'794'508'200'000;

/// The words of one language, as the app would have them.
struct Spoken
{
    explicit Spoken(const char* code)
        : translation((test::runQt(), QString::fromLatin1(code))),
          language(QLatin1String(code) == QLatin1String("en") ? Language::English : Language::Swedish)
    {
    }
    ui::SyncWords of(const sync::SyncStatus& status) const { return {status, language, now}; }

    app::Translation translation;
    Language language;
};

sync::SyncStatus failed(Failure failure)
{
    sync::SyncStatus status;
    status.phase = Phase::BackingOff;
    status.failure = failure;
    status.rows.waiting = 2;
    return status;
}

void isSaid(const QString& words)
{
    CAPTURE(words.toStdString());
    CHECK_FALSE(words.trimmed().isEmpty());
    CHECK_FALSE(words.contains(QRegularExpression("%[0-9n]")));
    CHECK_FALSE(words.contains("  "));
}

} // namespace

TEST_CASE("every way in which sync fails has words of its own in both languages")
{
    std::set<QString> said;
    for (const char* code : {"sv", "en"}) {
        const Spoken spoken(code);
        for (const Failure failure : failures) {
            const auto status = failed(failure);
            CAPTURE(code, static_cast<int>(failure));
            const auto words = spoken.of(status).failure();
            isSaid(words.title);
            isSaid(words.text);
            isSaid(spoken.of(status).line().text);
            // A revoked phone and one with a token that counts no longer have the same thing to do.
            if (failure != Failure::Revoked)
                CHECK(said.insert(words.title + words.text).second);
        }
    }
    CHECK(said.size() == 2 * (std::size(failures) - 1));
}

TEST_CASE("a failure that only joining again mends says so, and no other does")
{
    const Spoken spoken("sv");
    for (const Failure failure : failures) {
        CAPTURE(static_cast<int>(failure));
        const auto status = failed(failure);
        const bool identity =
            failure == Failure::Unauthorised || failure == Failure::Revoked || failure == Failure::AnotherStore;
        CHECK(spoken.of(status).failure().rejoin == identity);
        CHECK(spoken.of(status).failure().text.contains("Gå med på nytt") == identity);
    }
}

TEST_CASE("what mends itself when the network is back is waiting, everything else is a failure")
{
    const Spoken spoken("sv");
    for (const Failure failure : failures) {
        CAPTURE(static_cast<int>(failure));
        const bool passing = failure == Failure::Unreachable || failure == Failure::ServerError;
        CHECK(spoken.of(failed(failure)).line().kind.toStdString() == (passing ? "wait" : "fail"));
    }
}

TEST_CASE("in every phase the line and what waits are said in both languages")
{
    for (const char* code : {"sv", "en"}) {
        const Spoken spoken(code);
        for (const Phase phase : phases)
            for (const std::uint64_t n : {1, 7}) {
                CAPTURE(code, static_cast<int>(phase), n);
                sync::SyncStatus status;
                status.phase = phase;
                status.failure = phase == Phase::BackingOff ? Failure::Unreachable : Failure::None;
                status.rows = {n, 40, n};
                status.photos = {n, 14, 0, n, 800'000};
                status.photoIndex = 4;
                status.photoCount = 17;
                status.photoPercent = 62;
                const auto words = spoken.of(status);
                for (const QString& text :
                     {words.line().text, words.headline(), words.rows(), words.waiting(), words.waitingDetail(),
                      words.held(), words.heldDetail(), words.missing(), words.lastConfirmed()})
                    isSaid(text);
            }
    }
}

TEST_CASE("the words of the look")
{
    const Spoken spoken("sv");
    sync::SyncStatus status;
    status.phase = Phase::WaitingForUnmetered;
    status.rows.confirmed = 42;
    status.photos = {2, 14, 1, 0, 800'000};
    status.failure = Failure::CentralFull;
    const auto words = spoken.of(status);
    CHECK(words.headline().toStdString() == "14 av 17 foton bekräftade");
    CHECK(words.rows().toStdString() == "42 av 42 uppgifter bekräftade");
    CHECK(words.failure().title.toStdString() == "1 foto kom inte fram");
    CHECK(words.failure().text.toStdString() == "Centralen är full. Allt finns kvar här.");
    CHECK(words.waiting().toStdString() == "2 foton väntar på Wi‑Fi");
    CHECK(words.waitingDetail().toStdString() == "0,8 MB · skickas av sig själv");
    status = {};
    status.phase = Phase::Idle;
    status.rows.held = 1;
    CHECK(spoken.of(status).held().toStdString() == "1 uppgift kvarhållen");
    CHECK(spoken.of(status).headline().toStdString() == "0 av 1 uppgift bekräftad");
    CHECK(spoken.of(status).line().text.toStdString() == "1 kvarhållen av centralen");
    CHECK(spoken.of(status).line().kind == "wait");
    status = {};
    CHECK(spoken.of(status).line().text.toStdString() == "Inget väntar.");
    CHECK(spoken.of(status).waiting().isEmpty());
    CHECK(spoken.of(status).held().isEmpty());
    CHECK(spoken.of(status).missing().isEmpty());
    CHECK(spoken.of(status).failure().title.isEmpty());
}

TEST_CASE("a photo that was refused is not blamed on the network that is down now")
{
    const Spoken spoken("sv");
    auto status = failed(Failure::Unreachable);
    status.photos.failed = 2;
    CHECK(spoken.of(status).failure().title.toStdString() == "Synken kom inte fram");
    CHECK(spoken.of(status).failure().text.toStdString() == "Centralen svarar inte. 2 foton kom inte fram.");
    status.failure = Failure::None;
    CHECK(spoken.of(status).failure().title.toStdString() == "2 foton kom inte fram");
    CHECK(spoken.of(status).failure().text.toStdString() == "Det som inte kom fram finns kvar här.");
}
