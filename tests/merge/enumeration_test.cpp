// Every pair and triple of edits of two fields, deletes, undeletes, lost answers, phones and central set back to a
// copy, by three phones and in every order, with every choice of who syncs in between: on the product's own replica,
// exchange, endpoint and ingest. `test_merge "[every]"` goes through all triples from every beginning (clocks, copied
// phones); the suite through all pairs from two of them, and a sample of longer ones.
#include "merge/history.h"
#include "support/catch2.h"

#include <cstdlib>
#include <iostream>
#include <memory>
#include <random>

using namespace lykta::test;

namespace {

using Tale = std::vector<std::pair<Step, Pause>>;

/// What is wrong once a history has settled as it stands; that it settled is taken back.
std::string faultOf(History& history)
{
    history.mark();
    std::string fault;
    try {
        history.settle();
        fault = history.fault();
    } catch (const std::exception& error) {
        fault = error.what();
    }
    history.undo();
    return fault;
}

void judge(History& history, const Beginning& beginning, std::uint64_t& judged)
{
    ++judged;
    if (const auto fault = faultOf(history); !fault.empty())
        FAIL(fault << "\n  after: " << history.words() << "\n  " << beginning.words());
}

void goThrough(History& history, const Beginning& beginning, int steps, std::uint64_t& judged)
{
    for (const auto& step : everyStep()) {
        history.mark();
        history.take(step);
        judge(history, beginning, judged);
        for (const auto pause : everyPause)
            if (steps > 1) {
                history.mark();
                history.pause(pause);
                goThrough(history, beginning, steps - 1, judged);
                history.undo();
            }
        history.undo();
    }
}

/// What is wrong after a tale, with its words; empty: nothing.
std::string faultAfter(History& history, const Tale& tale)
{
    history.mark();
    std::string fault;
    try {
        for (const auto& [step, pause] : tale) {
            history.take(step);
            history.pause(pause);
        }
        fault = faultOf(history);
    } catch (const std::exception& error) {
        fault = error.what();
    }
    if (!fault.empty())
        fault += "\n  after: " + history.words();
    history.undo();
    return fault;
}

/// The same tale without whatever is not needed for something to be wrong.
Tale shrunk(History& history, Tale tale)
{
    for (std::size_t at = 0; at < tale.size();) {
        auto without = tale;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(at));
        auto silent = tale;
        silent[at].second = Pause::Nobody;
        if (!faultAfter(history, without).empty()) {
            tale = std::move(without);
            at = 0;
        } else if (tale[at].second != Pause::Nobody && !faultAfter(history, silent).empty()) {
            tale = std::move(silent);
            at = 0;
        } else
            ++at;
    }
    return tale;
}

template <class From>
auto oneOf(std::mt19937& random, const From& from)
{
    return from[std::uniform_int_distribution<std::size_t>(0, std::size(from) - 1)(random)];
}

} // namespace

TEST_CASE("every pair of steps ends the same everywhere, and nothing written has vanished")
{
    std::uint64_t judged = 0;
    for (const auto& beginning : {everyBeginning().front(), everyBeginning().back()}) {
        History history(beginning);
        goThrough(history, beginning, 2, judged);
    }
    CHECK(judged == 2 * (20 + 20 * 5 * 20));
}

TEST_CASE("a sample of longer histories ends the same everywhere, and nothing written has vanished")
{
    const auto given = [](const char* name, int otherwise) {
        const auto* value = std::getenv(name);
        return value ? std::atoi(value) : otherwise;
    };
    const auto seed = static_cast<unsigned>(given("LYKTA_SEED", 1));
    const int samples = given("LYKTA_SAMPLES", 150);
    INFO("LYKTA_SEED=" << seed);
    std::mt19937 random(seed);
    std::uint64_t judged = 0;
    const auto steps = everyStep();
    for (const auto& beginning : everyBeginning()) {
        History history(beginning);
        for (int sample = 0; sample < samples; ++sample, ++judged) {
            Tale tale(std::uniform_int_distribution<std::size_t>(3, 8)(random));
            for (auto& [step, pause] : tale) {
                step = oneOf(random, steps);
                pause = oneOf(random, everyPause);
            }
            if (!faultAfter(history, tale).empty())
                FAIL(faultAfter(history, shrunk(history, tale)) << "\n  " << beginning.words());
        }
    }
    CHECK(judged == static_cast<std::uint64_t>(samples) * everyBeginning().size());
}

TEST_CASE("every triple of steps ends the same everywhere, and nothing written has vanished", "[.every]")
{
    std::uint64_t judged = 0;
    for (const auto& beginning : everyBeginning()) {
        History history(beginning);
        goThrough(history, beginning, 3, judged);
        std::cout << judged << " histories" << std::endl;
    }
}
