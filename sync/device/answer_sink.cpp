#include "sync/device/answer_sink.h"

#include <cctype>
#include <charconv>

namespace lykta::sync {
namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0)
        text.remove_suffix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
        text.remove_prefix(1);
    return text;
}

} // namespace

AnswerSink::AnswerSink(std::optional<std::filesystem::path> saveTo, std::uint64_t atMost, Stream stream)
    : m_saveTo(std::move(saveTo)), m_atMost(atMost), m_stream(std::move(stream))
{
}

void AnswerSink::header(std::string_view line)
{
    if (line.starts_with("HTTP/")) {
        m_status = 0;
        m_headers.clear();
        if (const auto space = line.find(' '); space != std::string_view::npos)
            std::from_chars(line.data() + space + 1, line.data() + line.size(), m_status);
        return;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    std::string name(line.substr(0, colon));
    for (auto& letter : name)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    m_headers[name] = trimmed(line.substr(colon + 1));
}

bool AnswerSink::body(std::string_view piece)
{
    if (m_stream && m_status >= 200 && m_status < 300) {
        m_stopped = !m_stream(m_status, m_headers, piece);
        return !m_stopped;
    }
    m_length += piece.size();
    if (m_length > m_atMost) {
        m_tooLong = true;
        return false;
    }
    if (!toFile()) {
        m_text += piece;
        return true;
    }
    if (!m_file.is_open())
        m_file.open(*m_saveTo, std::ios::binary | (m_status == 206 ? std::ios::app : std::ios::trunc));
    m_file.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    m_failed = m_failed || !m_file;
    return !m_failed;
}

bool AnswerSink::close()
{
    if (m_file.is_open()) {
        m_file.close();
        m_failed = m_failed || !m_file;
    }
    return !m_failed;
}

} // namespace lykta::sync
