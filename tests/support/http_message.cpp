#include "support/http_message.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <sstream>

namespace lykta::test {
namespace {

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

std::string valueOf(const std::string& lowerHead, const std::string& name)
{
    const auto at = lowerHead.find("\r\n" + name + ":");
    if (at == std::string::npos)
        return {};
    const auto begin = lowerHead.find_first_not_of(' ', at + name.size() + 3);
    return lowerHead.substr(begin, lowerHead.find("\r\n", begin) - begin);
}

} // namespace

bool HttpMessage::findHead(const std::string& bytes)
{
    if (head > 0)
        return true;
    const auto end = bytes.find("\r\n\r\n");
    if (end == std::string::npos)
        return false;
    head = end + 4;
    std::istringstream line(bytes.substr(0, bytes.find("\r\n")));
    line >> first >> second;
    const auto text = lower(bytes.substr(0, head));
    const auto declared = valueOf(text, "content-length");
    length = declared.empty() ? 0 : std::strtoull(declared.c_str(), nullptr, 10);
    chunked = valueOf(text, "transfer-encoding") == "chunked";
    const bool answer = first.starts_with("HTTP/");
    untilEnd = answer && declared.empty() && !chunked && second != "204" && second != "304" && second[0] != '1';
    return true;
}

bool HttpMessage::find(std::string& bytes, bool headOnly)
{
    while (findHead(bytes) && first.starts_with("HTTP/") && second.starts_with('1')) {
        bytes.erase(0, head);
        *this = {};
    }
    if (head == 0)
        return false;
    if (headOnly) {
        length = 0;
        return true;
    }
    if (chunked) {
        const auto end = bytes.find("\r\n0\r\n\r\n", head - 2);
        if (end == std::string::npos)
            return false;
        length = end + 7 - head;
        return true;
    }
    return !untilEnd && bytes.size() >= size();
}

bool HttpMessage::endsWithLine(const std::string& bytes)
{
    if (head == 0 || !untilEnd)
        return false;
    length = bytes.size() - head;
    return true;
}

std::string withBody(const std::string& head, const std::string& body)
{
    std::istringstream lines(head);
    std::string out;
    for (std::string line; std::getline(lines, line) && line != "\r";)
        if (!lower(line).starts_with("content-length:") && !lower(line).starts_with("transfer-encoding:"))
            out += line + "\n";
    return out + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace lykta::test
