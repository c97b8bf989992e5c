#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace lykta::test {

/// What phones were told is safe, read from what lykta-crash-phone says.
class Promises
{
  public:
    struct Observation
    {
        std::string note;                          ///< the last one that was promised
        std::map<std::string, std::string> photos; ///< id to SHA-256 in hex
    };

    /// Gives words on what must not be said; empty: nothing.
    std::string take(const std::vector<std::string>& lines);
    const std::map<std::string, Observation>& observations() const { return m_observations; }
    /// Whether the phone has said that it has an identity.
    bool joined() const { return m_joined; }
    std::size_t photos() const;
    std::size_t edits() const { return m_edits; }

    /// A note's place among those of its phone: «a-17-4-edited» is of run 17, its fifth word.
    static std::pair<unsigned long, unsigned long> orderOf(const std::string& note);

  private:
    std::map<std::string, Observation> m_observations;
    std::string m_last;
    bool m_joined = false;
    std::size_t m_edits = 0;
};

} // namespace lykta::test
