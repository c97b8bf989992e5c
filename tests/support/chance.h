#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace lykta::test {

/// Chance that is the same again for the same seed, on every machine: SplitMix64 (Steele, Lea and Flood, «Fast
/// splittable pseudorandom number generators», OOPSLA 2014).
class Chance
{
  public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        std::uint64_t mixed = (m_state += 0x9e3779b97f4a7c15u);
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
        return mixed ^ (mixed >> 31);
    }
    /// 0 … n − 1; n > 0.
    std::uint64_t below(std::uint64_t n) { return next() % n; }
    bool oneIn(std::uint64_t n) { return below(n) == 0; }
    /// True so often in a thousand.
    bool perMille(std::uint64_t share) { return below(1000) < share; }
    /// A stream of its own, which does not depend on how much of this one was drawn.
    Chance stream(std::uint64_t number) const
    {
        return Chance(Chance(m_state ^ (number * 0xd1342543de82ef95u)).next());
    }

  private:
    std::uint64_t m_state;
};

/// The seed of a run: LYKTA_SEED where it is set, otherwise `usual`. Prints it, so that a run can be had again.
inline std::uint64_t seedFor(const std::string& what, std::uint64_t usual)
{
    const char* given = std::getenv("LYKTA_SEED");
    const auto seed = given && *given ? std::strtoull(given, nullptr, 0) : usual;
    std::printf("%s: seed %llu\n", what.c_str(), static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    return seed;
}

} // namespace lykta::test
