#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lykta::central {

/// nullopt where the text is not PostgreSQL's hex form of bytes («\x0aff»).
std::optional<std::string> bytesFromPostgres(std::string_view text);
/// A number of 1, 2, 4 or 8 bytes in PostgreSQL's binary form; nullopt: of another length.
std::optional<std::int64_t> numberFromPostgres(std::string_view binary);

/// An array of one dimension in PostgreSQL's binary form, grown one element at a time.
class PostgresArray
{
  public:
    enum class Of
    {
        Numbers, ///< bigint[]
        Bytes    ///< bytea[]
    };
    explicit PostgresArray(Of kind);

    void add(std::int64_t number);
    void add(std::string_view bytes);
    void addNull();
    std::size_t size() const { return m_size; }
    std::string binary() &&;

  private:
    std::string m_bytes;
    std::size_t m_size = 0;
    bool m_hasNull = false;
};

} // namespace lykta::central
