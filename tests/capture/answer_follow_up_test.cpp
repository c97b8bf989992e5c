#include "capture/answer_follow_up.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/temporary_store.h"

using namespace lykta;
using namespace lykta::capture;
using namespace lykta::test;

namespace {

FollowUp aFollowUp(const Uuid& walk, const Observation& of)
{
    FollowUp row;
    row.id = Uuid::v7(of.observedAt.ms + 7);
    row.walk = walk;
    row.origin = of.id;
    row.category = of.category;
    row.point = of.position.point;
    row.observedAt = of.observedAt;
    return row;
}

ReadyPhoto taken(TemporaryStore& store, const char* bytes)
{
    return {Uuid::v7(store.clock.now().ms),
            store->photoFiles().add(bytes),
            640,
            480,
            PhotoRole::Context,
            store.clock.now()};
}

} // namespace

SCENARIO("an earlier observation is answered at its place", "[follow-up]")
{
    TemporaryStore store;
    store->setSetting("central.role", "leader");
    const auto earlier = aWalk(1), walk = aWalk(2);
    const auto observation = anObservation(earlier.id);
    const auto asked = aFollowUp(walk.id, observation);
    save(*store, earlier);
    save(*store, walk);
    save(*store, observation);
    save(*store, asked);
    FollowUpInput input{asked.id, FollowUpResult::StillThere, ""};
    answerFollowUp(*store, store.clock, input);
    const auto answers = [&] { return store->followUpAnswers().ofFollowUp(asked.id); };
    REQUIRE(answers().size() == 1);
    CHECK(answers()[0].walk == walk.id);
    CHECK(answers()[0].author == store->device());

    WHEN("it is answered the same again")
    {
        int commits = 0;
        store->notices().subscribe([&](const auto&) { ++commits; });
        answerFollowUp(*store, store.clock, input);
        THEN("nothing is written")
        {
            CHECK(commits == 0);
        }
    }
    WHEN("this phone thinks again")
    {
        store.clock.advance(1000);
        input = {asked.id, FollowUpResult::Partly, "En av tre lyser."};
        answerFollowUp(*store, store.clock, input);
        THEN("it is the same row")
        {
            REQUIRE(answers().size() == 1);
            CHECK(answers()[0].result == FollowUpResult::Partly);
            CHECK(answers()[0].note == "En av tre lyser.");
            CHECK(answers()[0].answeredAt == store.clock.now());
        }
    }
    WHEN("it takes its answer back")
    {
        answerFollowUp(*store, store.clock, {asked.id, FollowUpResult::None, ""});
        THEN("it is not answered")
        {
            CHECK_FALSE(standingAnswer(answers()));
        }
    }
    WHEN("what is asked about is not here")
    {
        answerFollowUp(*store, store.clock, {Uuid::v7(99), FollowUpResult::Gone, ""});
        THEN("nothing is written")
        {
            CHECK(store->followUpAnswers().ofWalk(walk.id).size() == 1);
        }
    }
    WHEN("a photo is taken from where the old one was taken")
    {
        const auto old = aPhoto(observation, store->photoFiles().add("before"));
        store->door().commit([&](store::Writer& writer) {
            writer.create(old);
            writer.attachFile(old.id, old.sha256, store::PhotoFiles::nameOf(old.sha256), old.size);
        });
        const auto before = earlierPhoto(*store, asked);
        REQUIRE(before);
        CHECK(before->photo.id == old.id);
        const auto photo = taken(store, "after");
        addFollowUpPhoto(*store, asked.id, photo, before->photo.id);
        addFollowUpPhoto(*store, asked.id, photo, before->photo.id);
        THEN("it is a row of the follow-up walk, paired with the old one, once")
        {
            const auto photos = store->photos().ofObservation(asked.id);
            REQUIRE(photos.size() == 1);
            CHECK(photos[0].photo.walk == walk.id);
            CHECK(photos[0].photo.role == PhotoRole::After);
            CHECK(photos[0].photo.pair == old.id);
            CHECK(TemporaryFolder::read(photos[0].path) == "after");
        }
        THEN("it does not become the earlier photo itself; at the next follow-up it does")
        {
            CHECK(earlierPhoto(*store, asked)->photo.id == old.id);
            auto again = aFollowUp(Uuid::v7(3), observation);
            again.id = Uuid::v7(observation.observedAt.ms + 100'000'000'000);
            save(*store, again);
            CHECK(earlierPhoto(*store, again)->photo.id == photo.id);
        }
        THEN("a photo that the leader carried over comes before it")
        {
            auto carried = old;
            carried.id = Uuid::v7(5);
            carried.walk = walk.id;
            carried.observation = asked.id;
            carried.role = PhotoRole::Before;
            save(*store, carried);
            CHECK(earlierPhoto(*store, asked)->photo.id == carried.id);
        }
    }
    WHEN("the leader of the earlier walk takes over the status that is offered")
    {
        REQUIRE(maySetStatus(*store, observation.id));
        setStatus(*store, observation.id, offeredStatus(observation.status, FollowUpResult::Gone).value());
        THEN("the observation has it")
        {
            CHECK(store->observations().find(observation.id)->status == ObservationStatus::Done);
        }
    }
    WHEN("the earlier observation is not here")
    {
        THEN("its status is not this phone's to set, and it has no earlier photo")
        {
            CHECK_FALSE(maySetStatus(*store, Uuid::v7(77)));
            CHECK_THROWS_AS(setStatus(*store, Uuid::v7(77), ObservationStatus::Done), std::invalid_argument);
            auto unknown = asked;
            unknown.id = Uuid::v7(78);
            unknown.origin = Uuid::v7(77);
            CHECK_FALSE(earlierPhoto(*store, unknown));
        }
    }
}
