#include "domain/uuid.h"

#include <algorithm>
#include <cstring>
#include <random>

namespace lykta {
namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool dashAt(std::size_t position)
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

} // namespace

bool Uuid::isNil() const
{
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b == 0; });
}

std::string Uuid::text() const
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(36);
    for (const auto byte : bytes) {
        if (dashAt(out.size()))
            out.push_back('-');
        out.push_back(digits[byte >> 4]);
        out.push_back(digits[byte & 15]);
    }
    return out;
}

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid id;
    std::size_t nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (dashAt(i)) {
            if (text[i] != '-')
                return std::nullopt;
            continue;
        }
        const int value = hexValue(text[i]);
        if (value < 0)
            return std::nullopt;
        auto& byte = id.bytes[nibble / 2];
        byte = static_cast<std::uint8_t>((byte << 4) | value);
        ++nibble;
    }
    return id;
}

std::optional<Uuid> Uuid::fromBytes(std::string_view raw)
{
    Uuid id;
    if (raw.size() != id.bytes.size())
        return std::nullopt;
    std::memcpy(id.bytes.data(), raw.data(), raw.size());
    return id;
}

std::string_view Uuid::raw() const
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Uuid Uuid::v7(std::int64_t unixMs)
{
    thread_local std::random_device source;
    Uuid id;
    for (std::size_t i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(unixMs) >> (8 * (5 - i)));
    for (std::size_t i = 6; i < id.bytes.size(); ++i)
        id.bytes[i] = static_cast<std::uint8_t>(source());
    id.bytes[6] = static_cast<std::uint8_t>(0x70 | (id.bytes[6] & 0x0f));
    id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3f));
    return id;
}

} // namespace lykta

std::size_t std::hash<lykta::Uuid>::operator()(const lykta::Uuid& id) const noexcept
{
    return std::hash<std::string_view>{}(id.raw());
}
