#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
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
    using Stream = std::function<bool(int status, const std::map<std::string, std::string>& headers, std::string_view)>;

    /// With `stream`, a 2xx body of any length goes there and nowhere else.
    AnswerSink(std::optional<std::filesystem::path> saveTo, std::uint64_t atMost, Stream stream = {});

    void header(std::string_view line);
    /// False: the transfer must end (disk, or longer than allowed).
    bool body(std::string_view piece);
    /// Closes the file, if any; false where some of it could not be written.
    bool close();

    int status() const { return m_status; }
    const std::map<std::string, std::string>& headers() const { return m_headers; }
    const std::string& text() const { return m_text; }
    bool tooLong() const { return m_tooLong; }
    /// The stream wanted no more.
    bool stopped() const { return m_stopped; }

  private:
    bool toFile() const { return m_saveTo && m_status >= 200 && m_status < 300; }

    std::optional<std::filesystem::path> m_saveTo;
    std::uint64_t m_atMost;
    Stream m_stream;
    std::uint64_t m_length = 0;
    int m_status = 0;
    std::map<std::string, std::string> m_headers;
    std::string m_text;
    std::ofstream m_file;
    bool m_tooLong = false, m_failed = false, m_stopped = false;
};

} // namespace lykta::sync
