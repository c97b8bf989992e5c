#include "bench/lifelike_row.h"

#include <array>
#include <nlohmann/json.hpp>
#include <random>

namespace lykta::bench {

namespace {

/// Ordered by how often they come: the k-th is drawn with a weight of 1/k (Zipf).
constexpr std::array words = {
    "det",           "är",        "och",      "på",          "vid",       "mörkt",    "inte",        "som",
    "under",         "lampan",    "till",     "en",          "gångvägen", "av",       "mellan",      "för",
    "man",           "häcken",    "känns",    "med",         "tunneln",   "ser",      "där",         "släckt",
    "stationen",     "hela",      "många",    "kvällen",     "parken",    "runt",     "bänken",      "efter",
    "hörnet",        "cyklar",    "trasig",   "stolpen",     "växer",     "över",     "belysningen", "ungdomar",
    "busskuren",     "fort",      "skolan",   "parkeringen", "alla",      "här",      "ljuset",      "flera",
    "grenar",        "sikten",    "skymmer",  "trottoaren",  "torget",    "klotter",  "väggen",      "blinkar",
    "otryggt",       "ensam",     "promenad", "barn",        "leker",     "bilarna",  "kör",         "hastighet",
    "övergången",    "snön",      "halt",     "sandat",      "trappan",   "räcket",   "rostigt",     "löst",
    "papperskorgen", "full",      "skräp",    "flaskor",     "glas",      "buskarna", "klippas",     "beskäras",
    "armaturen",     "bytas",     "saknas",   "skylten",     "vänd",      "åt",       "fel",         "håll",
    "entrén",        "källaren",  "dörren",   "öppen",       "natten",    "igen",     "boende",      "säger",
    "vågar",         "gå",        "hem",      "sent",        "omväg",     "längs",    "ån",          "bron",
    "kanten",        "djupt",     "vatten",   "staket",      "hål",       "kameran",  "butiken",     "stängd",
    "fönster",       "krossat",   "grannar",  "samlas",      "högljudda", "musik",    "mopeder",     "gräsmattan",
    "spår",          "nedsliten", "asfalt",   "gropar",      "rullstol",  "barnvagn", "kommer",      "fram",
    "kantsten",      "hög",       "ramp",     "behövs",      "tydligare", "märkning", "vägvisning",  "vilse"};

std::string text(std::minstd_rand& random, std::size_t length)
{
    static std::discrete_distribution<std::size_t> byRank = [] {
        std::vector<double> weights;
        for (std::size_t rank = 1; rank <= words.size(); ++rank)
            weights.push_back(1.0 / static_cast<double>(rank));
        return std::discrete_distribution<std::size_t>(weights.begin(), weights.end());
    }();
    std::string out;
    std::size_t inSentence = 0;
    while (out.size() < length) {
        const std::string word = words[byRank(random)];
        if (!out.empty())
            out += inSentence == 0 ? ". " : " ";
        out += word;
        inSentence = (inSentence + 1) % (5 + random() % 8);
    }
    return out;
}

Uuid organisation(unsigned n)
{
    Uuid id;
    id.bytes = {1, 0x8f, 7, 7, 7, 7, 0x70, 0, 0x80, 0, 1, 2, 3, 4, 5, static_cast<std::uint8_t>(n)};
    return id;
}

} // namespace

Observation lifelikeObservation(const Uuid& walk, const Instant& firstMoment, unsigned n)
{
    std::minstd_rand random(n * 2 + 1);
    random.discard(5);
    const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    Observation row;
    row.observedAt = {firstMoment.ms + static_cast<std::int64_t>(n) * 200 + below(20'000), firstMoment.offsetMinutes};
    row.id = Uuid::v7(row.observedAt.ms + 60'000);
    row.walk = walk;
    row.category = static_cast<Category>(1 + below(19));
    row.polarity = below(5) == 0 ? Polarity::Safe : Polarity::Unsafe;
    row.severity = row.polarity == Polarity::Unsafe ? 1 + below(4) : 0;
    row.suggestion = text(random, 20 + below(15));
    row.note = text(random, 100 + below(395));
    row.position.point = GeoPoint{57.17 + below(300'000) * 1e-7, 14.02 + below(500'000) * 1e-7};
    row.position.source = PositionSource::Gps;
    row.position.accuracyMetres = 3.0 + below(90) / 10.0;
    row.position.ageMs = below(5'000);
    row.light = static_cast<LightCondition>(1 + below(3));
    row.responsible = organisation(below(6));
    row.status = static_cast<ObservationStatus>(below(3));
    return row;
}

std::string asJson(const Observation& row)
{
    return nlohmann::json{{"id", row.id.text()},
                          {"walk", row.walk.text()},
                          {"category", static_cast<int>(row.category)},
                          {"polarity", static_cast<int>(row.polarity)},
                          {"severity", row.severity},
                          {"suggestion", row.suggestion},
                          {"note", row.note},
                          {"latitude", row.position.point->latitude},
                          {"longitude", row.position.point->longitude},
                          {"accuracy", *row.position.accuracyMetres},
                          {"age", *row.position.ageMs},
                          {"observed_at", row.observedAt.ms},
                          {"saved_at", row.observedAt.ms + 60'000},
                          {"light", static_cast<int>(row.light)},
                          {"responsible", row.responsible->text()},
                          {"status", static_cast<int>(row.status)},
                          {"gone", false},
                          {"own", true},
                          {"reported", false}}
        .dump();
}

} // namespace lykta::bench
