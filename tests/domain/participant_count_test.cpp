#include "domain/labels.h"
#include "domain/participant_count.h"
#include "support/catch2.h"

using namespace lykta;

TEST_CASE("of participants only what betrays nobody is told", "[participants]")
{
    constexpr ToldCount few{Telling::Few, 0}, withheld{Telling::Withheld, 0};
    const auto number = [](std::uint32_t count) { return ToldCount{Telling::Number, count}; };
    using Told = std::vector<ToldCount>;
    CHECK(toldCounts({5, 12, 0}) == Told{number(5), number(12), number(0)});
    CHECK(toldCounts({}).empty());
    CHECK(toldCounts({3, 4, 9}) == Told{few, few, number(9)});      // 7 are hidden together
    CHECK(toldCounts({3, 8, 9}) == Told{few, withheld, number(9)}); // 20 − 17 would say 3
    CHECK(toldCounts({1, 2, 0, 6}) == Told{few, few, number(0), withheld});
    CHECK(toldCounts({4}) == Told{few}); // then the total is not told either
    CHECK(toldCounts({2, 2}) == Told{few, few});
}

TEST_CASE("a few can never be reckoned from the total and what is told", "[participants]")
{
    for (std::uint32_t a = 0; a < 9; ++a)
        for (std::uint32_t b = 0; b < 9; ++b)
            for (std::uint32_t c = 0; c < 9; ++c) {
                const std::vector<std::uint32_t> groups{a, b, c};
                const auto told = toldCounts(groups);
                std::uint32_t hidden = 0, hiddenGroups = 0, others = 0;
                for (std::size_t g = 0; g < groups.size(); ++g) {
                    const bool number = told[g].telling == Telling::Number;
                    CHECK((!number || groups[g] == 0 || groups[g] >= leastTold));
                    CHECK((!number || told[g].count == groups[g]));
                    hidden += number ? 0 : groups[g];
                    hiddenGroups += number ? 0 : 1;
                    others += number && groups[g] > 0 ? 1 : 0;
                }
                INFO(a << ' ' << b << ' ' << c);
                CHECK((hiddenGroups == 0 || hidden >= leastTold || others == 0));
            }
}

TEST_CASE("classes are the same by age, gender and attendance alone", "[participants]")
{
    ParticipantCount one{{}, AgeBand::From30, Gender::Woman, Attendance::Resident, 4}, two = one;
    two.count = 9;
    CHECK(sameClass(one, two));
    two.attendance = Attendance::Official;
    CHECK_FALSE(sameClass(one, two));
    CHECK(label(AgeBand::From65, Language::English) == "65 and older");
    CHECK(label(Gender::None, Language::Swedish) == "Ej angivet");
    CHECK(label(Attendance::Worker, Language::Swedish) == "Verksamma");
}
