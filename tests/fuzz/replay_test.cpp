// The fuzzers' corpus, and seeded mutations of it, in the suite. The long run is platform/linux/fuzz.
#include "fuzz/targets.h"
#include "support/catch2.h"
#include "support/chance.h"
#include "support/hex.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <filesystem>

using namespace lykta;
using test::Chance;

namespace {

struct Target
{
    const char* name;
    void (*run)(std::string_view);
    int mutations; ///< how many are worth their time here
};

/// In the order of their names, so that the same seed gives the same inputs everywhere.
std::vector<std::string> corpusOf(const std::string& target)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(LYKTA_FUZZ_CORPUS) / target))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> inputs;
    for (const auto& file : files)
        inputs.push_back(test::TemporaryFolder::read(file));
    return inputs;
}

/// Flips, overwrites, cuts, doubles, inserts, or splices with another input, one to six times.
std::string mutated(Chance& chance, const std::vector<std::string>& corpus)
{
    auto input = corpus[chance.below(corpus.size())];
    for (auto times = 1 + chance.below(6); times > 0; --times) {
        if (input.empty())
            input.push_back(static_cast<char>(chance.next()));
        const auto at = chance.below(input.size());
        const auto length = std::min<std::size_t>(1 + chance.below(16), input.size() - at);
        switch (chance.below(7)) {
        case 0:
            input[at] = static_cast<char>(input[at] ^ (1 << chance.below(8)));
            break;
        case 1: {
            static constexpr std::array edges{'\0', '\1', '\x7f', '\x80', '\xff', '\xfe', '0', '\n'};
            input[at] = edges.at(chance.below(edges.size()));
            break;
        }
        case 2:
            input.erase(at, length);
            break;
        case 3:
            input.insert(at, input.substr(at, length));
            break;
        case 4:
            for (std::size_t i = 0; i < length; ++i)
                input[at + i] = static_cast<char>(chance.next());
            break;
        case 5:
            input.resize(at);
            break;
        default: {
            const auto& other = corpus[chance.below(corpus.size())];
            input = input.substr(0, at) + other.substr(std::min(other.size(), chance.below(other.size() + 1)));
        }
        }
    }
    return input;
}

} // namespace

TEST_CASE("what strangers send keeps every target's promises", "[fuzz]")
{
    const auto target = GENERATE(values<Target>({
        {"body", fuzz::body, 4000},
        {"envelope", fuzz::envelope, 2000},
        {"answer", fuzz::answer, 600},
        {"texts", fuzz::texts, 500},
        {"fill", fuzz::fill, 600},
        {"ask", fuzz::ask, 2000},
        {"tus", fuzz::tus, 4000},
        {"enrol", fuzz::enrol, 200},
        {"http", fuzz::http, 300},
        {"jpeg", fuzz::jpeg, 300},
    }));
    const auto corpus = corpusOf(target.name);
    REQUIRE(corpus.size() >= 2);
    const auto meet = [&](const std::string& input) {
        try {
            target.run(input);
        } catch (const std::exception& broken) {
            FAIL(target.name << ": " << broken.what() << "\n" << test::hexOf(input));
        }
    };
    for (const auto& input : corpus)
        meet(input);
    Chance chance(test::seedFor(std::string("fuzz ") + target.name, 1));
    for (int i = 0; i < target.mutations; ++i)
        meet(mutated(chance, corpus));
}

TEST_CASE("a broken promise is noticed", "[fuzz]")
{
    CHECK_THROWS_AS(fuzz::promise(false, "nothing"), fuzz::Broken);
    CHECK_NOTHROW(fuzz::promise(true, "nothing"));
}
