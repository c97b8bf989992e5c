#include "phone.h"
#include "support/catch2.h"
#include "ui/sync/walk_invite.h"
#include "ui/ui_text.h"

using namespace lykta;
using namespace lykta::test;
using sync::InviteFailure;
using ui::WalkInvite;

namespace {

struct AtTheGathering
{
    AtTheGathering() { save(*phone.store, walk); }
    std::unique_ptr<WalkInvite> invite() { return opened<WalkInvite>(phone, {{"walkId", ui::toQt(walk.id)}}); }
    sync::WalkInvitation given(std::int64_t used = 0) const
    {
        return {{"https://lykta.varnamo.se", "ABCDEFGHJKMNPQRSTVWXYZ0123", "cGlu"},
                "7K4MPX",
                static_cast<std::uint64_t>(phone.store.clock.now().ms + 3'600'000),
                used};
    }
    void answer(const sync::InviteResult& result)
    {
        const auto answer = std::exchange(phone.sync.code, {});
        REQUIRE(answer);
        answer(result);
    }

    Phone phone;
    Walk walk = aWalk();
};

} // namespace

SCENARIO_METHOD(AtTheGathering, "a code is fetched once and shown until it expires, with a network or without")
{
    auto invite = this->invite();
    CHECK(phone.sync.invitedTo == walk.id.text());
    CHECK_FALSE(phone.sync.askedAbout);
    CHECK(invite->busy());
    CHECK(invite->code().isEmpty());

    WHEN("there is no network")
    {
        answer({InviteFailure::Unreachable, {}, {}});
        CHECK_FALSE(invite->busy());
        CHECK_FALSE(invite->problem().isEmpty());
        invite->renew();
        CHECK(phone.sync.code);
    }
    WHEN("central does not know the walk yet")
    {
        answer({InviteFailure::UnknownWalk, {}, {}});
        CHECK(invite->problem().toStdString().find("skickas när det finns nät") != std::string::npos);
        CHECK(phone.sync.asked > 0); // it is being sent
    }
    WHEN("central gives a code")
    {
        answer({InviteFailure::None, given(), {}});
        CHECK(invite->code().toStdString() == "7K4–MPX");
        CHECK(sync::Invitation::parse(invite->qr().toStdString()) == given().scanned);
        CHECK(invite->joinedWords().isEmpty());
        CHECK(invite->untilWords().toStdString().find("Gäller till I") == 0);

        THEN("a phone without a network that was killed shows the same code")
        {
            const QString qr = invite->qr();
            invite.reset();
            phone.kill();
            phone.start();
            auto again = this->invite();
            CHECK(again->qr() == qr);
            CHECK(again->code().toStdString() == "7K4–MPX");
            REQUIRE(phone.sync.askedAbout);
            answer({InviteFailure::Unreachable, {}, {}});
            CHECK(again->problem().isEmpty());
            CHECK(again->code().toStdString() == "7K4–MPX");
        }
        THEN("how many have come is told when central has told it")
        {
            invite->refresh();
            REQUIRE(phone.sync.askedAbout);
            CHECK(*phone.sync.askedAbout == given());
            answer({InviteFailure::None, given(12), {}});
            CHECK(invite->joinedWords().toStdString() == "12 har gått med");
        }
        THEN("a code that central has forgotten is replaced")
        {
            invite->refresh();
            answer({InviteFailure::CodeUnknown, {}, {}});
            CHECK(invite->qr().isEmpty());
            REQUIRE(phone.sync.code);
            CHECK_FALSE(phone.sync.askedAbout);
        }
        THEN("it expires, and is not asked about any more")
        {
            phone.store.clock.advance(3'600'000);
            CHECK(invite->expired());
            invite->refresh();
            CHECK_FALSE(phone.sync.code);
            auto again = this->invite();
            CHECK(phone.sync.code); // a page that opens asks for a new one
            CHECK_FALSE(phone.sync.askedAbout);
        }
    }
}

SCENARIO_METHOD(AtTheGathering, "another leader is invited with a code of their own")
{
    auto invite = this->invite();
    CHECK_FALSE(phone.sync.invitedToLead);
    const auto late = phone.sync.code; // the participants' answer comes when nobody waits for it
    invite->setToLead(true);
    CHECK(phone.sync.invitedToLead);
    late({InviteFailure::None, given(), {}});
    CHECK(invite->code().isEmpty());
    CHECK(invite->busy());
    answer({InviteFailure::None, given(), {}});
    CHECK_FALSE(invite->code().isEmpty());
    CHECK(invite->joinedWords().isEmpty());

    WHEN("it was used")
    {
        invite->refresh();
        answer({InviteFailure::None, given(1), {}});
        CHECK(invite->joinedWords().toStdString() == "Koden är använd");
    }
    WHEN("participants are invited again")
    {
        phone.sync.code = {};
        invite->setToLead(false);
        CHECK(invite->code().isEmpty()); // none was kept of theirs
        CHECK_FALSE(phone.sync.invitedToLead);
    }
}
