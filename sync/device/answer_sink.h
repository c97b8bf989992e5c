#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace lykta::sync {

/// Takes an HTTP answer in as it arrives: status and headers, then the body, to memory or (2xx, where asked) to a file:
/// 206 is appended to what lies there, every other 2xx replaces it. Interim answers (1xx) leave nothing behind.
class AnswerSink
{
  public:
    AnswerSink(std::optional<std::filesystem::path> saveTo, std::uint64_t atMost);

    void header(std::string_view line);
    /// False: the transfer must end (disk, or longer than allowed).
    bool body(std::string_view piece);
    /// Closes the file, if any; false where some of it could not be written.
    bool close();

    int status() const { return m_status; }
    const std::map<std::string, std::string>& headers() const { return m_headers; }
    const std::string& text() const { return m_text; }
    bool tooLong() const { return m_tooLong; }

  private:
    bool toFile() const { return m_saveTo && m_status >= 200 && m_status < 300; }

    std::optional<std::filesystem::path> m_saveTo;
    std::uint64_t m_atMost;
    std::uint64_t m_length = 0;
    int m_status = 0;
    std::map<std::string, std::string> m_headers;
    std::string m_text;
    std::ofstream m_file;
    bool m_tooLong = false, m_failed = false;
};

} // namespace lykta::sync
