#include "report/participants.h"
#include "report/words.h"
#include "support/catch2.h"

using namespace lykta;
using namespace lykta::report;

TEST_CASE("Times are told by the clock of the place where they were recorded")
{
    const Instant evening{1'794'508'200'000, 60};
    CHECK(dateWords(evening, Language::Swedish) == "torsdag 12 november 2026");
    CHECK(dateWords(evening, Language::English) == "Thursday 12 November 2026");
    CHECK(timeWords(evening) == "19:30");
    CHECK(timeWords({evening.ms, 0}) == "18:30");
    CHECK(spanWords(evening, Instant{evening.ms + 95 * 60'000, 60}, Language::Swedish) == "19:30–21:05");
    CHECK(spanWords(evening, Instant{evening.ms + 6 * 3'600'000, 60}, Language::Swedish) ==
          "19:30–fredag 13 november 2026 01:30");
    CHECK(spanWords(evening, std::nullopt, Language::Swedish) == "19:30");
}

TEST_CASE("Lengths and durations read as people say them")
{
    CHECK(lengthWords(849.6, Language::Swedish) == "850 m");
    CHECK(lengthWords(2'140, Language::Swedish) == "2,1 km");
    CHECK(lengthWords(2'140, Language::English) == "2.1 km");
    CHECK(durationWords(59'000, Language::Swedish) == "0 min");
    CHECK(durationWords(95 * 60'000, Language::Swedish) == "1 tim 35 min");
    CHECK(durationWords(95 * 60'000, Language::English) == "1 h 35 min");
}

TEST_CASE("A position says how it is known, and an old one never passes for a live one")
{
    Position position{GeoPoint{57.18612, 14.04781}, PositionSource::Gps, 6.4, 4'000, std::nullopt};
    CHECK(positionWords(position, Language::Swedish) == "57,18612 N 14,04781 E, ±6 m");
    position.ageMs = 250'000;
    CHECK(positionWords(position, Language::Swedish) == "57,18612 N 14,04781 E, ±6 m, senast känd 4 min tidigare");
    position.source = PositionSource::Pin;
    CHECK(positionWords(position, Language::English) == "57.18612 N 14.04781 E, pin set by hand");
    CHECK(positionWords({}, Language::English) == "No position");
}

TEST_CASE("A feeling says its level in words too")
{
    CHECK(feelingWords(Polarity::Unsafe, 3, Language::Swedish) == "Otrygg, nivå 3 av 4: mycket otrygg");
    CHECK(feelingWords(Polarity::Safe, 0, Language::Swedish) == "Trygg");
}

TEST_CASE("Answers of many are told together, without saying whose they are")
{
    CHECK(answerWords({Answer::Score1}, Language::Swedish) == "1 av 3");
    CHECK(answerWords({Answer::Score1, Answer::Score2}, Language::Swedish) == "1,5 av 3 (2 svar)");
    CHECK(answerWords({Answer::Yes}, Language::English) == "Yes");
    CHECK(answerWords({Answer::Yes, Answer::Yes, Answer::No}, Language::Swedish) == "Ja 2, Nej 1");
}

TEST_CASE("participants are told in groups, and small groups not as numbers", "[participants]")
{
    const auto counted = [](AgeBand age, Gender gender, Attendance attendance, std::uint32_t count) {
        ParticipantCount row;
        row.age = age;
        row.gender = gender;
        row.attendance = attendance;
        row.count = count;
        return row;
    };
    const std::vector<ParticipantCount> counts{
        counted(AgeBand::From30, Gender::Woman, Attendance::Resident, 9),
        counted(AgeBand::From30, Gender::Man, Attendance::Resident, 6),
        counted(AgeBand::From65, Gender::Man, Attendance::Official, 2),
        counted(AgeBand::Under18, Gender::Man, Attendance::Worker, 0),
    };
    using Rows = std::vector<std::vector<std::string>>;
    CHECK(report::participantTotalWords(counts, Language::Swedish) == "17");
    CHECK(report::participantRows(counts, Language::Swedish) == Rows{{"Deltar som", "Boende", "visas inte"},
                                                                     {"Deltar som", "Tjänstepersoner", "färre än 5"},
                                                                     {"Kön", "Kvinnor", "9"},
                                                                     {"Kön", "Män", "8"},
                                                                     {"Ålder", "30–49 år", "visas inte"},
                                                                     {"Ålder", "65 år och äldre", "färre än 5"}});
    CHECK(report::participantTotalWords({counts[2]}, Language::English) == "fewer than 5");
}
