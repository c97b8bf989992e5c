#include "sync/central/postgres_text.h"

#include <array>
#include <charconv>

namespace lykta::central {

namespace {

constexpr char digits[] = "0123456789abcdef";

void appendHex(std::string& text, std::string_view bytes)
{
    auto at = text.size();
    text.resize(at + 2 * bytes.size());
    for (const char byte : bytes) {
        text[at++] = digits[static_cast<unsigned char>(byte) >> 4];
        text[at++] = digits[static_cast<unsigned char>(byte) & 15];
    }
}

/// 16 for what is no digit.
constexpr auto valueOfDigit = [] {
    std::array<unsigned char, 256> values{};
    values.fill(16);
    for (unsigned char value = 0; value < 16; ++value)
        values[static_cast<unsigned char>(digits[value])] = value;
    return values;
}();

} // namespace

std::string postgresBytes(std::string_view bytes)
{
    std::string text = "\\x";
    appendHex(text, bytes);
    return text;
}

std::optional<std::string> bytesFromPostgres(std::string_view text)
{
    if (!text.starts_with("\\x") || text.size() % 2 != 0)
        return std::nullopt;
    std::string bytes(text.size() / 2 - 1, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto high = valueOfDigit[static_cast<unsigned char>(text[2 * i + 2])];
        const auto low = valueOfDigit[static_cast<unsigned char>(text[2 * i + 3])];
        if (high > 15 || low > 15)
            return std::nullopt;
        bytes[i] = static_cast<char>(high << 4 | low);
    }
    return bytes;
}

std::string postgresArray(const std::vector<std::int64_t>& numbers)
{
    std::string text = "{";
    for (const auto number : numbers) {
        char decimal[24];
        const auto end = std::to_chars(decimal, decimal + sizeof decimal, number).ptr;
        if (text.size() > 1)
            text += ',';
        text.append(decimal, end);
    }
    return text + "}";
}

void PostgresBytesArray::add(std::string_view bytes)
{
    // The backslash is an escape of the array's, too.
    m_text += m_text.size() > 1 ? ",\"\\\\x" : "\"\\\\x";
    appendHex(m_text, bytes);
    m_text += '"';
}

void PostgresBytesArray::addNull()
{
    m_text += m_text.size() > 1 ? ",NULL" : "NULL";
}

} // namespace lykta::central
