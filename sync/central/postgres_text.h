#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

/// PostgreSQL's text forms of bytes (hex, «\x0aff») and of arrays.
std::string postgresBytes(std::string_view bytes);
/// nullopt where the text is not the hex form.
std::optional<std::string> bytesFromPostgres(std::string_view text);
std::string postgresArray(const std::vector<std::int64_t>& numbers);

/// An array of bytes, grown one element at a time.
class PostgresBytesArray
{
  public:
    void add(std::string_view bytes);
    void addNull();
    std::string text() const { return m_text + "}"; }

  private:
    std::string m_text = "{";
};

} // namespace lykta::central
