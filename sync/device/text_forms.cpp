#include "sync/device/text_forms.h"

#include <array>

namespace lykta::sync {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

std::optional<unsigned> nibble(char letter)
{
    if (letter >= '0' && letter <= '9')
        return static_cast<unsigned>(letter - '0');
    if (letter >= 'a' && letter <= 'f')
        return static_cast<unsigned>(letter - 'a') + 10;
    if (letter >= 'A' && letter <= 'F')
        return static_cast<unsigned>(letter - 'A') + 10;
    return std::nullopt;
}

bool unreserved(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '-' || letter == '.' || letter == '_' || letter == '~';
}

} // namespace

std::string hexOf(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto letter : bytes) {
        const auto byte = static_cast<unsigned char>(letter);
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::optional<std::string> bytesOfHex(std::string_view hex)
{
    if (hex.size() % 2 != 0)
        return std::nullopt;
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const auto high = nibble(hex[i]), low = nibble(hex[i + 1]);
        if (!high || !low)
            return std::nullopt;
        bytes += static_cast<char>(*high << 4 | *low);
    }
    return bytes;
}

std::string base64Of(std::string_view bytes)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto left = bytes.size() - i;
        const auto byte = [&](std::size_t k) -> std::uint32_t {
            return k < left ? static_cast<unsigned char>(bytes[i + k]) : 0;
        };
        const auto group = byte(0) << 16 | byte(1) << 8 | byte(2);
        text += letters[group >> 18];
        text += letters[group >> 12 & 63];
        text += left > 1 ? letters[group >> 6 & 63] : '=';
        text += left > 2 ? letters[group & 63] : '=';
    }
    return text;
}

std::string uuidText(std::string_view raw)
{
    auto text = hexOf(raw);
    if (text.size() == 32)
        for (const std::size_t at : {8U, 13U, 18U, 23U})
            text.insert(at, 1, '-');
    return text;
}

std::optional<std::string> bytesOfUuid(std::string_view text)
{
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return std::nullopt;
    std::string hex(text);
    for (const std::size_t at : {23U, 18U, 13U, 8U})
        hex.erase(at, 1);
    return bytesOfHex(hex);
}

std::string percentEncoded(std::string_view text)
{
    std::string encoded;
    for (const auto letter : text) {
        if (unreserved(letter))
            encoded += letter;
        else
            encoded += '%' + hexOf({&letter, 1});
    }
    return encoded;
}

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const auto byte = bytesOfHex(text.substr(i + 1, 2));
        if (!byte || byte->size() != 1)
            return std::nullopt;
        decoded += *byte;
        i += 2;
    }
    return decoded;
}

} // namespace lykta::sync
