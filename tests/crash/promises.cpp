#include "crash/promises.h"

#include <cstdio>
#include <sstream>

namespace lykta::test {

std::string Promises::take(const std::vector<std::string>& lines)
{
    std::string wrong;
    for (const auto& line : lines) {
        std::istringstream words(line);
        std::string what, id, more;
        words >> what >> id >> more;
        if (what == "saved") {
            m_observations[id].note = more;
            m_last = id;
        } else if (what == "edited") {
            m_observations[id].note = more;
            ++m_edits;
        } else if (what == "photo")
            m_observations[m_last].photos[id] = more;
        else if (what == "joined")
            m_joined = true;
        else if (what == "failed")
            wrong = line;
    }
    return wrong;
}

std::size_t Promises::photos() const
{
    std::size_t count = 0;
    for (const auto& [id, observation] : m_observations)
        count += observation.photos.size();
    return count;
}

std::pair<unsigned long, unsigned long> Promises::orderOf(const std::string& note)
{
    unsigned long run = 0, word = 0;
    if (std::sscanf(note.c_str(), "%*[a-z]-%lu-%lu", &run, &word) != 2)
        return {0, 0};
    return {run, word};
}

} // namespace lykta::test
