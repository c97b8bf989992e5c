#include "sync/protocol/wire_cursor.h"

namespace lykta::sync {

std::optional<std::uint64_t> WireCursor::varint()
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 10 && m_at + i < m_bytes.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(m_bytes[m_at + i]);
        if (i == 9 && byte > 1)
            return std::nullopt; // more than 64 bits
        value |= static_cast<std::uint64_t>(byte & 0x7f) << (7 * i);
        if ((byte & 0x80) == 0) {
            if (byte == 0 && i > 0)
                return std::nullopt; // not the shortest
            m_at += i + 1;
            return value;
        }
    }
    return std::nullopt;
}

std::optional<WireCursor::Tag> WireCursor::tag()
{
    const auto start = m_at;
    const auto raw = varint();
    const auto valid = [](std::uint64_t type) { return type == 0 || type == 1 || type == 2 || type == 5; };
    if (!raw || *raw > 0xffff'ffffu || (*raw >> 3) == 0 || !valid(*raw & 7)) {
        m_at = start;
        return std::nullopt;
    }
    return Tag{static_cast<std::uint32_t>(*raw >> 3), static_cast<std::uint32_t>(*raw & 7)};
}

std::optional<std::uint64_t> WireCursor::fixed64()
{
    const auto bytes = take(8);
    if (!bytes)
        return std::nullopt;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value |= static_cast<std::uint64_t>(static_cast<std::uint8_t>((*bytes)[i])) << (8 * i);
    return value;
}

std::optional<std::string_view> WireCursor::lengthDelimited()
{
    const auto start = m_at;
    const auto length = varint();
    const auto bytes = length ? take(*length) : std::nullopt;
    if (!bytes)
        m_at = start;
    return bytes;
}

std::optional<WireCursor::Field> WireCursor::field()
{
    const auto start = m_at;
    const auto head = tag();
    bool whole = head.has_value();
    if (whole && head->type == 0)
        whole = varint().has_value();
    else if (whole && head->type == 2)
        whole = lengthDelimited().has_value();
    else if (whole)
        whole = take(head->type == 1 ? 8 : 4).has_value();
    if (!whole) {
        m_at = start;
        return std::nullopt;
    }
    return Field{head->field, m_bytes.substr(start, m_at - start)};
}

std::optional<std::string_view> WireCursor::take(std::uint64_t count)
{
    if (count > m_bytes.size() - m_at)
        return std::nullopt;
    const auto bytes = m_bytes.substr(m_at, static_cast<std::size_t>(count));
    m_at += bytes.size();
    return bytes;
}

void appendVarint(std::string& to, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        to.push_back(static_cast<char>((value & 0x7f) | 0x80));
    to.push_back(static_cast<char>(value));
}

void appendTag(std::string& to, std::uint32_t field, std::uint32_t type)
{
    appendVarint(to, (static_cast<std::uint64_t>(field) << 3) | type);
}

void appendFixed64(std::string& to, std::uint64_t value)
{
    for (int i = 0; i < 8; ++i)
        to.push_back(static_cast<char>((value >> (8 * i)) & 0xff));
}

void appendLengthDelimited(std::string& to, std::string_view value)
{
    appendVarint(to, value.size());
    to.append(value);
}

} // namespace lykta::sync
