#include "report/participants.h"

#include "domain/labels.h"
#include "domain/participant_count.h"
#include "report/words.h"

#include <map>

namespace lykta::report {
namespace {

std::string toldWords(const ToldCount& told, Language language)
{
    switch (told.telling) {
    case Telling::Few:
        return Phrase{"färre än ", "fewer than "}.in(language) + std::to_string(leastTold);
    case Telling::Withheld:
        return Phrase{"visas inte", "not shown"}.in(language);
    case Telling::Number:
        break;
    }
    return std::to_string(told.count);
}

template <class Class>
void divide(const std::vector<ParticipantCount>& counts, Class ParticipantCount::*member, Phrase name,
            Language language, std::vector<std::vector<std::string>>& rows)
{
    std::map<Class, std::uint32_t> groups;
    for (const auto& each : counts)
        groups[each.*member] += each.count;
    std::vector<std::uint32_t> numbers;
    numbers.reserve(groups.size());
    for (const auto& [group, count] : groups)
        numbers.push_back(count);
    const auto told = toldCounts(numbers);
    std::size_t at = 0;
    for (const auto& [group, count] : groups) {
        const auto& words = told[at++];
        if (count > 0)
            rows.push_back({name.in(language), std::string(label(group, language)), toldWords(words, language)});
    }
}

} // namespace

std::string participantTotalWords(const std::vector<ParticipantCount>& counts, Language language)
{
    std::uint32_t total = 0;
    for (const auto& each : counts)
        total += each.count;
    return toldWords(toldCounts({total}).front(), language);
}

std::vector<std::vector<std::string>> participantRows(const std::vector<ParticipantCount>& counts, Language language)
{
    std::vector<std::vector<std::string>> rows;
    divide(counts, &ParticipantCount::attendance, {"Deltar som", "Takes part as"}, language, rows);
    divide(counts, &ParticipantCount::gender, {"Kön", "Gender"}, language, rows);
    divide(counts, &ParticipantCount::age, {"Ålder", "Age"}, language, rows);
    return rows;
}

} // namespace lykta::report
