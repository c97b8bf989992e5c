#include "sync/central/postgres_binary.h"

#include <array>
#include <type_traits>

// The forms are those of PostgreSQL's array_send, int8send and byteasend: numbers big-endian, each value after its
// length.

namespace lykta::central {

namespace {

/// 16 for what is no digit.
constexpr auto valueOfDigit = [] {
    constexpr char digits[] = "0123456789abcdef";
    std::array<unsigned char, 256> values{};
    values.fill(16);
    for (unsigned char value = 0; value < 16; ++value)
        values[static_cast<unsigned char>(digits[value])] = value;
    return values;
}();

constexpr std::int32_t typeOfBytes = 17, typeOfNumbers = 20; // bytea and bigint in pg_type

template <class Number>
void append(std::string& out, Number number)
{
    const auto bits = static_cast<std::make_unsigned_t<Number>>(number);
    char bytes[sizeof(Number)];
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        bytes[i] = static_cast<char>(bits >> (8 * (sizeof(Number) - 1 - i)) & 0xff);
    out.append(bytes, sizeof bytes);
}

template <class Number>
void appendValue(std::string& out, Number number)
{
    append(out, static_cast<std::int32_t>(sizeof(Number)));
    append(out, number);
}

void appendValue(std::string& out, std::string_view bytes)
{
    append(out, static_cast<std::int32_t>(bytes.size()));
    out += bytes;
}

void appendNull(std::string& out)
{
    append(out, std::int32_t{-1});
}

} // namespace

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

std::optional<std::int64_t> numberFromPostgres(std::string_view binary)
{
    std::uint64_t number = 0;
    for (const char byte : binary)
        number = number << 8 | static_cast<unsigned char>(byte);
    switch (binary.size()) {
    case 1:
        return static_cast<std::int8_t>(number);
    case 2:
        return static_cast<std::int16_t>(number);
    case 4:
        return static_cast<std::int32_t>(number);
    case 8:
        return static_cast<std::int64_t>(number);
    default:
        return std::nullopt;
    }
}

PostgresArray::PostgresArray(Of kind)
{
    // Dimensions, whether there is a NULL, type; the dimension's length and first index.
    for (const auto number : {std::int32_t{1}, std::int32_t{0}, kind == Of::Bytes ? typeOfBytes : typeOfNumbers,
                              std::int32_t{0}, std::int32_t{1}})
        append(m_bytes, number);
}

void PostgresArray::add(std::int64_t number)
{
    ++m_size;
    appendValue(m_bytes, number);
}

void PostgresArray::add(std::string_view bytes)
{
    ++m_size;
    appendValue(m_bytes, bytes);
}

void PostgresArray::addNull()
{
    ++m_size;
    m_hasNull = true;
    appendNull(m_bytes);
}

std::string PostgresArray::binary() &&
{
    std::string number;
    append(number, std::int32_t{m_hasNull});
    append(number, static_cast<std::int32_t>(m_size));
    m_bytes.replace(4, 4, number, 0, 4);
    m_bytes.replace(12, 4, number, 4, 4);
    return std::move(m_bytes);
}

} // namespace lykta::central
