#include "store/map_metadata.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <locale>
#include <sstream>
#include <utility>

namespace lykta::store {

namespace {

const std::string* valueOf(const MapMetadata& metadata, const std::string& key)
{
    const auto found = metadata.find(key);
    return found == metadata.end() ? nullptr : &found->second;
}

std::string withoutTags(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        const auto open = text.find('<');
        plain += text.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const auto close = text.find('>', open);
        text = close == std::string_view::npos ? std::string_view() : text.substr(close + 1);
    }
    return plain;
}

void replaceAll(std::string& text, std::string_view what, std::string_view with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

} // namespace

std::optional<GeoBounds> boundsOf(const MapMetadata& metadata)
{
    const auto* text = valueOf(metadata, "bounds");
    if (!text)
        return std::nullopt;
    std::istringstream stream(*text);
    stream.imbue(std::locale::classic());
    std::array<double, 4> sides{};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        char comma = ',';
        if ((i > 0 && !(stream >> comma)) || comma != ',' || !(stream >> sides[i]) || !std::isfinite(sides[i]))
            return std::nullopt;
    }
    const GeoBounds world;
    const GeoBounds cut{std::max(sides[0], world.west), std::max(sides[1], world.south), std::min(sides[2], world.east),
                        std::min(sides[3], world.north)};
    if (cut.west >= cut.east || cut.south >= cut.north)
        return std::nullopt;
    return cut;
}

std::optional<int> numberOf(const MapMetadata& metadata, const std::string& key, int least, int most)
{
    const auto* text = valueOf(metadata, key);
    int number = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), number).ec != std::errc() ||
        number < least || number > most)
        return std::nullopt;
    return number;
}

std::string plainLine(std::string_view text, std::size_t most)
{
    std::string plain = withoutTags(text);
    static constexpr std::pair<std::string_view, std::string_view> entities[] = {
        {"&copy;", "©"}, {"&nbsp;", " "}, {"&quot;", "\""}, {"&#39;", "'"},
        {"&lt;", "<"},   {"&gt;", ">"},   {"&amp;", "&"}};
    for (const auto& [entity, letter] : entities)
        replaceAll(plain, entity, letter);
    std::string line;
    for (const char letter : plain) {
        const bool blank = static_cast<unsigned char>(letter) <= ' ' || letter == '\x7f';
        if (!blank)
            line += letter;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (line.size() > most) {
        std::size_t end = most;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) // inside a letter of UTF-8
            --end;
        line.resize(end);
    }
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

} // namespace lykta::store
